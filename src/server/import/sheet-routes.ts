import { SheetRead, SheetWrite } from '#contract/sheets.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { HttpProblem } from '../http/problem.ts';
import { spokenProblem } from '../http/spoken.ts';
import { readSheet } from './commands/read-sheet.ts';
import { sendWorkbook } from './present.ts';

const WRITE_LIMIT = 8 << 20;

const words = {
  unreadable_sheet: {
    zh: '读不出这个文件，请存成 .xlsx 或 .csv 再选(老的 .xls 要另存为 .xlsx)',
    en: 'This file can’t be read: save it as .xlsx or .csv (an old .xls has to be saved as .xlsx)',
  },
  too_many_rows: { zh: '超过 {most} 行，分几个文件', en: 'Over {most} rows: split it into several files' },
} as const;

/** Tables in and out, for every screen that takes a list: what is in the rows is each room's business. */
export function sheetRoutes(app: App): void {
  app.post(
    '/api/v1/sheets/read',
    { config: { access: 'signedIn' }, schema: { response: { 200: SheetRead } } },
    async (request) => {
      if (!request.isMultipart()) throw new HttpProblem('unsupported_media', { detail: 'multipart/form-data' });
      const part = await request.file();
      if (!part) throw new HttpProblem('invalid', { field: 'file' });
      const read = await readSheet(part.file, part.filename);
      if (!read.ok) throw spokenProblem(read.refusal, words, languageOf(request));
      return { rows: read.value };
    },
  );

  app.post(
    '/api/v1/sheets/write',
    { config: { access: 'signedIn' }, bodyLimit: WRITE_LIMIT, schema: { body: SheetWrite } },
    async (request, reply) => {
      const { name, columns, rows } = request.body;
      return sendWorkbook(reply, name, [{ name, columns, rows }]);
    },
  );
}

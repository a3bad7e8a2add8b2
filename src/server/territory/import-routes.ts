import { ImportOptions, ImportPreview, TerritoryImported } from '#contract/territory-import.ts';
import type { Refusal } from '#domain/shared/result.ts';
import { fileWords } from '#i18n/territory.ts';
import type { FastifyRequest } from 'fastify';
import { Value } from 'typebox/value';
import type { Deps } from '../deps.ts';
import { spool } from '../files/spool.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { HttpProblem, problemOf } from '../http/problem.ts';
import { spokenProblem } from '../http/spoken.ts';
import { importTerritory, previewImport } from './commands/import-territory.ts';
import { readPasted, readSource } from './read-source.ts';
import type { SourceTable } from './source-table.ts';

interface Form {
  readonly table: SourceTable;
  readonly options: ImportOptions;
  readonly title: string;
}

/** A form of `options` (JSON) and then a `file`; or of `options` alone, with the pasted table in it. */
async function formOf(request: FastifyRequest): Promise<Form> {
  const refused = (refusal: Refusal): HttpProblem => spokenProblem(refusal, fileWords, languageOf(request));
  if (!request.isMultipart()) throw new HttpProblem('unsupported_media', { detail: 'multipart/form-data' });
  let given: ImportOptions | null = null;
  let form: Form | null = null;
  for await (const part of request.parts()) {
    if (part.type === 'field' && part.fieldname === 'options') given = optionsOf(String(part.value), refused);
    if (part.type !== 'file') continue;
    if (!given || form) {
      part.file.resume();
      if (!given) throw new HttpProblem('invalid', { field: 'options', detail: 'options before file' });
      continue;
    }
    const spooled = await spool(part.file);
    if (!spooled.ok) throw problemOf(spooled.refusal);
    try {
      const table = await readSource(spooled.value.path);
      if (!table.ok) throw refused(table.refusal);
      form = { table: table.value, options: given, title: part.filename.slice(0, 100) };
    } finally {
      await spooled.value.free();
    }
  }
  if (form) return form;
  if (!given) throw new HttpProblem('invalid', { field: 'options' });
  if (given.table === undefined) throw new HttpProblem('invalid', { field: 'file' });
  const table = await readPasted(given.table);
  if (!table.ok) throw refused(table.refusal);
  return { table: table.value, options: given, title: given.level };
}

function optionsOf(text: string, refused: (refusal: Refusal) => HttpProblem): ImportOptions {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refused({ code: 'bad_options', field: 'options', params: { detail: 'JSON' } });
  }
  if (Value.Check(ImportOptions, value)) return value;
  const [first] = Value.Errors(ImportOptions, value);
  throw refused({
    code: 'bad_options',
    field: 'options',
    params: { detail: `${first?.instancePath ?? ''} ${first?.message ?? ''}`.trim() },
  });
}

export function importRoutes(app: App, deps: Deps): void {
  app.post(
    '/api/v1/territory/import/preview',
    { config: { access: 'territory.write' }, schema: { response: { 200: ImportPreview } } },
    async (request) => {
      const { tenant } = principalOf(request);
      return previewImport(deps, tenant, { ...(await formOf(request)), lang: languageOf(request) });
    },
  );
  app.post(
    '/api/v1/territory/import',
    { config: { access: 'territory.write' }, schema: { response: { 200: TerritoryImported } } },
    async (request) => {
      const { tenant, username: actor } = principalOf(request);
      const imported = await importTerritory(deps, { tenant, actor }, await formOf(request));
      if (!imported.ok) throw spokenProblem(imported.refusal, fileWords, languageOf(request));
      return imported.value;
    },
  );
}

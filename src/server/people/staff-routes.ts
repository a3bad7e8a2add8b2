import { NewPasswords, PasswordsMade, StaffImported, StaffPreview, StaffSheet } from '#contract/sheets.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { HttpProblem } from '../http/problem.ts';
import { sendWorkbook } from '../import/present.ts';
import { importStaff, previewStaff } from './commands/import-staff.ts';
import { renewPasswords } from './commands/renew-passwords.ts';
import { presentFaults, presentPreview, staffTemplate } from './staff-present.ts';
import { peopleWords } from './words.ts';

/** 4,500 rows of seven cells are some 400 KB. */
const LIST_LIMIT = 8 << 20;

export function staffRoutes(app: App, deps: Deps): void {
  const noNames = (lang: 'zh' | 'en') =>
    new HttpProblem('invalid', { field: 'rows', detail: peopleWords.no_name_column[lang] });

  app.get('/api/v1/staff/template', { config: { access: 'user.write' } }, async (request, reply) =>
    sendWorkbook(reply, '人员名单模板', staffTemplate(await deps.offices.get(principalOf(request).tenant))),
  );

  app.post(
    '/api/v1/staff/preview',
    {
      config: { access: 'user.write' },
      bodyLimit: LIST_LIMIT,
      schema: { body: StaffSheet, response: { 200: StaffPreview } },
    },
    async (request) => {
      const { tenant } = principalOf(request);
      const lang = languageOf(request);
      const { rows } = request.body;
      const read = await previewStaff(deps, tenant, rows);
      if (!read) throw noNames(lang);
      return presentPreview(read, rows, await deps.offices.get(tenant), lang);
    },
  );

  app.post(
    '/api/v1/staff/import',
    {
      config: { access: 'user.write' },
      bodyLimit: LIST_LIMIT,
      schema: { body: StaffSheet, response: { 200: StaffImported } },
    },
    async (request, reply) => {
      const { tenant, username: actor } = principalOf(request);
      const lang = languageOf(request);
      const { rows } = request.body;
      const outcome = await importStaff(deps, { tenant, actor }, rows, lang);
      if (!outcome.ok) throw noNames(lang);
      void reply.header('cache-control', 'no-store');
      const { created, faults, heading } = outcome.value;
      return { created: [...created], faults: presentFaults(faults, { heading }, rows, lang) };
    },
  );

  app.post(
    '/api/v1/staff/passwords',
    { config: { access: 'user.write' }, schema: { body: NewPasswords, response: { 200: PasswordsMade } } },
    async (request, reply) => {
      const { tenant, username: actor } = principalOf(request);
      const created = await renewPasswords(deps, { tenant, actor }, request.body.ids ?? null, languageOf(request));
      void reply.header('cache-control', 'no-store');
      return { created };
    },
  );
}

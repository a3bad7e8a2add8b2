import { ImportOptions, ImportPreview, TerritoryImported } from '#contract/territory-import.ts';
import { fileWords } from '#i18n/territory.ts';
import type { FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { HttpProblem } from '../http/problem.ts';
import { spokenProblem } from '../http/spoken.ts';
import { importTerritory, previewImport } from './commands/import-territory.ts';
import { readForm } from './read-form.ts';
import { readPasted } from './read-source.ts';
import type { SourceTable } from './source-table.ts';

interface Form {
  readonly table: SourceTable;
  readonly options: ImportOptions;
  readonly title: string;
}

/** A form with a file; or of `options` alone, with the pasted table in it. */
async function formOf(request: FastifyRequest): Promise<Form> {
  const { options, file } = await readForm(request, ImportOptions);
  if (file) return { ...file, options };
  if (options.table === undefined) throw new HttpProblem('invalid', { field: 'file' });
  const table = await readPasted(options.table);
  if (!table.ok) throw spokenProblem(table.refusal, fileWords, languageOf(request));
  return { table: table.value, options, title: options.level };
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

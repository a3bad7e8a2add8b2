import { Type } from 'typebox';
import type { FastifyRequest } from 'fastify';
import { OneOf } from '#contract/common.ts';
import { ServiceImported, ServiceImportKind, ServiceImportOptions } from '#contract/services.ts';
import type { ImportKind } from '#domain/services/lay.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { languageOf } from '../http/errors.ts';
import { principalOf } from '../http/guard.ts';
import { HttpProblem } from '../http/problem.ts';
import { sendWorkbook } from '../import/present.ts';
import { readForm } from '../territory/read-form.ts';
import { importServices } from './commands/import-services.ts';
import { presentImport } from './present.ts';
import { homesOf, pointsOf, servicesOf } from './reader.ts';
import { homeSheet, itemSheet, pointSheet } from './sheets.ts';

/** A large street has some ten thousand buildings, and a network of roads more lines than that. */
const MOST_ROWS = 60_000;
const ExportKind = Type.Object({ kind: OneOf(['items', 'points', 'homes'] as const) }, { additionalProperties: false });

/** Lists in and out: items, desks, homes, roads. */
export function importRoutes(app: App, deps: Deps): void {
  const bring = async (request: FastifyRequest, kind: ImportKind, isWritten: boolean): Promise<ServiceImported> => {
    const { tenant, username: actor } = principalOf(request);
    const { options, file } = await readForm(request, ServiceImportOptions, MOST_ROWS);
    if (!file) throw new HttpProblem('invalid', { field: 'file' });
    const { rows } = file.table;
    const outcome = await importServices(deps, { tenant, actor }, kind, { rows, options, isWritten });
    return presentImport(outcome, rows.length, languageOf(request));
  };
  const form = {
    config: { access: 'service.write' },
    schema: { params: ServiceImportKind, response: { 200: ServiceImported } },
  } as const;
  app.post('/api/v1/services/import/:kind/preview', form, async (request) =>
    bring(request, request.params.kind, false),
  );
  app.post('/api/v1/services/import/:kind', form, async (request) => bring(request, request.params.kind, true));

  app.get(
    '/api/v1/services/export/:kind',
    { config: { access: 'catalog.read' }, schema: { params: ExportKind } },
    async (request, reply) => {
      const { tenant } = principalOf(request);
      const queries = deps.db.office(tenant);
      const office = await deps.offices.get(tenant);
      const { kind } = request.params;
      const sheet =
        kind === 'homes'
          ? homeSheet(office, await homesOf(queries, tenant))
          : kind === 'items'
            ? itemSheet(await servicesOf(queries, tenant))
            : pointSheet(office, await pointsOf(queries, tenant), await servicesOf(queries, tenant));
      return sendWorkbook(reply, sheet.name, [sheet]);
    },
  );
}

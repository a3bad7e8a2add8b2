import { AuditEntryView, AuditFilter, AuditQuery, AuditVerified } from '#contract/office.ts';
import { addDays, startOfDay } from '#domain/calendar/calendar.ts';
import type { Static } from 'typebox';
import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { sqlBuilder } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { principalOf } from '../http/guard.ts';
import { csvLine } from '../matters/export.ts';
import { languageOf } from '../http/errors.ts';
import { decisionIn, withChanges } from '../settings/present.ts';
import { decisionsOf } from '../settings/reader.ts';
import { wireTime, type Lang } from '../matters/present.ts';
import { appendAudit, verifyAudit } from './log.ts';

const PAGE = 500;

type Filter = Static<typeof AuditFilter>;

/** Lines of the log, newest first, before a line where one is given. Days are the office's, both ends included. */
async function entriesOf(
  deps: Deps,
  tenant: number,
  { actor, subject, action, from, to }: Filter,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<AuditEntryView[]> {
  let query = sqlBuilder
    .selectFrom('audit_entry')
    .select(['seq', 'at', 'actor', 'action', 'subject', 'detail', 'hash'])
    .where('tenant_id', '=', tenant)
    .orderBy('seq', 'desc')
    .limit(limit);
  if (actor !== undefined) query = query.where('actor', '=', actor);
  if (subject !== undefined) query = query.where('subject', '=', subject);
  if (action !== undefined) query = query.where('action', '=', action);
  if (from !== undefined) query = query.where('at', '>=', new Date(startOfDay(from)) as never);
  if (to !== undefined) query = query.where('at', '<', new Date(startOfDay(addDays(to, 1))) as never);
  if (before !== undefined) query = query.where('seq', '<', before);
  const entries = await deps.db.office(tenant).run(query);
  return entries.map((entry) => ({ ...entry, at: wireTime(entry.at), changes: null }));
}

const COLUMNS = ['seq', 'at', 'actor', 'action', 'subject', 'detail', 'hash'] as const;

/** Lines that decided a setting, with what they changed. */
async function spoken(
  deps: Deps,
  tenant: number,
  entries: readonly AuditEntryView[],
  lang: Lang,
): Promise<readonly AuditEntryView[]> {
  const wanted = entries.flatMap((entry) => decisionIn(entry) ?? []);
  if (wanted.length === 0) return entries;
  const decisions = await decisionsOf(deps.db.office(tenant), tenant, wanted);
  const office = await deps.offices.get(tenant);
  return entries.map((entry) => withChanges(office, entry, decisions, lang));
}

/** `limit · 5 → 7; …` as one cell of a sheet. */
const changedText = ({ changes }: AuditEntryView): string =>
  (changes?.rows ?? []).map(({ what, from, to }) => `${what}: ${from ?? '—'} → ${to ?? '—'}`).join('; ');

/** All lines of a filter, page by page: memory does not grow with their number. */
async function* csvOf(deps: Deps, tenant: number, filter: Filter, lang: Lang): AsyncGenerator<string> {
  yield `\uFEFF${csvLine([...COLUMNS, 'changed'])}`;
  for (let before: number | undefined; ;) {
    const page = await entriesOf(deps, tenant, filter, { before, limit: PAGE });
    for (const entry of await spoken(deps, tenant, page, lang))
      yield csvLine([...COLUMNS.map((column) => entry[column]), changedText(entry)]);
    before = page.at(-1)?.seq;
    if (page.length < PAGE) return;
  }
}

export function auditRoutes(app: App, deps: Deps): void {
  app.get(
    '/api/v1/audit',
    {
      config: { access: 'audit.read' },
      schema: { querystring: AuditQuery, response: { 200: Type.Array(AuditEntryView) } },
    },
    async (request) => {
      const { before, limit = 50, ...filter } = request.query;
      const { tenant } = principalOf(request);
      const entries = await entriesOf(deps, tenant, filter, { before, limit });
      return [...(await spoken(deps, tenant, entries, languageOf(request)))];
    },
  );

  app.get(
    '/api/v1/audit/actions',
    { config: { access: 'audit.read' }, schema: { response: { 200: Type.Array(Type.String()) } } },
    async (request) => {
      const { tenant } = principalOf(request);
      const rows = await deps.db
        .office(tenant)
        .query<{ action: string }>('select distinct action from audit_entry where tenant_id = $1 order by action', [
          tenant,
        ]);
      return rows.map((row) => row.action);
    },
  );

  app.get(
    '/api/v1/audit/export.csv',
    { config: { access: 'audit.read' }, schema: { querystring: AuditFilter } },
    async (request, reply) => {
      const { tenant, username } = principalOf(request);
      const detail = JSON.stringify(request.query);
      await appendAudit(deps.db.office(tenant), tenant, {
        at: deps.clock(),
        actor: username,
        action: 'audit-export',
        detail,
      });
      void reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="audit.csv"')
        .header('cache-control', 'no-store');
      return reply.send(Readable.from(csvOf(deps, tenant, request.query, languageOf(request))));
    },
  );

  app.post(
    '/api/v1/audit/verify',
    { config: { access: 'audit.read' }, schema: { response: { 200: AuditVerified } } },
    async (request) => {
      const { tenant, username } = principalOf(request);
      const result = await verifyAudit(deps.db, tenant);
      const at = deps.clock();
      await appendAudit(deps.db.office(tenant), tenant, {
        at,
        actor: username,
        action: 'audit-verify',
        detail: JSON.stringify(result),
      });
      return { ...result, at: wireTime(at) };
    },
  );
}

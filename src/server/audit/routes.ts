import { AuditEntryView, AuditQuery } from '#contract/office.ts';
import { Type } from 'typebox';
import { sqlBuilder } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { principalOf } from '../http/guard.ts';
import { wireTime } from '../matters/present.ts';

export function auditRoutes(app: App, deps: Deps): void {
  app.get(
    '/api/v1/audit',
    {
      config: { access: 'audit.read' },
      schema: { querystring: AuditQuery, response: { 200: Type.Array(AuditEntryView) } },
    },
    async (request) => {
      const { tenant } = principalOf(request);
      const { actor, subject, before, limit = 50 } = request.query;
      let query = sqlBuilder
        .selectFrom('audit_entry')
        .select(['seq', 'at', 'actor', 'action', 'subject', 'detail', 'hash'])
        .where('tenant_id', '=', tenant)
        .orderBy('seq', 'desc')
        .limit(limit);
      if (actor !== undefined) query = query.where('actor', '=', actor);
      if (subject !== undefined) query = query.where('subject', '=', subject);
      if (before !== undefined) query = query.where('seq', '<', before);
      const entries = await deps.db.office(tenant).run(query);
      return entries.map((entry) => ({ ...entry, at: wireTime(entry.at) }));
    },
  );
}

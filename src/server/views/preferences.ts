import { StoredTablePreference, TablePreference } from '#contract/bulk.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { principalOf } from '../http/guard.ts';

const MATTERS_TABLE = 'matters-table';

/** How a person wants the list to look: columns, widths, density. The last to write wins; nothing else hangs on it. */
export function preferenceRoutes(app: App, deps: Deps): void {
  app.get(
    '/api/v1/preferences/matters-table',
    { config: { access: 'signedIn' }, schema: { response: { 200: StoredTablePreference } } },
    async (request, reply) => {
      const { tenant, userId } = principalOf(request);
      const [found] = await deps.db
        .office(tenant)
        .query<{ value: TablePreference }>(
          'select value from preference where tenant_id = $1 and user_id = $2 and name = $3',
          [tenant, userId, MATTERS_TABLE],
          'preference-find',
        );
      return reply.send(found?.value ?? null);
    },
  );

  app.put(
    '/api/v1/preferences/matters-table',
    { config: { access: 'signedIn' }, schema: { body: TablePreference, response: { 200: TablePreference } } },
    async (request) => {
      const { tenant, userId } = principalOf(request);
      await deps.db.office(tenant).query(
        `insert into preference (tenant_id, user_id, name, value) values ($1, $2, $3, $4::jsonb)
         on conflict (tenant_id, user_id, name) do update set value = excluded.value`,
        [tenant, userId, MATTERS_TABLE, JSON.stringify(request.body)],
        'preference-save',
      );
      return request.body;
    },
  );
}

import type { SettingKey } from '#contract/settings.ts';
import type { Holder } from '#domain/access/duties.ts';
import type { Queries, TenantId } from '../db/database.ts';
import type { Revision } from '../offices/settings.ts';

/** Decisions kept on a page of history. */
const SHOWN = 100;

/** The newest decisions of a key, newest first. */
export const revisionsOf = (queries: Queries, tenant: TenantId, key: SettingKey): Promise<Revision[]> =>
  queries.query<Revision>(
    `select version, value, valid_since as since, actor as by, reason from office_setting
     where tenant_id = $1 and key = $2 order by version desc limit $3`,
    [tenant, key, SHOWN],
  );

/** One decision of a key. */
export interface DecisionOf {
  readonly key: SettingKey;
  readonly version: number;
}

/** The decisions that are named and those just before them. */
export const decisionsOf = (
  queries: Queries,
  tenant: TenantId,
  wanted: readonly DecisionOf[],
): Promise<(DecisionOf & Pick<Revision, 'value'>)[]> =>
  queries.query(
    `select s.key, s.version, s.value from office_setting s
     where s.tenant_id = $1 and exists (select 1 from jsonb_to_recordset($2::jsonb) as w (key text, version integer)
       where w.key = s.key and s.version in (w.version, w.version - 1))`,
    [tenant, JSON.stringify(wanted)],
  );

/** Every account with the roles that it was given. */
export const holders = (queries: Queries, tenant: TenantId): Promise<Holder[]> =>
  queries.query<Holder>(
    `select username, active, array(
       select distinct role from role_grant g where g.tenant_id = $1 and g.user_id = u.id order by role) as roles
     from app_user u where tenant_id = $1 order by username`,
    [tenant],
  );

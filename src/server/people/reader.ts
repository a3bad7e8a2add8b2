import type { Grant } from '#domain/access/scope.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { Queries, TenantId } from '../db/database.ts';

export interface Account {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly unitId: string | null;
  readonly active: boolean;
  readonly lockedUntil: Instant | null;
  readonly roles: readonly string[];
  readonly grants: readonly Grant[];
  readonly sessions: number;
  readonly mustChangePassword: boolean;
}

/** The office's accounts by username; only the one with the id where it is given. `now` decides which sessions are open. */
export const accounts = (
  queries: Queries,
  tenant: TenantId,
  now: Instant,
  id: string | null = null,
): Promise<Account[]> =>
  queries.query<Account>(
    `select id, username, display_name as name, org_unit_id as "unitId", active, locked_until as "lockedUntil",
       array(select distinct role from role_grant g where g.tenant_id = $1 and g.user_id = u.id order by role) as roles,
       coalesce((select jsonb_agg(jsonb_build_object('role', role, 'unitIds', unit_ids, 'placeIds', place_ids, 'kinds', kinds)
         order by role) from role_grant g where g.tenant_id = $1 and g.user_id = u.id), '[]') as grants,
       (select count(*) from session s where s.tenant_id = $1 and s.user_id = u.id and s.expires_at > $3) as sessions,
       must_change_password as "mustChangePassword"
     from app_user u where tenant_id = $1 and ($2::uuid is null or id = $2) order by username`,
    [tenant, id, new Date(now)],
  );

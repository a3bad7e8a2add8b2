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
}

/** The office's accounts by username; only the one with the id where it is given. */
export const accounts = (queries: Queries, tenant: TenantId, id: string | null = null): Promise<Account[]> =>
  queries.query<Account>(
    `select id, username, display_name as name, org_unit_id as "unitId", active, locked_until as "lockedUntil",
       array(select distinct role from role_grant g where g.tenant_id = $1 and g.user_id = u.id order by role) as roles
     from app_user u where tenant_id = $1 and ($2::uuid is null or id = $2) order by username`,
    [tenant, id],
  );

import { createHash } from 'node:crypto';
import type { Instant } from '#domain/shared/result.ts';
import type { Grant } from '#domain/access/scope.ts';
import type { Database } from '../db/database.ts';
import type { Ids } from '../ids.ts';
import type { Office } from '../offices/office.ts';
import type { Offices } from '../offices/cache.ts';
import { permissionsByRole } from '../offices/settings.ts';
import { permissionsOf, type Principal } from './principal.ts';

const HOUR_MS = 3_600_000;

/** 等保 2.0 asks for a time-out: a duty day, whatever is done in it; an office may shorten it. */
export const sessionMs = (office: Pick<Office, 'settings'>): number => office.settings.security.sessionHours * HOUR_MS;

const hashToken = (token: string) => createHash('sha256').update(token).digest('base64url');

interface SessionRow {
  user_id: string;
  username: string;
  display_name: string;
  org_unit_id: string | null;
  locale: string;
  must_change_password: boolean;
  revision: number;
  grants: { role: string; unit_ids: string[] | null; place_ids: string[] | null; kinds: string[] | null }[];
}

const LOOK_UP = `
select u.id as user_id, u.username, u.display_name, u.org_unit_id, u.locale, u.must_change_password, coalesce((
  select jsonb_agg(jsonb_build_object('role', g.role, 'unit_ids', g.unit_ids, 'place_ids', g.place_ids, 'kinds', g.kinds))
  from role_grant g where g.tenant_id = u.tenant_id and g.user_id = u.id), '[]') as grants,
  (select coalesce(max(revision), 0) from office_revision r where r.tenant_id = $1) as revision
from session s join app_user u on u.tenant_id = s.tenant_id and u.id = s.user_id
where s.tenant_id = $1 and s.token_hash = $2 and s.expires_at > $3 and u.active`;

export interface Sessions {
  /** @returns the cookie's value: office and token */
  open(tenant: number, userId: string, now: Instant): Promise<string>;
  find(cookie: string, now: Instant): Promise<Principal | null>;
  close(cookie: string): Promise<void>;
}

const parse = (cookie: string): { tenant: number; token: string } | null => {
  const match = /^(\d{1,9})\.([\w-]{20,64})$/.exec(cookie);
  return match ? { tenant: Number(match[1]), token: match[2] ?? '' } : null;
};

export function sessionStore(db: Database, ids: Ids, offices: Offices): Sessions {
  return {
    async open(tenant, userId, now) {
      const token = ids.token();
      const lasts = sessionMs(await offices.get(tenant));
      await db
        .office(tenant)
        .query(
          'insert into session (tenant_id, token_hash, user_id, created_at, seen_at, expires_at) values ($1, $2, $3, $4, $4, $5)',
          [tenant, hashToken(token), userId, new Date(now), new Date(now + lasts)],
        );
      return `${tenant}.${token}`;
    },
    async find(cookie, now) {
      const parsed = parse(cookie);
      if (!parsed) return null;
      const { tenant, token } = parsed;
      const [row] = await db
        .office(tenant)
        .query<SessionRow>(LOOK_UP, [tenant, hashToken(token), new Date(now)], 'session');
      if (!row) return null;
      offices.heard(tenant, row.revision);
      const roles = permissionsByRole((await offices.get(tenant)).roles);
      const grants: Grant[] = row.grants.map((g) => ({
        role: g.role,
        unitIds: g.unit_ids,
        placeIds: g.place_ids,
        kinds: g.kinds,
        holderUnit: row.org_unit_id,
      }));
      return {
        tenant,
        userId: row.user_id,
        username: row.username,
        name: row.display_name,
        unitId: row.org_unit_id,
        locale: row.locale,
        mustChangePassword: row.must_change_password,
        grants,
        permissions: permissionsOf(grants, roles),
        roles,
      };
    },
    async close(cookie) {
      const parsed = parse(cookie);
      if (!parsed) return;
      await db
        .office(parsed.tenant)
        .query('delete from session where tenant_id = $1 and token_hash = $2', [
          parsed.tenant,
          hashToken(parsed.token),
        ]);
    },
  };
}

import type { SetupState } from '#contract/setup.ts';
import { dayOf } from '#domain/calendar/calendar.ts';
import type { PlaceLevel } from '#domain/territory/place.ts';
import type { TenantId } from '../db/database.ts';
import type { Deps } from '../deps.ts';

/** What there is of the office and what is missing, read off the office itself. */
export async function setupState(deps: Pick<Deps, 'db' | 'offices' | 'clock'>, tenant: TenantId): Promise<SetupState> {
  const queries = deps.db.office(tenant);
  const office = await deps.offices.get(tenant);
  const held = await queries.query<{ role: string; count: number }>(
    `select role, count(distinct user_id) as count from role_grant g where tenant_id = $1
       and exists (select 1 from app_user u where u.tenant_id = $1 and u.id = g.user_id and u.active) group by role`,
    [tenant],
  );
  const [accounts] = await queries.query<{ all: number; waiting: number }>(
    `select count(*) as all, count(*) filter (where must_change_password) as waiting
     from app_user where tenant_id = $1 and active`,
    [tenant],
  );
  const [own] = await deps.db.system<{ week: boolean }>(`select settings ? 'week' as week from office where id = $1`, [
    tenant,
  ]);
  const at = (level: PlaceLevel) => [...office.places.values()].filter((place) => place.level === level);
  const bordered = (level: PlaceLevel) => at(level).filter(({ polygon }) => polygon).length;
  const today = dayOf(deps.clock());
  const year = Number(today.slice(0, 4));
  return {
    name: office.name,
    code: at('subdistrict')[0]?.code ?? office.code,
    phone: office.phone,
    weekSet: own?.week ?? false,
    today,
    missingYears: [year, year + 1].filter((one) => !office.calendar.knownYears.includes(one)),
    communities: at('community').length,
    communitiesWithBorder: bordered('community'),
    grids: at('grid').length,
    gridsWithBorder: bordered('grid'),
    units: office.units.size,
    hasCommand: [...office.units.values()].some(({ unitRoles }) => unitRoles.includes('command')),
    accounts: accounts?.all ?? 0,
    waiting: accounts?.waiting ?? 0,
    holders: [...office.roles.values()].map(({ id, label }) => ({
      role: id,
      label,
      count: held.find(({ role }) => role === id)?.count ?? 0,
    })),
  };
}

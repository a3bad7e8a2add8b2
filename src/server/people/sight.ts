import { kindOf } from '#catalog/kinds.ts';
import { findCategory } from '#catalog/standard-tree.ts';
import type { Sight, SightQuery } from '#contract/office.ts';
import type { Deps } from '../deps.ts';
import { permissionsOf } from '../auth/principal.ts';
import { countMatters, listMatters } from '../matters/list.ts';
import { pick, type Lang } from '../matters/present.ts';
import type { Office } from '../offices/office.ts';
import { permissionsByRole, rolesOf } from '../offices/settings.ts';

const OPEN = 'received,filed,handling,responded,checked';
const SAMPLE = 5;

/** What somebody with these grants would see. The one who asks need not read matters: no words, no people. */
export async function sightOf(
  deps: Pick<Deps, 'db' | 'clock'>,
  office: Office,
  { grants, roles = [] }: SightQuery,
  lang: Lang,
): Promise<Sight> {
  const own = office.settings.roles.roles.filter(({ id }) => !roles.some((role) => role.id === id));
  const allowed = permissionsByRole(rolesOf({ roles: [...own, ...roles] }));
  const reading = grants.filter((grant) => allowed.get(grant.role)?.includes('matter.read'));
  const queries = deps.db.office(office.id);
  const seen = { tenant: office.id, grants: reading, now: deps.clock(), filter: {} };
  const newest = await listMatters(queries, { ...seen, sort: 'newest', limit: SAMPLE });
  return {
    permissions: [...permissionsOf(grants, allowed)],
    open: await countMatters(queries, { ...seen, filter: { phase: OPEN } }),
    all: await countMatters(queries, seen),
    sample: newest.items.map(({ matter }) => {
      const unit = matter.unitId ? office.units.get(matter.unitId) : undefined;
      return {
        no: matter.no,
        category:
          (matter.category && pick(findCategory(matter.category), lang)) || pick(kindOf(matter.kind)?.label, lang),
        place: office.places.get(matter.gridId ?? matter.communityId ?? '')?.name ?? null,
        unit: unit ? (lang === 'zh' ? unit.name : unit.nameEn) : null,
      };
    }),
  };
}

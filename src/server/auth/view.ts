import type { SessionView } from '#contract/session.ts';
import { placeLevels } from '#domain/territory/place.ts';
import type { Deps } from '../deps.ts';
import { wireTime } from '../matters/present.ts';
import type { Office } from '../offices/office.ts';
import type { Principal } from './principal.ts';
import { sessionMs } from './sessions.ts';

/** The places that a person's grants are bound to, by level and name. */
function placesOfPerson({ places }: Office, { grants }: Principal): SessionView['places'] {
  const ids = new Set(grants.flatMap((grant) => grant.placeIds ?? []));
  return [...ids]
    .flatMap((id) => places.get(id) ?? [])
    .toSorted(
      (a, b) => placeLevels.indexOf(a.level) - placeLevels.indexOf(b.level) || a.name.localeCompare(b.name, 'zh-CN'),
    )
    .map(({ id, name, level, parentId }) => ({
      id,
      name,
      level,
      parentId,
      parentName: (parentId !== null && places.get(parentId)?.name) || null,
    }));
}

/** Who is signed in, as the doors show and obey it. */
export async function sessionView(deps: Pick<Deps, 'offices' | 'clock'>, principal: Principal): Promise<SessionView> {
  const office = await deps.offices.get(principal.tenant);
  const unit = principal.unitId ? office.units.get(principal.unitId) : undefined;
  const held = new Set(principal.grants.map((grant) => grant.role));
  return {
    user: {
      id: principal.userId,
      username: principal.username,
      name: principal.name,
      unitId: principal.unitId,
      unitName: unit?.name ?? null,
      locale: principal.locale,
    },
    office: { id: office.id, code: office.code, name: office.name, nameEn: office.nameEn },
    roles: [...office.roles.values()].filter((role) => held.has(role.id)).map(({ id, label }) => ({ id, label })),
    permissions: [...principal.permissions],
    places: placesOfPerson(office, principal),
    mustChangePassword: principal.mustChangePassword,
    expiresAt: wireTime(deps.clock() + sessionMs(office)),
  };
}

import type { Actor } from '#domain/matters/matter.ts';
import type { Grant } from '#domain/access/scope.ts';
import { kindsOfRole, roles as catalogRoles } from '#catalog/roles.ts';
import { permissionsOf } from '#server/auth/principal.ts';
import { demoCommunities, type DemoCommunitySlug } from './names.ts';
import { pick, type Rng } from './random.ts';
import { demoStaff, type DemoPerson, type DemoRole } from './staff.ts';
import { demoPlaceId } from './territory.ts';

const permissionsByRole = new Map(catalogRoles.map(({ id, permissions }) => [id, permissions]));
const BY_UNIT: readonly DemoRole[] = ['unitHandler', 'volunteer'];
/** Who only has to do with some kinds. */
const BY_KIND: Partial<Record<DemoRole, readonly string[]>> = {
  windowClerk: ['service', 'errand'],
  volunteer: ['errand'],
};
/** Units whose handlers are trusted with petitions; leaders are too. */
const WITH_PETITIONS = ['construction', 'urban-management', 'public-service'];
const BY_PLACE: readonly DemoRole[] = ['communityWorker', 'gridWorker', 'inspector'];

/** What a person of the demo may do and over which rows: handlers their unit's, people of a community its matters. */
export const grantsOf = ({ roles, unitId, communities }: DemoPerson): Grant[] => [
  ...roles.map((role) => ({
    role,
    unitIds: BY_UNIT.includes(role) ? [unitId] : null,
    placeIds: BY_PLACE.includes(role) && communities ? communities.map((slug) => demoPlaceId(slug)) : null,
    kinds: BY_KIND[role] ?? kindsOfRole(role),
  })),
  ...roles
    .filter((role) => role === 'leader' || (role === 'unitHandler' && WITH_PETITIONS.includes(unitId)))
    .map((role) => ({ role, unitIds: BY_UNIT.includes(role) ? [unitId] : null, placeIds: null, kinds: ['petition'] })),
];

/** Who takes which step of a matter, always somebody whose role, unit and territory allow it at the desk too. */
export interface Crew {
  someone(rng: Rng, ...roles: readonly DemoRole[]): Actor;
  /** Of a role in a community. */
  local(rng: Rng, role: DemoRole, communityId: string): Actor;
  handles(unitId: string): boolean;
  /** Whoever handles for a unit that handles. */
  handler(rng: Rng, unitId: string): Actor;
}

const slugOf: ReadonlyMap<string, DemoCommunitySlug> = new Map(
  demoCommunities.map(({ slug }) => [demoPlaceId(slug), slug]),
);

/** @param userIds by username */
export function crewOf(userIds: ReadonlyMap<string, string>): Crew {
  const actors = new Map<DemoPerson, Actor>(
    demoStaff.map((person) => [
      person,
      {
        kind: 'person',
        id: userIds.get(person.username) ?? '',
        name: person.name,
        unitIds: [person.unitId],
        permissions: permissionsOf(grantsOf(person), permissionsByRole),
      },
    ]),
  );
  const oneOf = (rng: Rng, people: readonly DemoPerson[]): Actor => actors.get(pick(rng, people))!;
  const handlers: readonly DemoRole[] = ['unitHandler', 'communityWorker'];
  const handlersOf = (unitId: string) =>
    demoStaff.filter((one) => one.unitId === unitId && one.roles.some((role) => handlers.includes(role)));
  return {
    someone: (rng, ...roles) =>
      oneOf(
        rng,
        demoStaff.filter((person) => person.roles.some((role) => roles.includes(role))),
      ),
    local: (rng, role, communityId) => {
      const slug = slugOf.get(communityId);
      return oneOf(
        rng,
        demoStaff.filter((one) => one.roles.includes(role) && slug !== undefined && one.communities?.includes(slug)),
      );
    },
    handles: (unitId) => handlersOf(unitId).length > 0,
    handler: (rng, unitId) => oneOf(rng, handlersOf(unitId)),
  };
}

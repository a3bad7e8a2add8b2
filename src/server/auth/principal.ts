import {
  CALLED_MAY,
  grantsReaching,
  reachesByCall,
  reachesByWatch,
  WATCHING_MAY,
  type Grant,
  type ScopedRow,
} from '#domain/access/scope.ts';
import type { Permission } from '#domain/access/permissions.ts';
import type { Actor } from '#domain/matters/matter.ts';

/** Who is signed in, with their grants; a permission holds over the rows of the grants that carry it. */
export interface Principal {
  readonly tenant: number;
  readonly userId: string;
  readonly username: string;
  readonly name: string;
  readonly unitId: string | null;
  readonly locale: string;
  /** Signed in with a password that was made for them: nothing but a new one may be done. */
  readonly mustChangePassword: boolean;
  readonly grants: readonly Grant[];
  readonly permissions: ReadonlySet<string>;
  /** What each role allows in this office. */
  readonly roles: ReadonlyMap<string, readonly string[]>;
}

/** @param roles what each role allows in the office */
export const permissionsOf = (
  grants: readonly Grant[],
  roles: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> => new Set(grants.flatMap((grant) => roles.get(grant.role) ?? []));

/** The grants that carry a permission: their bounds are the rows it holds over. */
export const grantsWith = (principal: Principal, permission: Permission): Grant[] =>
  principal.grants.filter((grant) => principal.roles.get(grant.role)?.includes(permission));

/** The person as the rules see them before one row: only what the grants that reach it allow. */
export function actorOn(principal: Principal, row: ScopedRow): Actor {
  const reaching = grantsReaching(principal.grants, row);
  const called = principal.grants.filter((grant) => !reaching.includes(grant) && reachesByCall(grant, row));
  const watching = principal.grants.filter((grant) => !reaching.includes(grant) && reachesByWatch(grant, row));
  const may = (grants: readonly Grant[], only: ReadonlySet<string>) =>
    [...permissionsOf(grants, principal.roles)].filter((permission) => only.has(permission));
  const unitIds = principal.unitId ? [principal.unitId] : [];
  return {
    kind: 'person',
    id: principal.userId,
    name: principal.name,
    permissions: new Set([
      ...permissionsOf(reaching, principal.roles),
      ...may(called, CALLED_MAY),
      ...may(watching, WATCHING_MAY),
    ]),
    unitIds: [...unitIds, ...[...reaching, ...called].flatMap((grant) => grant.unitIds ?? [])],
  };
}

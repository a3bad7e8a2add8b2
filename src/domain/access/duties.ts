import type { Label } from '../workflow/definition.ts';
import type { Permission } from './permissions.ts';

/** GB/T 22239-2019 8.1.5 (等保 2.0): whoever runs the system, whoever sets its access and whoever audits both are three. */
export const DUTIES = ['administration', 'security', 'audit'] as const;
export type Duty = (typeof DUTIES)[number];

export const dutySource: Label = {
  zh: 'GB/T 22239-2019 8.1.5(等保 2.0):系统管理、安全管理、审计管理分设',
  en: 'GB/T 22239-2019 8.1.5: system, security and audit administration are kept apart',
};

/** What makes a duty: reading is nobody's privilege, so only what changes, and for audit what reads. */
const marks: Readonly<Record<Duty, readonly Permission[]>> = {
  administration: ['user.write', 'settings.write', 'territory.write', 'calendar.write'],
  security: ['role.write'],
  audit: ['audit.read'],
};

/** The permission without which nobody could take the duty up again. */
export const KEYSTONES: Readonly<Record<Duty, Permission>> = {
  administration: 'user.write',
  security: 'role.write',
  audit: 'audit.read',
};

/** The duties that a set of permissions carries; two or more in one hand break the separation. */
export const dutiesOf = (permissions: Iterable<string>): Duty[] => {
  const held = new Set(permissions);
  return DUTIES.filter((duty) => marks[duty].some((permission) => held.has(permission)));
};

export type RolePermissions = ReadonlyMap<string, readonly string[]>;

export interface Holder {
  readonly username: string;
  readonly active: boolean;
  readonly roles: readonly string[];
}

/** All that a person's roles allow; a role that does not exist allows nothing. */
export const permissionsOfRoles = (roles: RolePermissions, held: readonly string[]): string[] => [
  ...new Set(held.flatMap((role) => roles.get(role) ?? [])),
];

export interface Access {
  readonly roles: RolePermissions;
  readonly people: readonly Holder[];
}

export type AccessFault =
  | { readonly code: 'duties_in_role'; readonly role: string; readonly duties: readonly Duty[] }
  | { readonly code: 'duties_in_person'; readonly username: string; readonly duties: readonly Duty[] }
  | { readonly code: 'duty_without_person'; readonly duty: Duty; readonly permission: Permission };

const keyOf = (fault: AccessFault): string =>
  `${fault.code} ${'role' in fault ? fault.role : 'username' in fault ? fault.username : fault.duty} ${'duties' in fault ? fault.duties.join() : ''}`;

function combined({ roles, people }: Access): AccessFault[] {
  const inRoles = [...roles].flatMap(([role, permissions]) => {
    const duties = dutiesOf(permissions);
    return duties.length > 1 ? [{ code: 'duties_in_role' as const, role, duties }] : [];
  });
  const inPeople = people
    .filter((one) => one.active)
    .flatMap(({ username, roles: held }) => {
      const duties = dutiesOf(permissionsOfRoles(roles, held));
      return duties.length > 1 ? [{ code: 'duties_in_person' as const, username, duties }] : [];
    });
  return [...inRoles, ...inPeople];
}

const manned = ({ roles, people }: Access, permission: Permission): boolean =>
  people.some((one) => one.active && permissionsOfRoles(roles, one.roles).includes(permission));

/**
 * What a change would newly break: a role or person with two duties, or a duty that nobody could take up again. What was
 * broken before is not the change's fault and does not stop it, or nobody could mend it step by step.
 */
export function accessFaults(before: Access, after: Access): AccessFault[] {
  const known = new Set(combined(before).map(keyOf));
  const lost = DUTIES.filter((duty) => manned(before, KEYSTONES[duty]) && !manned(after, KEYSTONES[duty]));
  return [
    ...combined(after).filter((fault) => !known.has(keyOf(fault))),
    ...lost.map((duty) => ({ code: 'duty_without_person' as const, duty, permission: KEYSTONES[duty] })),
  ];
}

import { kindsOfRole, type Role } from '#catalog/roles.ts';
import { dutiesOf } from '#domain/access/duties.ts';
import type { Grant } from '#domain/access/scope.ts';
import type { StaffKnown, StaffPerson } from '#domain/people/staff-sheet.ts';
import type { Office } from '../offices/office.ts';
import { permissionsByRole } from '../offices/settings.ts';

const OF_UNIT = new Set(['unitHandler']);
const OF_PLACE = new Set(['gridWorker', 'communityWorker']);

/** Administration, security and audit are given to one person at a time, by name (等保 2.0). */
const isApart = ({ id, permissions }: Role): boolean =>
  id === 'auditor' || dutiesOf(permissions).some((duty) => duty !== 'audit');

/** The office's roles by their id and their names. */
export function staffRoles({
  roles,
}: Pick<Office, 'roles'>): Pick<StaffKnown, 'roles' | 'rolesApart' | 'permissions' | 'rolesOfUnit' | 'rolesOfPlace'> {
  return {
    roles: new Map(
      [...roles.values()].flatMap(({ id, label }) =>
        [id, id.toLowerCase(), label.zh, label.en, label.en.toLowerCase()].map((name) => [name, id]),
      ),
    ),
    rolesApart: new Set([...roles.values()].filter(isApart).map(({ id }) => id)),
    permissions: permissionsByRole(roles),
    rolesOfUnit: OF_UNIT,
    rolesOfPlace: OF_PLACE,
  };
}

/** Roles that may come by the list, as the template names them. */
export const listedRoles = ({ roles }: Pick<Office, 'roles'>): Role[] =>
  [...roles.values()].filter((role) => !isApart(role));

export const roleWords = ({ roles }: Pick<Office, 'roles'>, ids: readonly string[], lang: 'zh' | 'en'): string =>
  ids.map((id) => roles.get(id)?.label[lang] ?? id).join(lang === 'zh' ? '、' : ', ');

/** A role of a unit holds over the unit's matters, any other over the places that are named. */
export const grantsOfPerson = ({
  roles,
  unitId,
  placeIds,
}: Pick<StaffPerson, 'roles' | 'unitId' | 'placeIds'>): Grant[] =>
  roles.map((role) => ({
    role,
    unitIds: OF_UNIT.has(role) && unitId !== null ? [unitId] : null,
    placeIds: !OF_UNIT.has(role) && placeIds.length > 0 ? placeIds : null,
    kinds: kindsOfRole(role),
  }));

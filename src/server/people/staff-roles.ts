import { roles } from '#catalog/roles.ts';
import type { Grant } from '#domain/access/scope.ts';
import type { StaffKnown, StaffPerson } from '#domain/people/staff-sheet.ts';

/** Administration, security and audit are given to one person at a time, by name (等保 2.0). */
const APART = new Set(['admin', 'securityOfficer', 'auditor']);
const OF_UNIT = new Set(['unitHandler']);
const OF_PLACE = new Set(['gridWorker', 'communityWorker']);

/** Roles by their id and their names. */
export function staffRoles(): Pick<StaffKnown, 'roles' | 'rolesApart' | 'rolesOfUnit' | 'rolesOfPlace'> {
  return {
    roles: new Map(
      roles.flatMap(({ id, label }) =>
        [id, id.toLowerCase(), label.zh, label.en, label.en.toLowerCase()].map((name) => [name, id]),
      ),
    ),
    rolesApart: APART,
    rolesOfUnit: OF_UNIT,
    rolesOfPlace: OF_PLACE,
  };
}

/** Roles that may come by the list, as the template names them. */
export const listedRoles = () => roles.filter(({ id }) => !APART.has(id));

export const roleWords = (ids: readonly string[], lang: 'zh' | 'en'): string =>
  ids.map((id) => roles.find((role) => role.id === id)?.label[lang] ?? id).join(lang === 'zh' ? '、' : ', ');

/** A role of a unit holds over the unit's matters, any other over the places that are named. */
export const grantsOfPerson = ({
  roles: held,
  unitId,
  placeIds,
}: Pick<StaffPerson, 'roles' | 'unitId' | 'placeIds'>): Grant[] =>
  held.map((role) => ({
    role,
    unitIds: OF_UNIT.has(role) && unitId !== null ? [unitId] : null,
    placeIds: !OF_UNIT.has(role) && placeIds.length > 0 ? placeIds : null,
    kinds: null,
  }));

import { usernamePrefixes } from '#catalog/usernames.ts';
import type { StaffKnown, StaffPerson } from '#domain/people/staff-sheet.ts';
import type { Sealer } from '../auth/sealer.ts';
import type { Queries } from '../db/database.ts';
import type { Office } from '../offices/office.ts';
import { staffRoles } from './staff-roles.ts';

const personKey = (name: string, rest: string) => JSON.stringify([name, rest]);

/** What the office has, for a list of staff to be held against. People without a phone are told apart by their unit. */
export async function staffKnown(
  queries: Queries,
  { sealer }: { readonly sealer: Pick<Sealer, 'blindIndex'> },
  office: Office,
): Promise<StaffKnown> {
  const people = await queries.query<{ username: string; name: string; phone: string | null; unit: string | null }>(
    `select username, display_name as name, phone_index as phone, org_unit_id as unit from app_user where tenant_id = $1`,
    [office.id],
  );
  const persons = new Set(people.map(({ name, phone, unit }) => personKey(name, phone ?? `@${unit}`)));
  return {
    ...staffRoles(office),
    units: [...office.units.values()].map(({ id, name, nameEn }) => ({ id, names: [name, nameEn] })),
    places: [...office.places.values()].flatMap(({ id, level, parentId, code, name, aliases }) =>
      level === 'community' || level === 'grid'
        ? [{ id, level, communityId: level === 'grid' ? parentId : null, code, names: [name, ...aliases] }]
        : [],
    ),
    usernames: new Set(people.map(({ username }) => username.toLowerCase())),
    isPerson: ({ name, phone, unitId }) =>
      persons.has(personKey(name, phone === null ? `@${unitId}` : sealer.blindIndex(office.id, phone))),
  };
}

/** Gives each person a username: the one in the list, else the letters of the role and the next free number. */
export function withUsernames(
  people: readonly StaffPerson[],
  taken: ReadonlySet<string>,
): readonly (StaffPerson & { readonly username: string })[] {
  const used = new Set([...taken, ...people.flatMap(({ username }) => username ?? [])]);
  const next = new Map<string, number>();
  return people.map((person) => {
    if (person.username !== null) return { ...person, username: person.username };
    const prefix = usernamePrefixes[person.roles[0] ?? ''] ?? 'yh';
    let number = next.get(prefix) ?? 1;
    while (used.has(`${prefix}${String(number).padStart(3, '0')}`)) number += 1;
    next.set(prefix, number + 1);
    const username = `${prefix}${String(number).padStart(3, '0')}`;
    used.add(username);
    return { ...person, username };
  });
}

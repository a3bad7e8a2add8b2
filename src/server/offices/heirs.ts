import { standingPlace, type Office } from './office.ts';

type Territory = Pick<Office, 'places' | 'former'>;

/**
 * What a place is called upon as today: its successor where it is no more and one of its level follows, else itself. A rule or
 * a unit of one community must not reach a whole subdistrict because that took the ground over.
 */
export function heirIdOf(territory: Territory, id: string): string {
  const was = territory.former.get(id);
  const heir = was && standingPlace(territory, id);
  return heir && heir.level === was.level ? heir.id : id;
}

/** Places with their successors in place of those that are no more, each once. */
export const heirIdsOf = (territory: Territory, ids: readonly string[]): string[] => [
  ...new Set(ids.map((id) => heirIdOf(territory, id))),
];

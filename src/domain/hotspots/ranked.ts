import type { Instant } from '../shared/result.ts';
import type { Member } from './cluster.ts';
import { heatOf, type Heat } from './heat.ts';
import { isArea } from './troubles.ts';

export interface HotSpot extends Heat {
  /** Rank by heat, from 1. */
  readonly cluster: number;
  readonly title: string;
  readonly place: string | null;
  /** First and last message. */
  readonly from: Instant;
  readonly to: Instant;
  readonly ids: readonly string[];
}

const FEWEST_PEOPLE = 2;
// A district is the answer only where few titles name anything nearer.
const AREA_WEIGHT = 0.3;

const placeOf = (members: readonly Member[]): string | null => {
  let [best, highest]: [string | null, number] = [null, 0];
  for (const place of new Set(members.map((member) => member.place))) {
    if (place === null) continue;
    const named = members.filter((member) => member.place === place || member.title.includes(place)).length;
    const weight = named * (isArea(place) ? AREA_WEIGHT : 1) + place.length / 100;
    if (weight > highest) [best, highest] = [place, weight];
  }
  return best;
};

/**
 * The troubles that more than one person speaks of, hottest first. Without `now` each is looked at on the day of its last
 * message: the list of a file from years ago.
 */
export const rankHotSpots = (clusters: readonly (readonly Member[])[], now: Instant | null): HotSpot[] =>
  clusters
    .filter((members) => new Set(members.map(({ person, id }) => person ?? id)).size >= FEWEST_PEOPLE)
    .map((members) => {
      const times = members.map(({ at }) => at).sort((a, b) => a - b);
      const [from, to] = [times[0] ?? 0, times.at(-1) ?? 0];
      const [title, ids] = [members[0]?.title ?? '', members.map(({ id }) => id)];
      return { title, place: placeOf(members), from, to, ids, ...heatOf(members, now ?? to) };
    })
    .sort((a, b) => b.heat - a.heat || a.from - b.from)
    .map((spot, at) => ({ cluster: at + 1, ...spot }));

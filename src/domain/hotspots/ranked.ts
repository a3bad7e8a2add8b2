import type { Instant } from '../shared/result.ts';
import type { Member } from './cluster.ts';
import { heatOf, type Heat } from './heat.ts';
import { isArea, troublesIn } from './troubles.ts';

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

/** What one person tells is a matter, however often. */
export const FEWEST_PEOPLE = 2;
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

// Two signs are a word such as 小区 or 学校 more often than a name.
const SHORTEST_NAME = 3;

/** Families that half of the titles name. */
const mainTroubles = (members: readonly Member[]): number[] => {
  const counts = new Map<number, number>();
  for (const { title } of members) for (const one of troublesIn(title)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].filter(([, count]) => count * 2 >= members.length).map(([one]) => one);
};

/**
 * Clusters that turned out to be of one named place and one trouble, in other words, become one. For messages whose class and
 * place nobody has registered.
 */
export const joinTwins = (clusters: readonly (readonly Member[])[]): (readonly Member[])[] => {
  const result: (readonly Member[])[] = [];
  const byPlace = new Map<string, number[]>();
  for (const members of clusters) {
    const place = placeOf(members);
    const isNamed = place !== null && place.length >= SHORTEST_NAME && !isArea(place);
    const known = isNamed ? (byPlace.get(place) ?? []) : [];
    const troubles = mainTroubles(members);
    const twin = known.find((at) => mainTroubles(result[at] ?? []).some((one) => troubles.includes(one)));
    if (twin === undefined) known.push(result.push(members) - 1);
    else result[twin] = [...(result[twin] ?? []), ...members].sort((a, b) => a.at - b.at);
    if (isNamed) byPlace.set(place, known);
  }
  return result;
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

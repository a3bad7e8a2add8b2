import type { HotSpotView } from '#contract/hotspots.ts';
import { DAY } from '#domain/calendar/day.ts';
import { FEWEST_PEOPLE } from '#domain/hotspots/ranked.ts';
import { heatOf } from '#domain/hotspots/heat.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { Queries } from '../db/database.ts';
import type { Selection } from '../matters/list.ts';
import { placeNameOf, type Office } from '../offices/office.ts';
import { wireTime } from '../matters/present.ts';
import { keptSpots, seenMatters, type KeptSpot, type SeenMatter } from './reader.ts';

const WEEKS = 8;

const weeksOf = (times: readonly Instant[], now: Instant): number[] =>
  Array.from({ length: WEEKS }, (_, week) => {
    const until = now - (WEEKS - 1 - week) * 7 * DAY;
    return times.filter((at) => at > until - 7 * DAY && at <= until).length;
  });

/** As hot as the voices that the reader may hear make it; what one person alone tells them is none. */
function presentSpot(
  office: Office,
  { id, place, voices }: KeptSpot,
  seen: ReadonlyMap<string, SeenMatter>,
  now: Instant,
): HotSpotView | null {
  const heard = voices.filter((voice) => seen.has(voice.id));
  const matters = [...new Set(heard.map((voice) => voice.id))].flatMap((one) => seen.get(one) ?? []);
  const [first] = matters;
  const { heat, parts } = heatOf(heard, now);
  if (!first || parts.people.count < FEWEST_PEOPLE) return null;
  const times = heard.map(({ at }) => at);
  return {
    id,
    title: first.title,
    place,
    communityName: first.communityId && placeNameOf(office, first.communityId),
    heat,
    parts,
    matters: matters.length,
    open: matters.filter(({ closedAt }) => closedAt === null).length,
    from: wireTime(Math.min(...times)),
    to: wireTime(Math.max(...times)),
    weeks: weeksOf(times, now),
  };
}

/** Hottest first, of the matters that a selection leaves. */
export async function hotSpotsSeen(
  queries: Queries,
  office: Office,
  selection: Selection,
  gatheredAt: Instant,
): Promise<HotSpotView[]> {
  const [spots, seen] = await Promise.all([keptSpots(queries, selection.tenant), seenMatters(queries, selection)]);
  return spots
    .flatMap((spot) => presentSpot(office, spot, seen, gatheredAt) ?? [])
    .sort((a, b) => b.heat - a.heat || (a.id < b.id ? -1 : 1));
}

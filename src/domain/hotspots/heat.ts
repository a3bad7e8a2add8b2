import type { Instant } from '../shared/result.ts';

export interface Voice {
  readonly id: string;
  readonly at: Instant;
  /** Who speaks, as the source numbers them; null where it doesn't say. */
  readonly person: string | null;
  readonly place: string | null;
  readonly votesUp: number;
  readonly votesDown: number;
}

const HEAT_PARTS = ['messages', 'people', 'places', 'votes', 'trend'] as const;
type HeatPart = (typeof HEAT_PARTS)[number];

export interface Heat {
  /** Sum of the points, one decimal. */
  readonly heat: number;
  /** What was counted and how many points it gave. `trend` counts messages of the last month less those of the month before. */
  readonly parts: Readonly<Record<HeatPart, { readonly count: number; readonly points: number }>>;
}

const MONTH_MS = 30 * 86_400_000;
// Points for each doubling. People weigh most: one person writing twenty times is one trouble, many people are a hot spot.
const PER_DOUBLING: Readonly<Record<HeatPart, number>> = { messages: 8, people: 12, places: 2, votes: 4, trend: 5 };

const points = (part: HeatPart, count: number): number =>
  Math.round(Math.sign(count) * PER_DOUBLING[part] * Math.log2(1 + Math.abs(count)) * 10) / 10;

const distinct = (values: readonly (string | null)[]): number => new Set(values.filter((value) => value !== null)).size;

/**
 * How hot a trouble is at `now`. Every part grows with its count by the logarithm, so that no single one runs away with the
 * score; votes for and against both count, for both show how many looked; a trouble that dies down loses points.
 */
export const heatOf = (voices: readonly Voice[], now: Instant): Heat => {
  const within = (from: number, until: number) =>
    voices.filter(({ at }) => at > now - from * MONTH_MS && at <= now - until * MONTH_MS).length;
  const counts: Record<HeatPart, number> = {
    messages: voices.length,
    people: distinct(voices.map(({ person, id }) => person ?? id)),
    places: Math.max(0, distinct(voices.map(({ place }) => place)) - 1),
    votes: voices.reduce((sum, { votesUp, votesDown }) => sum + votesUp + votesDown, 0),
    trend: within(1, 0) - within(2, 1),
  };
  const of = (part: HeatPart) => ({ count: counts[part], points: points(part, counts[part]) });
  const parts = {
    messages: of('messages'),
    people: of('people'),
    places: of('places'),
    votes: of('votes'),
    trend: of('trend'),
  };
  const heat = HEAT_PARTS.reduce((sum, part) => sum + parts[part].points, 0);
  return { heat: Math.round(heat * 10) / 10, parts };
};

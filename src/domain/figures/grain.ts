import { addDays } from '#domain/calendar/calendar.ts';
import type { Day } from '#domain/shared/result.ts';

/** What a matter can be summed by; anything else is counted directly. */
export const ROLLED_DIMENSIONS = ['kind', 'channel', 'community', 'grid', 'unit', 'category'] as const;
export type RolledDimension = (typeof ROLLED_DIMENSIONS)[number];
export type Span = 'day' | 'month';

/** One table of sums: by these dimensions together, all others summed over. */
export interface Grain {
  readonly id: string;
  readonly span: Span;
  readonly dimensions: readonly RolledDimension[];
}

const grain = (span: Span, ...dimensions: RolledDimension[]): Grain => ({
  id: [span, ...dimensions].join(':'),
  span,
  dimensions,
});

/**
 * Fewest rows first. Not all combinations: by every dimension at once there would be as many sums as matters, and
 * pairs are as many a day as a month, so they are kept by month.
 */
export const GRAINS: readonly Grain[] = [
  ...(['month', 'day'] as const).flatMap((span) => [
    grain(span),
    ...(['kind', 'channel', 'community', 'unit', 'grid', 'category'] as const).map((one) => grain(span, one)),
  ]),
  grain('month', 'kind', 'channel'),
  grain('month', 'community', 'channel'),
  grain('month', 'community', 'unit'),
  grain('month', 'community', 'grid'),
  grain('month', 'unit', 'channel'),
  grain('month', 'community', 'category'),
  grain('month', 'unit', 'category'),
];

/** Part of a period and the sums that give it; null is without end on that side. Both days included. */
export interface Piece {
  readonly grain: Grain;
  readonly from: Day | null;
  readonly to: Day | null;
}

const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`;
const nextMonth = (day: Day): Day => firstOfMonth(addDays(firstOfMonth(day), 31));

type Stretch = Omit<Piece, 'grain'> & { readonly span: Span };

/** Whole months as months, the days before and after as days. */
function stretches(from: Day | null, to: Day | null): Stretch[] {
  const head = from === null || from === firstOfMonth(from) ? from : nextMonth(from);
  const tail = to === null || addDays(to, 1) === nextMonth(to) ? to : addDays(firstOfMonth(to), -1);
  if (head !== null && tail !== null && head > tail) return [{ span: 'day', from, to }];
  return [
    ...(head !== null && head !== from ? [{ span: 'day' as const, from, to: addDays(head, -1) }] : []),
    { span: 'month', from: head, to: tail },
    ...(tail !== null && tail !== to ? [{ span: 'day' as const, from: addDays(tail, 1), to }] : []),
  ];
}

/**
 * The sums that together cover a period by the dimensions asked for, each day once.
 * @param byDay true where months are too coarse for the answer
 * @returns null when no kept sums do: count directly
 */
export function coverPeriod(
  dimensions: ReadonlySet<RolledDimension>,
  period: { readonly from: Day | null; readonly to: Day | null },
  byDay: boolean,
): Piece[] | null {
  const { from, to } = period;
  const pieces: Piece[] = [];
  for (const stretch of byDay ? [{ span: 'day' as const, from, to }] : stretches(from, to)) {
    const fit = GRAINS.find(
      (one) => one.span === stretch.span && [...dimensions].every((dimension) => one.dimensions.includes(dimension)),
    );
    if (!fit) return null;
    pieces.push({ grain: fit, from: stretch.from, to: stretch.to });
  }
  return pieces;
}

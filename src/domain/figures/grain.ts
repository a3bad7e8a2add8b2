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
 * Fewest rows first. By every dimension at once there would be as many sums as matters; grids and classes are as many a
 * day as a month, so they are kept by month alone.
 */
export const GRAINS: readonly Grain[] = [
  grain('month'),
  ...(['kind', 'channel', 'community', 'unit', 'grid', 'category'] as const).map((one) => grain('month', one)),
  grain('month', 'unit', 'channel'),
  grain('month', 'community', 'channel'),
  grain('month', 'community', 'grid'),
  grain('month', 'community', 'unit'),
  grain('day'),
  ...(['kind', 'channel', 'community', 'unit'] as const).map((one) => grain('day', one)),
];

/** Part of a period, and the sums that give it or null to count it directly. No `from` or `to` is without end; both days included. */
export interface Piece {
  readonly grain: Grain | null;
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
 * The pieces that together cover a period by the dimensions asked for, each day once.
 * @param byDay true where months are too coarse for the answer
 */
export function coverPeriod(
  dimensions: ReadonlySet<RolledDimension>,
  { from, to }: { readonly from: Day | null; readonly to: Day | null },
  byDay: boolean,
): Piece[] {
  const found = (byDay ? [{ span: 'day' as const, from, to }] : stretches(from, to)).map((stretch) => ({
    from: stretch.from,
    to: stretch.to,
    grain:
      GRAINS.find(
        (one) => one.span === stretch.span && [...dimensions].every((dimension) => one.dimensions.includes(dimension)),
      ) ?? null,
  }));
  return found.some(({ grain: kept }) => kept) ? found : [{ grain: null, from, to }];
}

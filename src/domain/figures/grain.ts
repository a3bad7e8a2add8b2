import { addDays } from '#domain/calendar/calendar.ts';
import type { Day } from '#domain/shared/result.ts';

/** What a matter can be summed by; anything else is counted directly. */
export const ROLLED_DIMENSIONS = ['kind', 'channel', 'community', 'grid', 'unit', 'category'] as const;
export type RolledDimension = (typeof ROLLED_DIMENSIONS)[number];
export type Span = 'day' | 'month' | 'year';

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

const SINGLE = ['kind', 'channel', 'community', 'unit'] as const;
const PAIRS = [
  ['channel', 'unit'],
  ['channel', 'community'],
  ['community', 'grid'],
  ['community', 'unit'],
] as const;

/** By every class and grid and by the pairs that filters and scopes ask for. */
const byAll = (span: Span): Grain[] => [
  grain(span),
  ...[...SINGLE, 'grid' as const, 'category' as const].map((one) => grain(span, one)),
  ...PAIRS.map((pair) => grain(span, ...pair)),
];
const bySingle = (span: Span): Grain[] => [grain(span), ...SINGLE.map((one) => grain(span, one))];

/**
 * Of counts, fewest rows first. By every dimension at once there would be as many sums as matters; grids and classes are as
 * many a day as a month, so they are kept by month alone.
 */
export const GRAINS: readonly Grain[] = [...byAll('month'), ...bySingle('day')];

/** Of days by bucket: a bucket more or less as many as counts, so a span longer. */
export const SPREAD_GRAINS: readonly Grain[] = [...byAll('year'), ...bySingle('month')];

/** Part of a period, and the sums that give it or null to count it directly. No `from` or `to` is without end; both days included. */
export interface Piece {
  readonly grain: Grain | null;
  readonly from: Day | null;
  readonly to: Day | null;
}

const SPANS = ['year', 'month', 'day'] as const;
const NEXT = { year: 366, month: 31, day: 1 } as const satisfies Record<Span, number>;

const firstOf = (span: Span, day: Day): Day =>
  span === 'day' ? day : span === 'month' ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01`;
const nextFirst = (span: Span, day: Day): Day => firstOf(span, addDays(firstOf(span, day), NEXT[span]));

interface Period {
  readonly from: Day | null;
  readonly to: Day | null;
}
type Stretch = Period & { readonly span: Span };

/** Whole years or months as such, what is left before and after in the shorter spans. */
function stretches([span, ...shorter]: readonly Span[], { from, to }: Period): Stretch[] {
  if (span === undefined) throw new Error('a period needs a span to be cut into');
  if (shorter.length === 0) return [{ span, from, to }];
  const head = from === null || from === firstOf(span, from) ? from : nextFirst(span, from);
  const tail = to === null || addDays(to, 1) === nextFirst(span, to) ? to : addDays(firstOf(span, to), -1);
  if (head !== null && tail !== null && head > tail) return stretches(shorter, { from, to });
  return [
    ...(head !== null && head !== from ? stretches(shorter, { from, to: addDays(head, -1) }) : []),
    { span, from: head, to: tail },
    ...(tail !== null && tail !== to ? stretches(shorter, { from: addDays(tail, 1), to }) : []),
  ];
}

/**
 * The pieces that together cover a period by the dimensions asked for, each day once.
 * @param grains the sums there are
 * @param longest no span longer than this, where that is too coarse for the answer or not kept
 */
export function coverPeriod(
  grains: readonly Grain[],
  dimensions: ReadonlySet<RolledDimension>,
  period: Period,
  longest: Span,
): Piece[] {
  const found = stretches(SPANS.slice(SPANS.indexOf(longest)), period).map(({ span, from, to }) => ({
    from,
    to,
    grain:
      grains.find((one) => one.span === span && [...dimensions].every((asked) => one.dimensions.includes(asked))) ??
      null,
  }));
  return found.some(({ grain: kept }) => kept) ? found : [{ grain: null, ...period }];
}

import type { Day } from '#domain/shared/result.ts';
import type { LaidRow, RowIssue } from './lay-rows.ts';

/** From which day an import holds; null: it was always so. */
export type From = Day | null;

/**
 * From when a file holds that says nothing of it: what is drawn for the first time was there before it was drawn, for as long
 * as what contains it, so that an earlier day is not empty; what is drawn again changes today.
 * @param hasBorders whether the office has, or once had, a border of a level that comes in
 * @param above since when the places above hold, of those that did not always
 */
export const usualFrom = (hasBorders: boolean, above: readonly Day[], today: Day): From =>
  hasBorders ? today : (above.toSorted().at(-1) ?? null);

/** Whether the place is known to have been otherwise on that first day. @param until the last such day */
export const isTooEarly = (from: From, until: Day | undefined): boolean =>
  until !== undefined && (from === null || from <= until);

/**
 * Rows that would write over the past, which stays as it was.
 * @param lastUntil of each place that has changed, the last day on which it was as it is no more
 */
export const datedTooEarly = (rows: readonly LaidRow[], from: From, lastUntil: ReadonlyMap<string, Day>): RowIssue[] =>
  rows.flatMap(({ row, id }) => {
    const until = lastUntil.get(id ?? '');
    return until !== undefined && isTooEarly(from, until)
      ? [{ row, field: 'from', value: from ?? '', code: 'from_too_early', params: { until } }]
      : [];
  });

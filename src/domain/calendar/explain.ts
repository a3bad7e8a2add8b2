import type { Instant } from '#domain/shared/result.ts';
import { missingYears, type OfficeCalendar } from './calendar.ts';
import { type Clock, legsOf, reading } from './clock.ts';
import { type ExplainedDay, explainDays } from './explain-days.ts';
import { dependsOnHolidays, explainSentences, type Sentence } from './explain-sentences.ts';

export interface Explanation {
  /** From the day of the start to the due day; while paused without a deadline, to today. */
  readonly days: readonly ExplainedDay[];
  readonly sentences: readonly Sentence[];
  /** Years in `days` whose holidays are not known: the deadline may still move. */
  readonly missingYears: readonly number[];
}

/** Why the clock is due when it is due: day by day, then in sentences. */
export const explain = (cal: OfficeCalendar, clock: Clock, now: Instant): Explanation => {
  const legs = legsOf(cal, clock);
  const read = reading(cal, clock, now);
  const last = read.dueAt ?? Math.max(now, clock.startedAt);
  const days = explainDays(cal, legs, last, read.dueAt, now);
  const years = dependsOnHolidays(legs) ? missingYears(cal, clock.startedAt, last) : [];
  return { days, sentences: explainSentences(cal, clock, legs, days, read, now, years), missingYears: years };
};

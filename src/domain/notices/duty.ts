import { addDays, dayOf, workingIntervals, type OfficeCalendar } from '#domain/calendar/calendar.ts';
import type { Instant } from '#domain/shared/result.ts';

/** Longer than any holiday; an office without working time in so long has none to wait for. */
const LONGEST_BREAK_DAYS = 60;

/** The start of duty that is not before `at`: `at` itself inside working time, else when work begins again. */
export function nextDuty(calendar: OfficeCalendar, at: Instant): Instant {
  let day = dayOf(at);
  for (let n = 0; n < LONGEST_BREAK_DAYS; n++) {
    for (const [from, to] of workingIntervals(calendar, day)) if (at < to) return Math.max(at, from);
    day = addDays(day, 1);
  }
  return at;
}

/** Whether people may be told now without being disturbed (工作时间; no pings at night). */
export const onDuty = (calendar: OfficeCalendar, at: Instant): boolean => nextDuty(calendar, at) === at;

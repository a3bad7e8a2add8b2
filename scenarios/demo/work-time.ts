import { addLimit, dayOf, addDays, workingIntervals, workingMs } from '#domain/calendar/calendar.ts';
import type { Limit, OfficeCalendar } from '#domain/calendar/calendar.ts';
import { HOUR } from '#domain/calendar/day.ts';
import type { Instant } from '#domain/shared/result.ts';

/** `ms` of working time after `from`; a moment in working hours, whenever `from` was. */
export const workAfter = (calendar: OfficeCalendar, from: Instant, ms: number): Instant =>
  addLimit(calendar, from, { amount: Math.max(ms, 1) / HOUR, unit: 'workHour' });

/** The latest moment after which exactly `ms` of working time have passed at `at`. */
export function workBefore(calendar: OfficeCalendar, at: Instant, ms: number): Instant {
  let left = ms;
  for (let day = dayOf(at); ; day = addDays(day, -1)) {
    for (const [from, to] of workingIntervals(calendar, day).toReversed()) {
      const end = Math.min(to, at);
      if (end <= from) continue;
      if (left <= end - from) return end - left;
      left -= end - from;
    }
  }
}

/**
 * The moment at which a share of a limit is used up: under 1 in time, over 1 late. Staff work in working hours, but for
 * limits in clock hours (紧急工作时), which somebody on duty keeps day and night.
 */
export function shareOf(calendar: OfficeCalendar, from: Instant, limit: Limit, share: number): Instant {
  const due = addLimit(calendar, from, limit);
  if (limit.unit === 'hour') return Math.round(from + (due - from) * share);
  return workAfter(calendar, from, workingMs(calendar, from, due) * share);
}

import type { OfficeCalendar, SpecialDay } from '#domain/calendar/calendar.ts';
import { dayFrom, numberOf, weekdayOf } from '#domain/calendar/day.ts';
import { ok, refuse, type Day, type Result } from '#domain/shared/result.ts';

export type Week = OfficeCalendar['week'];
export type CalendarDay = SpecialDay & { readonly day: Day };

export type CalendarRefusal =
  | 'no_such_day'
  | 'day_of_another_year'
  | 'day_twice'
  | 'makeup_on_working_day'
  | 'week_not_seven_days'
  | 'interval_not_a_pair'
  | 'interval_backwards'
  | 'interval_overlaps'
  | 'week_without_work';

const exists = (day: Day): boolean => {
  const number = numberOf(day);
  return Number.isInteger(number) && dayFrom(number) === day;
};

/** The special days of one year: each a real day of that year, once, and a make-up day only where the week rests. */
export function checkDays(
  year: number,
  days: readonly CalendarDay[],
  week: Week,
): Result<readonly CalendarDay[], CalendarRefusal> {
  const seen = new Set<Day>();
  for (const [index, { day, kind }] of days.entries()) {
    const field = `days.${index}.day`;
    if (!exists(day)) return refuse('no_such_day', field, { day });
    if (Number(day.slice(0, 4)) !== year) return refuse('day_of_another_year', field, { day, year });
    if (seen.has(day)) return refuse('day_twice', field, { day });
    if (kind === 'makeup' && (week[weekdayOf(numberOf(day))] ?? []).length > 0)
      return refuse('makeup_on_working_day', field, { day });
    seen.add(day);
  }
  return ok(days);
}

/** Seven days from Sunday, the working intervals of each in order and apart, and some working time in the week. */
export function checkWeek(week: readonly (readonly (readonly number[])[])[]): Result<Week, CalendarRefusal> {
  if (week.length !== 7) return refuse('week_not_seven_days', 'week', { days: week.length });
  const checked: [number, number][][] = [];
  for (const [weekday, intervals] of week.entries()) {
    const day: [number, number][] = [];
    for (const [index, interval] of intervals.entries()) {
      const field = `week.${weekday}.${index}`;
      const [from, to] = interval;
      if (from === undefined || to === undefined || interval.length !== 2) return refuse('interval_not_a_pair', field);
      if (from >= to) return refuse('interval_backwards', field, { from: clockTime(from), to: clockTime(to) });
      const before = day.at(-1);
      if (before && from < before[1])
        return refuse('interval_overlaps', field, { from: clockTime(from), end: clockTime(before[1]) });
      day.push([from, to]);
    }
    checked.push(day);
  }
  // Without any working time a limit in working days would never end.
  return checked.every((day) => day.length === 0) ? refuse('week_without_work', 'week') : ok(checked);
}

const clockTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

import { getDayDetail, isWorkday } from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { addDays, addLimit, isWorkingDay, missingYears, startOfDay } from '#domain/calendar/calendar.ts';
import { defaultCalendar, holidays, knownHolidayYears } from './holidays.ts';

const daysOf = (year: number): string[] => {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = addDays(day, 1)) days.push(day);
  return days;
};

describe('holidays and make-up days', () => {
  it.each(knownHolidayYears)('%i: every single day works or rests as the package chinese-days says', (year) => {
    const days = daysOf(year);
    expect(days.length).toBeGreaterThanOrEqual(365);
    expect(days.filter((day) => isWorkingDay(defaultCalendar, day))).toEqual(days.filter((day) => isWorkday(day)));
  });

  it.each(knownHolidayYears)('%i: every special day carries the holiday’s name', (year) => {
    for (const day of daysOf(year)) {
      const { work, name } = getDayDetail(day);
      const special = holidays[day];
      // The package answers "holiday,名,…" for special days and a weekday's name for the others.
      const expected = name.includes(',') ? { kind: work ? 'makeup' : 'holiday', name: name.split(',')[1] } : undefined;
      expect(special && { kind: special.kind, name: special.name.replace(/^(清明|端午|中秋)节$/, '$1') }, day).toEqual(
        expected,
      );
    }
  });

  it('of 2026 are those of the notice: six make-up days, the 10th of October a Saturday that works', () => {
    const makeups = daysOf(2026).filter((day) => holidays[day]?.kind === 'makeup');
    expect(makeups).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']);
    expect(holidays['2026-10-10']).toEqual({ kind: 'makeup', name: '国庆节', nameEn: 'National Day' });
    expect(isWorkingDay(defaultCalendar, '2026-10-10')).toBe(true);
    expect(isWorkingDay(defaultCalendar, '2026-02-23')).toBe(false);
    expect(daysOf(2026).filter((day) => isWorkingDay(defaultCalendar, day))).toHaveLength(248);
  });

  it('of 2027 are not known before the notice, and a deadline in it is warned of', () => {
    const from = startOfDay('2026-12-30');
    const due = addLimit(defaultCalendar, from, { amount: 5, unit: 'workDay' });
    expect(missingYears(defaultCalendar, from, due)).toEqual([2027]);
    expect(missingYears(defaultCalendar, startOfDay('2018-01-01'), from)).toEqual([]);
  });
});

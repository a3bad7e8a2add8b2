import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addLimit,
  compileCalendar,
  dayOf,
  isWorkingDay,
  missingYears,
  type OfficeCalendar,
  startOfDay,
  workingIntervals,
  workingMs,
} from './calendar.ts';
import { HOUR } from './day.ts';
import { anyCalendar, anyInstant, anyLimit, at, office } from './fixtures.ts';

describe('the office day', () => {
  it('begins at midnight in China, not in London', () => {
    expect(dayOf(at('2026-10-10 00:00'))).toBe('2026-10-10');
    expect(dayOf(at('2026-10-10 00:00') - 1)).toBe('2026-10-09');
    expect(startOfDay('2026-10-10')).toBe(at('2026-10-10 00:00'));
  });

  it('is counted over month ends, leap days and year ends', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('goes there and back for any instant, before 1970 too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4e12, max: 4e12 }), (instant) => {
        const start = startOfDay(dayOf(instant));
        expect(start <= instant && instant < start + 24 * HOUR).toBe(true);
      }),
    );
  });
});

describe('working days', () => {
  it('a Saturday that works is a working day with a working day’s hours', () => {
    expect(isWorkingDay(office, '2026-10-10')).toBe(true);
    expect(workingIntervals(office, '2026-10-10')).toEqual([
      [at('2026-10-10 08:30'), at('2026-10-10 12:00')],
      [at('2026-10-10 13:30'), at('2026-10-10 17:30')],
    ]);
    expect(isWorkingDay(office, '2026-10-17')).toBe(false);
  });

  it('a make-up day keeps its own weekday’s hours where the office works that weekday anyway', () => {
    const week = office.week.map((day, weekday) => (weekday === 6 ? ([[540, 720]] as const) : day));
    expect(workingIntervals({ ...office, week }, '2026-10-10')).toEqual([
      [at('2026-10-10 09:00'), at('2026-10-10 12:00')],
    ]);
  });

  it('a holiday on a Thursday is none', () => {
    expect(isWorkingDay(office, '2026-10-01')).toBe(false);
  });
});

const dueHours = (from: string, amount: number) => addLimit(office, at(from), { amount, unit: 'workHour' });

const dueDays = (from: string, amount: number, countsFrom?: 'sameDay') =>
  addLimit(office, at(from), { amount, unit: 'workDay' }, countsFrom);

describe('a limit in working hours', () => {
  it('stops over lunch, the night and the weekend', () => {
    expect(dueHours('2026-11-20 11:00', 4)).toBe(at('2026-11-20 16:30'));
    expect(dueHours('2026-11-20 17:00', 4)).toBe(at('2026-11-23 12:00'));
    expect(dueHours('2026-11-22 20:00', 4)).toBe(at('2026-11-23 14:00'));
  });

  it('works on the make-up Saturday after the National Day holiday', () => {
    expect(dueHours('2026-09-30 17:00', 1)).toBe(at('2026-10-08 09:00'));
    expect(dueHours('2026-10-09 17:00', 1)).toBe(at('2026-10-10 09:00'));
  });

  it('ends with the working interval that it fills, not at the beginning of the next one', () => {
    expect(dueHours('2026-11-23 08:30', 3.5)).toBe(at('2026-11-23 12:00'));
    expect(dueHours('2026-11-23 08:30', 7.5)).toBe(at('2026-11-23 17:30'));
  });
});

describe('a limit in working days', () => {
  it('counts from the next working day to the end of work of the Nth', () => {
    expect(dueDays('2026-11-23 08:30', 1)).toBe(at('2026-11-24 17:30'));
    expect(dueDays('2026-11-20 23:59', 1)).toBe(at('2026-11-23 17:30'));
    expect(dueDays('2026-10-09 16:20', 1)).toBe(at('2026-10-10 17:30'));
  });

  it('of an office that works until 24:00 ends on that day', () => {
    const week = office.week.map(() => [[0, 1440]] as const);
    const end = addLimit({ ...office, week }, at('2026-11-23 08:30'), { amount: 1, unit: 'workDay' });
    expect(end).toBe(at('2026-11-25 00:00') - 1);
  });

  it('may count the day of filing, but only while working time is left in it', () => {
    expect(dueDays('2026-11-23 16:00', 1, 'sameDay')).toBe(at('2026-11-23 17:30'));
    expect(dueDays('2026-11-23 17:30', 1, 'sameDay')).toBe(at('2026-11-24 17:30'));
    expect(dueDays('2026-11-21 09:00', 1, 'sameDay')).toBe(at('2026-11-23 17:30'));
  });
});

describe('limits on the wall clock', () => {
  it('clock hours run through the night and the weekend', () => {
    expect(addLimit(office, at('2026-11-21 22:00'), { amount: 4, unit: 'hour' })).toBe(at('2026-11-22 02:00'));
  });

  it('natural days end with the last millisecond of the Nth day after, still on that day', () => {
    const due = addLimit(office, at('2026-11-21 22:00'), { amount: 2, unit: 'day' });
    expect(due).toBe(at('2026-11-24 00:00') - 1);
    expect(dayOf(due)).toBe('2026-11-23');
  });
});

describe('laws of adding', () => {
  it('starting later is never due earlier', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, fc.nat(10 * 24 * HOUR), anyLimit, (cal, from, later, limit) => {
        expect(addLimit(cal, from + later, limit)).toBeGreaterThanOrEqual(addLimit(cal, from, limit));
        expect(addLimit(cal, from + later, limit, 'sameDay')).toBeGreaterThanOrEqual(
          addLimit(cal, from, limit, 'sameDay'),
        );
      }),
    );
  });

  it('a longer limit is never due earlier, and no limit ends before it begins', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, anyLimit, fc.nat(20), (cal, from, limit, more) => {
        const due = addLimit(cal, from, limit);
        expect(due).toBeGreaterThanOrEqual(from);
        expect(addLimit(cal, from, { ...limit, amount: limit.amount + more })).toBeGreaterThanOrEqual(due);
      }),
    );
  });

  it('counting the same day is never later than counting from the next', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, anyLimit, (cal, from, limit) => {
        expect(addLimit(cal, from, limit, 'sameDay')).toBeLessThanOrEqual(addLimit(cal, from, limit));
      }),
    );
  });

  it('as much working time passes until the deadline as the limit has, and the millisecond before not yet', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, fc.integer({ min: 1, max: 200 }), (cal, from, quarters) => {
        const due = addLimit(cal, from, { amount: quarters / 4, unit: 'workHour' });
        expect(workingMs(cal, from, due)).toBe((quarters / 4) * HOUR);
        expect(workingMs(cal, from, due - 1)).toBe((quarters / 4) * HOUR - 1);
      }),
    );
  });

  it('as many working days lie after the start as the limit has', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, fc.integer({ min: 1, max: 60 }), (cal, from, amount) => {
        const due = addLimit(cal, from, { amount, unit: 'workDay' });
        let working = 0;
        for (let day = addDays(dayOf(from), 1); day <= dayOf(due); day = addDays(day, 1))
          working += isWorkingDay(cal, day) ? 1 : 0;
        expect(working).toBe(amount);
        expect([0, 1]).toContain((workingIntervals(cal, dayOf(due)).at(-1)?.[1] ?? 0) - due);
      }),
    );
  });

  it('working time adds up over any cut', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, fc.nat(20 * 24 * HOUR), fc.nat(20 * 24 * HOUR), (cal, from, a, b) => {
        expect(workingMs(cal, from, from + a) + workingMs(cal, from + a, from + a + b)).toBe(
          workingMs(cal, from, from + a + b),
        );
      }),
    );
  });

  it('a compiled calendar answers what the plain one answers', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, anyLimit, (cal, from, limit) => {
        expect(addLimit(compileCalendar(cal), from, limit)).toBe(addLimit(cal, from, limit));
      }),
    );
  });
});

describe('what has no answer', () => {
  it('an amount that is no amount, and an office that never works, are faults and do not hang', () => {
    const never: OfficeCalendar = { ...office, week: [[], [], [], [], [], [], []] };
    expect(() => addLimit(office, 0, { amount: -1, unit: 'day' })).toThrow(RangeError);
    expect(() => addLimit(office, 0, { amount: Infinity, unit: 'hour' })).toThrow(RangeError);
    expect(() => addLimit(never, 0, { amount: 1, unit: 'workDay' })).toThrow(RangeError);
  });

  it('a year without a holiday notice is named, the years around it are not', () => {
    expect(missingYears(office, at('2026-12-20 09:00'), at('2026-12-31 23:59'))).toEqual([]);
    expect(missingYears(office, at('2026-12-20 09:00'), at('2027-01-01 00:00'))).toEqual([2027]);
    expect(missingYears(office, at('2016-06-01 09:00'), at('2018-06-01 00:00'))).toEqual([2016, 2017]);
  });
});

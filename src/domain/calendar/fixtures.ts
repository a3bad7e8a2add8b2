import * as fc from 'fast-check';
import type { Instant, Result } from '#domain/shared/result.ts';
import { addDays, type Limit, type LimitUnit, type OfficeCalendar } from './calendar.ts';
import { type Clock, pauseClock, reading, resumeClock } from './clock.ts';

/** `2026-10-09 16:20` in the office's zone. */
export const at = (text: string): Instant => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);

const workday = [
  [510, 720],
  [810, 1050],
] as const;

/** The end of 2026 as announced, in the default week; other years are unknown except for those around it. */
export const office: OfficeCalendar = {
  week: [[], workday, workday, workday, workday, workday, []],
  days: {
    '2026-09-20': { kind: 'makeup', name: '国庆节', nameEn: 'National Day' },
    ...Object.fromEntries(
      Array.from({ length: 7 }, (_, i) => [
        addDays('2026-10-01', i),
        { kind: 'holiday', name: '国庆节', nameEn: 'National Day' } as const,
      ]),
    ),
    '2026-10-10': { kind: 'makeup', name: '国庆节', nameEn: 'National Day' },
  },
  knownYears: [2018, 2026],
};

export const anyInstant = fc.integer({ min: at('2026-08-01 00:00'), max: at('2026-12-31 00:00') });

const anyUnit = fc.constantFrom<LimitUnit>('workHour', 'workDay', 'hour', 'day');

export const anyLimit: fc.Arbitrary<Limit> = fc.record({
  amount: fc.oneof(
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 0, max: 240 }).map((quarters) => quarters / 4),
  ),
  unit: anyUnit,
});

/** Offices with odd weeks, short intervals and holidays or make-up days anywhere in the autumn; Mondays always work. */
export const anyCalendar: fc.Arbitrary<OfficeCalendar> = fc
  .record({
    days: fc.array(
      fc.tuple(
        fc.nat(150).map((n) => addDays('2026-08-01', n)),
        fc.record({ kind: fc.constantFrom('holiday' as const, 'makeup' as const), name: fc.constant('某节') }),
      ),
      { maxLength: 30 },
    ),
    week: fc.array(
      fc
        .uniqueArray(fc.nat(1440), { maxLength: 6 })
        .map((minutes) => minutes.sort((a, b) => a - b))
        .map((minutes) =>
          minutes.flatMap((from, i) =>
            i % 2 === 0 && i + 1 < minutes.length ? [[from, minutes[i + 1] ?? from] as const] : [],
          ),
        ),
      { minLength: 7, maxLength: 7 },
    ),
  })
  .map(({ days, week }) => ({
    week: week.map((day, weekday) => (weekday === 1 ? workday : day)),
    days: Object.fromEntries(days),
    knownYears: [2026],
  }));

export const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

export const paused = (clock: Clock, from: Instant, to: Instant): Clock =>
  value(resumeClock(value(pauseClock(clock, from, '等安全鉴定报告')), to));

export const dueOf = (cal: OfficeCalendar, clock: Clock): Instant | null => reading(cal, clock, clock.startedAt).dueAt;

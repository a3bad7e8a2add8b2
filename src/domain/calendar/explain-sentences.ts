import type { Day, Instant } from '#domain/shared/result.ts';
import {
  countedOn,
  counted,
  countsByDay,
  type CountsFrom,
  countsWorkingTime,
  type LimitUnit,
  type OfficeCalendar,
  spansOn,
} from './calendar.ts';
import type { Clock, Leg, Pause, Reading } from './clock.ts';
import { dayFrom, type DayNumber, MINUTE, numberAt, numberOf } from './day.ts';
import { type ExplainedDay, legAt } from './explain-days.ts';

/** A sentence under the cells, as data: `explain-text.ts` has its words. Days are `YYYY-MM-DD`, `at` is an instant. */
export type Sentence =
  | { code: 'limit'; params: { amount: number; unit: LimitUnit; countsFrom: CountsFrom } }
  | { code: 'makeup'; params: { day: Day; name: string; nameEn: string; counted: number; unit: LimitUnit } }
  | { code: 'holiday'; params: { from: Day; to: Day; name: string; nameEn: string } }
  | { code: 'pause' | 'pause-open'; params: { from: Day; to: Day; reason: string; skipped: number; unit: LimitUnit } }
  | { code: 'extension'; params: { day: Day; amount: number; unit: LimitUnit; reason: string } }
  | { code: 'amber'; params: { at: Instant } }
  | { code: 'due-today' | 'due-ahead' | 'overdue'; params: { at: Instant; counted: number; unit: LimitUnit } }
  | { code: 'stopped-in-time' | 'stopped-late'; params: { at: Instant; dueAt: Instant } }
  | { code: 'missing-year'; params: { year: number } };

export const explainSentences = (
  cal: OfficeCalendar,
  clock: Clock,
  legs: readonly Leg[],
  days: readonly ExplainedDay[],
  reading: Reading,
  now: Instant,
  years: readonly number[],
): Sentence[] => [
  { code: 'limit', params: { ...clock.limit, countsFrom: clock.countsFrom ?? 'nextDay' } },
  ...specialDays(legs, days),
  ...clock.pauses.map((pause) => pauseSentence(cal, legs, pause, clock.stoppedAt ?? now)),
  ...clock.extensions.map(({ at, limit, reason }): Sentence => ({
    code: 'extension',
    params: { day: dayFrom(numberAt(at)), ...limit, reason },
  })),
  ...end(clock, legs, days, reading, now),
  ...years.map((year): Sentence => ({ code: 'missing-year', params: { year } })),
];

/** Make-up days one by one, as each surprises; neighbouring days of one holiday together. */
const specialDays = (legs: readonly Leg[], days: readonly ExplainedDay[]): Sentence[] => {
  const sentences: Sentence[] = [];
  for (const [i, { day, kind, name = '', nameEn = name, counted: number }] of days.entries()) {
    if (kind === 'makeup') {
      const { unit } = legAt(legs, numberOf(day));
      sentences.push({ code: 'makeup', params: { day, name, nameEn, counted: number, unit } });
    }
    if (kind !== 'holiday') continue;
    const last = sentences.at(-1);
    const goesOn = last?.code === 'holiday' && last.params.name === name && last.params.to === days[i - 1]?.day;
    if (goesOn) last.params.to = day;
    else sentences.push({ code: 'holiday', params: { from: day, to: day, name, nameEn } });
  }
  return sentences;
};

/** `skipped` is what the pause took from the clock: days for limits in days, minutes for limits in hours. */
const pauseSentence = (cal: OfficeCalendar, legs: readonly Leg[], pause: Pause, at: Instant): Sentence => {
  const leg = legs.find(({ dueAt }) => dueAt === null || dueAt > pause.from);
  const to = pause.to ?? at;
  const skippedDays = leg && countsByDay(leg.unit) ? daysSkipped(cal, leg, { ...pause, to }) : [];
  const unpaused = leg && { ...leg, from: Math.max(pause.from, leg.from), pauses: [] };
  const minutes = unpaused && !countsByDay(unpaused.unit) ? Math.round(counted(cal, unpaused, to) / MINUTE) : 0;
  return {
    code: pause.to === null ? 'pause-open' : 'pause',
    params: {
      from: dayFrom(skippedDays[0] ?? numberAt(pause.from)),
      // Resumed before work on a Monday, the last day that stood still was the Friday.
      to: dayFrom(skippedDays.at(-1) ?? numberAt(to)),
      reason: pause.reason,
      skipped: skippedDays.length + minutes,
      unit: (leg ?? legs.at(-1))?.unit ?? 'hour',
    },
  };
};

const daysSkipped = (cal: OfficeCalendar, leg: Leg, pause: Pause): DayNumber[] => {
  const first = numberAt(pause.from);
  const range = Array.from({ length: numberAt(pause.to ?? pause.from) - first + 1 }, (_, i) => first + i);
  return range.filter(
    (n) => countedOn(cal, { ...leg, pauses: [] }, n, Infinity) > 0 && spansOn(cal, leg.unit, n, [pause]).length === 0,
  );
};

const end = (
  clock: Clock,
  legs: readonly Leg[],
  days: readonly ExplainedDay[],
  { amberAt, dueAt }: Reading,
  now: Instant,
): Sentence[] => {
  if (dueAt === null) return [];
  if (typeof clock.stoppedAt === 'number') {
    const code = clock.stoppedAt > dueAt ? 'stopped-late' : 'stopped-in-time';
    return [{ code, params: { at: clock.stoppedAt, dueAt } }];
  }
  const unit = legs.at(-1)?.unit ?? clock.limit.unit;
  const params = { at: dueAt, counted: days.at(-1)?.counted ?? 0, unit };
  if (now > dueAt) return [{ code: 'overdue', params }];
  const amber: Sentence[] = amberAt === null ? [] : [{ code: 'amber', params: { at: amberAt } }];
  return [...amber, { code: numberAt(now) === numberAt(dueAt) ? 'due-today' : 'due-ahead', params }];
};

/** Holidays are without effect on clock hours and natural days, so a missing year is too. */
export const dependsOnHolidays = (legs: readonly Leg[]): boolean => legs.some((leg) => countsWorkingTime(leg.unit));

import type { Day, Instant } from '#domain/shared/result.ts';
import { dayFrom, type DayNumber, HOUR, MINUTE, numberAt, numberOf, startOf, weekdayOf } from './day.ts';

/** 工作时, 工作日, 紧急工作时 or 小时 (clock hours), 日 (natural days). */
export type LimitUnit = 'workHour' | 'workDay' | 'hour' | 'day';

/** Fractions are allowed; the amount is finite and not negative. */
export interface Limit {
  readonly amount: number;
  readonly unit: LimitUnit;
}

/** A day on which the office does not follow its week. A make-up day (调休上班) is usually a Saturday or a Sunday. */
export interface SpecialDay {
  readonly kind: 'holiday' | 'makeup';
  readonly name: string;
  readonly nameEn?: string;
}

type MinuteSpan = readonly [number, number];

export interface OfficeCalendar {
  /** Index 0 = Sunday … 6 = Saturday; per day the working intervals in minutes of the day, in order, not overlapping. */
  readonly week: readonly (readonly MinuteSpan[])[];
  readonly days: Readonly<Record<Day, SpecialDay>>;
  /** Years whose holidays are announced and entered. In any other year weekends alone are assumed. */
  readonly knownYears: readonly number[];
  /** `days` by day number, made by `compileCalendar`; without it each day that is walked over costs a formatted date. */
  readonly byNumber?: ReadonlyMap<DayNumber, SpecialDay>;
}

/** The same calendar, prepared for the hot path: about ten times faster per day. Never compile, then change `days`. */
export const compileCalendar = (cal: OfficeCalendar): OfficeCalendar => ({
  ...cal,
  byNumber: new Map(Object.entries(cal.days).map(([day, special]) => [numberOf(day), special])),
});

export const dayOf = (instant: Instant): Day => dayFrom(numberAt(instant));
export const startOfDay = (day: Day): Instant => startOf(numberOf(day));
export const addDays = (day: Day, n: number): Day => dayFrom(numberOf(day) + n);

export const specialDay = (cal: OfficeCalendar, n: DayNumber): SpecialDay | undefined =>
  cal.byNumber ? cal.byNumber.get(n) : cal.days[dayFrom(n)];

/** A make-up day keeps its own weekday's hours if there are any, else those of the week's first working day. */
const minutesOn = (cal: OfficeCalendar, n: DayNumber): readonly MinuteSpan[] => {
  const usual = cal.week[weekdayOf(n)] ?? [];
  const special = specialDay(cal, n);
  if (!special) return usual;
  if (special.kind === 'holiday') return [];
  return usual.length > 0 ? usual : (cal.week.find((day, weekday) => weekday > 0 && day.length > 0) ?? []);
};

export const isWorkingDay = (cal: OfficeCalendar, day: Day): boolean => minutesOn(cal, numberOf(day)).length > 0;

/** The working intervals of the day as `[from, to)` instants. */
export const workingIntervals = (cal: OfficeCalendar, day: Day): readonly Span[] =>
  spansOn(cal, 'workHour', numberOf(day), []);

/** `from` included, `to` excluded. */
export type Span = readonly [from: Instant, to: Instant];

/** A span in which a clock stands still; `to` is null while it lasts. Lists are in order and do not overlap. */
export interface Standstill {
  readonly from: Instant;
  readonly to: Instant | null;
}

/** 次日起算 is the administrative custom; some cities count the day of filing when working time is left in it. */
export type CountsFrom = 'nextDay' | 'sameDay';

/** What is counted, from when, without which standstills. */
export interface Count {
  readonly from: Instant;
  readonly unit: LimitUnit;
  readonly countsFrom: CountsFrom;
  readonly pauses: readonly Standstill[];
}

export const countsByDay = (unit: LimitUnit): boolean => unit === 'workDay' || unit === 'day';
export const countsWorkingTime = (unit: LimitUnit): boolean => unit === 'workDay' || unit === 'workHour';

const lengthOf = (spans: readonly Span[]): number => {
  let length = 0;
  for (const span of spans) length += span[1] - span[0];
  return length;
};

const clip = (spans: readonly Span[], from: Instant, to: Instant): Span[] => {
  const left: Span[] = [];
  for (const span of spans) {
    const a = Math.max(span[0], from);
    const b = Math.min(span[1], to);
    if (a < b) left.push([a, b]);
  }
  return left;
};

const without = (spans: readonly Span[], pauses: readonly Standstill[]): readonly Span[] =>
  pauses.reduce(
    (left, { from, to }) =>
      left.flatMap((span) => [...clip([span], -Infinity, from), ...clip([span], to ?? Infinity, Infinity)]),
    spans,
  );

/**
 * The parts of a day that count for a unit. Units of time lose exactly what a pause covers. Units of days lose the whole
 * day when a pause covers any of its countable time: of a working day, working time; of a natural day, any time. So a
 * pause from closing time to the next opening changes nothing, and a working day is never counted by halves.
 */
export const spansOn = (
  cal: OfficeCalendar,
  unit: LimitUnit,
  n: DayNumber,
  pauses: readonly Standstill[],
): readonly Span[] => {
  const midnight = startOf(n);
  // Counted by days, a day that lasts until 24:00 ends a millisecond before: its deadline must not fall on the next day.
  const end = startOf(n + 1) - (countsByDay(unit) ? 1 : 0);
  const spans: readonly Span[] = countsWorkingTime(unit)
    ? minutesOn(cal, n).map(([from, to]) => [midnight + from * MINUTE, Math.min(midnight + to * MINUTE, end)])
    : [[midnight, end]];
  if (!pauses.some(({ from, to }) => from < startOf(n + 1) && (to ?? Infinity) > midnight)) return spans;
  const free = without(spans, pauses);
  return countsByDay(unit) && lengthOf(free) < lengthOf(spans) ? [] : free;
};

const beginOf = ({ from, unit, countsFrom }: Count): Instant =>
  countsByDay(unit) && countsFrom === 'nextDay' ? startOf(numberAt(from) + 1) : from;

const spansAfterBegin = (cal: OfficeCalendar, count: Count, n: DayNumber, begin: Instant): readonly Span[] => {
  const spans = spansOn(cal, count.unit, n, count.pauses);
  return startOf(n) < begin ? clip(spans, begin, Infinity) : spans;
};

/** What one day adds up to `to`: milliseconds for units of time, 0 … 1 for units of days. */
export const countedOn = (cal: OfficeCalendar, count: Count, n: DayNumber, to: Instant): number => {
  const spans = spansAfterBegin(cal, count, n, beginOf(count));
  const length = lengthOf(spans);
  const part = startOf(n + 1) > to ? lengthOf(clip(spans, -Infinity, to)) : length;
  return countsByDay(count.unit) && length > 0 ? part / length : part;
};

/** Used up from the beginning to `to`: milliseconds for units of time, days for units of days. */
export const counted = (cal: OfficeCalendar, count: Count, to: Instant): number => {
  let sum = 0;
  for (let n = numberAt(beginOf(count)); startOf(n) < to; n++) sum += countedOn(cal, count, n, to);
  return sum;
};

/**
 * The earliest instant at which `amount` of the unit has passed: the end of a day's last span when whole days are counted.
 * Null when an open pause comes first. Throws a RangeError for an amount or a calendar that can have no answer.
 */
export const passed = (cal: OfficeCalendar, count: Count, amount: number): Instant | null => {
  if (!Number.isFinite(amount) || amount < 0) throw new RangeError(`a limit of ${amount} ${count.unit}`);
  if (cal.week.every((day) => day.length === 0)) throw new RangeError('a calendar without working time');
  const byDay = countsByDay(count.unit);
  const begin = beginOf(count);
  const last = count.pauses.at(-1);
  const end = last?.to === null ? last.from : Infinity;
  let left = byDay ? amount : Math.round(amount * HOUR);
  if (left === 0) return count.from;
  for (let n = numberAt(begin); startOf(n) < end; n++) {
    const spans = spansAfterBegin(cal, count, n, begin);
    const length = lengthOf(spans);
    if (length === 0) continue;
    let need = byDay ? Math.round(left * length) : left;
    if (need > length) {
      left -= byDay ? 1 : length;
      continue;
    }
    for (const [from, to] of spans) {
      if (need <= to - from) return from + need;
      need -= to - from;
    }
  }
  return null;
};

/**
 * The deadline of a limit that begins at `from`. workHour: working time inside the intervals. workDay: the end of work on
 * the Nth working day, the first being the next one after `from` (次日起算) unless `countsFrom` is sameDay. hour: clock
 * hours. day: the last millisecond of the Nth natural day. At the deadline itself the matter is still in time.
 */
export const addLimit = (
  cal: OfficeCalendar,
  from: Instant,
  limit: Limit,
  countsFrom: CountsFrom = 'nextDay',
): Instant => {
  const due = passed(cal, { from, unit: limit.unit, countsFrom, pauses: [] }, limit.amount);
  if (due === null) throw new Error('a limit without pauses always ends');
  return due;
};

/** Working time in `[from, to)`, milliseconds; 0 when `to` is not after `from`. */
export const workingMs = (cal: OfficeCalendar, from: Instant, to: Instant): number =>
  counted(cal, { from, unit: 'workHour', countsFrom: 'nextDay', pauses: [] }, to);

/** Years that the days from `from` to `to` touch and whose holidays are not known: say so beside the deadline. */
export const missingYears = (cal: OfficeCalendar, from: Instant, to: Instant): number[] => {
  const first = Number(dayOf(from).slice(0, 4));
  const years = Array.from({ length: Number(dayOf(to).slice(0, 4)) - first + 1 }, (_, i) => first + i);
  return years.filter((year) => !cal.knownYears.includes(year));
};

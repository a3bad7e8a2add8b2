import { type Instant, ok, refuse, type Result } from '#domain/shared/result.ts';
import {
  type Count,
  counted,
  countsByDay,
  type CountsFrom,
  type Limit,
  type OfficeCalendar,
  passed,
} from './calendar.ts';
import { HOUR } from './day.ts';

export interface Pause {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly reason: string;
  /** When it is to end by itself (挂账期限); absent where nobody said. */
  readonly until?: Instant;
}

export interface Extension {
  readonly limit: Limit;
  readonly reason: string;
  readonly at: Instant;
}

/** A deadline clock as it is stored: plain JSON, changed only by the functions here, which keep pauses in order and apart. */
export interface Clock<Name extends string = string> {
  readonly name: Name;
  readonly limit: Limit;
  readonly startedAt: Instant;
  readonly pauses: readonly Pause[];
  readonly extensions: readonly Extension[];
  readonly stoppedAt?: Instant | null;
  /** Only for limits in days; absent = nextDay. Kept on the clock so that a changed custom leaves running clocks alone. */
  readonly countsFrom?: CountsFrom;
}

export type ClockRefusal =
  | 'clock-stopped'
  | 'clock-paused'
  | 'clock-not-paused'
  | 'clock-before-last-change'
  | 'clock-amount-not-positive';

type ClockResult<Name extends string> = Result<Clock<Name>, ClockRefusal>;

export const startClock = <Name extends string>(
  name: Name,
  limit: Limit,
  startedAt: Instant,
  countsFrom: CountsFrom = 'nextDay',
): Clock<Name> => ({ name, limit, startedAt, pauses: [], extensions: [], stoppedAt: null, countsFrom });

export const openPause = (clock: Clock): Pause | null => {
  const last = clock.pauses.at(-1);
  return last?.to === null ? last : null;
};

const lastChange = (clock: Clock): Instant => {
  const last = clock.pauses.at(-1);
  return last ? (last.to ?? last.from) : clock.startedAt;
};

const isStopped = (clock: Clock): boolean => typeof clock.stoppedAt === 'number';

/** A pause that begins after the deadline is allowed and changes nothing: lateness cannot be paused away. */
export const pauseClock = <Name extends string>(
  clock: Clock<Name>,
  at: Instant,
  reason: string,
  until?: Instant,
): ClockResult<Name> => {
  if (isStopped(clock)) return refuse('clock-stopped');
  if (openPause(clock)) return refuse('clock-paused');
  if (at < lastChange(clock)) return refuse('clock-before-last-change');
  const pause: Pause = { from: at, to: null, reason, ...(until !== undefined && { until }) };
  return ok({ ...clock, pauses: [...clock.pauses, pause] });
};

const closePause = (clock: Clock, at: Instant): readonly Pause[] =>
  openPause(clock) ? clock.pauses.map((pause) => (pause.to === null ? { ...pause, to: at } : pause)) : clock.pauses;

export const resumeClock = <Name extends string>(clock: Clock<Name>, at: Instant): ClockResult<Name> => {
  if (isStopped(clock)) return refuse('clock-stopped');
  if (!openPause(clock)) return refuse('clock-not-paused');
  if (at < lastChange(clock)) return refuse('clock-before-last-change');
  return ok({ ...clock, pauses: closePause(clock, at) });
};

/** The extension begins where the limit ends, not where it is granted, and may be in another unit. */
export const extendClock = <Name extends string>(clock: Clock<Name>, extension: Extension): ClockResult<Name> => {
  if (isStopped(clock)) return refuse('clock-stopped');
  if (!(extension.limit.amount > 0)) return refuse('clock-amount-not-positive', 'amount');
  return ok({ ...clock, extensions: [...clock.extensions, extension] });
};

/** Stops for good, out of a pause as well. The reading stays what it was at that instant. */
export const stopClock = <Name extends string>(clock: Clock<Name>, at: Instant): ClockResult<Name> => {
  if (isStopped(clock)) return refuse('clock-stopped');
  if (at < lastChange(clock)) return refuse('clock-before-last-change');
  return ok({ ...clock, pauses: closePause(clock, at), stoppedAt: at });
};

/** A stretch of the clock in one unit: the limit with the extensions in its unit, then each extension in another unit. */
export interface Leg extends Count {
  readonly amount: number;
  readonly dueAt: Instant | null;
}

/** The legs that have begun or will begin; an open pause ends the list with a leg that has no deadline. */
export const legsOf = (cal: OfficeCalendar, clock: Clock): Leg[] => {
  const legs: Leg[] = [];
  let from = clock.startedAt;
  for (const [i, { unit, amount }] of limitsOf(clock).entries()) {
    // The day on which the limit ran out is spent: an extension counts from the next one in every city.
    const countsFrom = i === 0 ? (clock.countsFrom ?? 'nextDay') : 'nextDay';
    const count: Count = { from, unit, countsFrom, pauses: clock.pauses };
    const dueAt = passed(cal, count, amount);
    legs.push({ ...count, amount, dueAt });
    if (dueAt === null) break;
    from = dueAt;
  }
  return legs;
};

/** Neighbours in one unit are one limit, so that running numbers go on: 20 working days, extended by 10, are 30. */
const limitsOf = (clock: Clock): Limit[] => {
  const limits: Limit[] = [];
  for (const limit of [clock.limit, ...clock.extensions.map((extension) => extension.limit)]) {
    const last = limits.at(-1);
    if (last?.unit === limit.unit) limits.splice(-1, 1, { unit: last.unit, amount: last.amount + limit.amount });
    else limits.push(limit);
  }
  return limits;
};

/** Makes units comparable where a clock mixes them. 8 hours a day: State Council rules on working hours (1995), art. 3. */
const HOURS = { workHour: 1, workDay: 8, hour: 1, day: 24 } as const;

const hoursOf = (limit: Limit): number => limit.amount * HOURS[limit.unit];

/** Amber from 80 % of the limit on: the light of digital city management (数字城管). */
const AMBER = { parts: 4, of: 5 };

export type Lamp = 'green' | 'amber' | 'red' | 'paused';

export interface Reading {
  /** Null while a pause is open that began before the deadline. */
  readonly dueAt: Instant | null;
  /** When 80 % of the limit is used; null when an open pause comes first. */
  readonly amberAt: Instant | null;
  /** 0 … 1 in time, above 1 when late; in the clock's own unit, so it stands still at night for a limit in working time. */
  readonly usedShare: number;
  readonly lamp: Lamp;
  /** Wall time, milliseconds, 0 when late; null when `dueAt` is. */
  readonly remainingMs: number | null;
  /** Wall time, milliseconds, 0 when in time. */
  readonly overdueMs: number;
}

/** The clock at `now`; a stopped one as it was when it stopped. */
export const reading = (cal: OfficeCalendar, clock: Clock, now: Instant): Reading => {
  const at = clock.stoppedAt ?? now;
  const total = limitsOf(clock).reduce((sum, limit) => sum + hoursOf(limit), 0);
  const legs = legsOf(cal, clock);
  const dueAt = legs.at(-1)?.dueAt ?? null;
  const amberAt = instantOfShare(cal, legs, (total * AMBER.parts) / AMBER.of);
  return {
    dueAt,
    amberAt,
    usedShare: total > 0 ? usedHours(cal, legs, at) / total : 1,
    lamp: lampAt(at, dueAt, amberAt),
    remainingMs: dueAt === null ? null : Math.max(0, dueAt - at),
    overdueMs: dueAt === null ? 0 : Math.max(0, at - dueAt),
  };
};

const lampAt = (at: Instant, dueAt: Instant | null, amberAt: Instant | null): Lamp => {
  if (dueAt === null) return 'paused';
  if (at > dueAt) return 'red';
  return amberAt !== null && at >= amberAt ? 'amber' : 'green';
};

const instantOfShare = (cal: OfficeCalendar, legs: readonly Leg[], hours: number): Instant | null => {
  let left = hours;
  for (const leg of legs) {
    if (left <= hoursOf(leg)) return passed(cal, leg, left / HOURS[leg.unit]);
    left -= hoursOf(leg);
  }
  return null;
};

const usedHours = (cal: OfficeCalendar, legs: readonly Leg[], at: Instant): number => {
  let before = 0;
  for (const [i, leg] of legs.entries()) {
    const runs = i === legs.length - 1 || leg.dueAt === null || at <= leg.dueAt;
    if (runs) return before + (counted(cal, leg, at) / (countsByDay(leg.unit) ? 1 : HOUR)) * HOURS[leg.unit];
    before += hoursOf(leg);
  }
  return before;
};

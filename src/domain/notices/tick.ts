import { openPause, type Clock } from '#domain/calendar/clock.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { AutoAt } from '#domain/workflow/definition.ts';
import { crossingsOf, isUrgent, type Crossing, type CrossingFacts } from './crossings.ts';
import { nextDuty, onDuty } from './duty.ts';

/** What a machine looks after: a clock, and which step it may take on it. */
export interface Watched {
  readonly clock: Clock | null;
  /** Null once the clock has stopped. */
  readonly clockName: string | null;
  readonly auto: ReadonlySet<AutoAt>;
  /** How many of the clock's crossings are told already; they are told in their order. */
  readonly told: number;
  /** When the pause ends, where the clock itself does not know (suspended before clocks kept it). */
  readonly until?: Instant | null;
}

const pauseOf = ({ clock, until }: Watched): { readonly until: Instant | null } | null => {
  const pause = clock && openPause(clock);
  return pause ? { until: pause.until ?? until ?? null } : null;
};

const earliest = (...instants: readonly (Instant | null)[]): Instant | null => {
  const given = instants.filter((instant) => instant !== null);
  return given.length > 0 ? Math.min(...given) : null;
};

/** The next instant at which a machine has something to do; null when it has nothing to do until somebody acts. */
export function nextTick(watched: Watched, facts: CrossingFacts): Instant | null {
  const { clock, clockName, auto, told } = watched;
  if (!clock || clockName === null) return null;
  const pause = pauseOf(watched);
  if (pause) return auto.has('until') ? pause.until : null;
  const crossings = crossingsOf(clock, facts);
  const next = crossings[told]?.at ?? null;
  const telling = next === null || isUrgent(clock) ? next : nextDuty(facts.calendar, next);
  return earliest(telling, auto.has('due') ? (crossings.find(({ kind }) => kind === 'due')?.at ?? null) : null);
}

export interface Ticked {
  /** What is to be told now, in order. */
  readonly crossed: readonly Crossing[];
  /** The step that the machine is to take; nothing is told of a clock that it ends. */
  readonly auto: AutoAt | null;
  readonly told: number;
  readonly next: Instant | null;
}

/** What a machine does at `now`. What is not told for the hour is told later; nothing is told twice. */
export function tick(watched: Watched, facts: CrossingFacts & { readonly now: Instant }): Ticked {
  const { clock, clockName, auto, told } = watched;
  const { now, calendar } = facts;
  const idle = { crossed: [], auto: null, told, next: nextTick(watched, facts) } as const;
  if (!clock || clockName === null) return idle;
  const pause = pauseOf(watched);
  if (pause) return auto.has('until') && pause.until !== null && pause.until <= now ? { ...idle, auto: 'until' } : idle;
  const crossings = crossingsOf(clock, facts);
  const due = crossings.find(({ kind }) => kind === 'due')?.at;
  if (auto.has('due') && due !== undefined && due <= now) return { ...idle, auto: 'due' };
  const crossed = crossings.slice(told).filter(({ at }) => at <= now);
  if (crossed.length === 0) return idle;
  if (!isUrgent(clock) && !onDuty(calendar, now)) return { ...idle, next: nextDuty(calendar, now) };
  const after = told + crossed.length;
  return { crossed, auto: null, told: after, next: nextTick({ ...watched, told: after }, facts) };
}

/**
 * How many crossings of a clock stay told after it was changed: those that are still behind. An amber that moved ahead
 * again is told again; a clock that began anew has told nothing.
 */
export function stillTold(before: Clock | null, after: Clock | null, facts: CrossingFacts & { now: Instant }): number {
  if (!after || before?.startedAt !== after.startedAt || before.name !== after.name) return 0;
  return passed(after, facts);
}

/** How many crossings lie before `now`. What comes in with its past is not told of it. */
export const passed = (clock: Clock, facts: CrossingFacts & { now: Instant }): number =>
  crossingsOf(clock, facts).filter(({ at }) => at < facts.now).length;

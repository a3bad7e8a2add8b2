import { addLimit, type LimitUnit, type OfficeCalendar } from '#domain/calendar/calendar.ts';
import { openPause, reading, type Clock } from '#domain/calendar/clock.ts';
import type { Instant } from '#domain/shared/result.ts';

/** Who is told of what is overdue: the unit above (the supervising desk where there is none), the desk, the leader. */
export const LADDER_ROLES = ['parent', 'desk', 'leader'] as const;
export type LadderRole = (typeof LADDER_ROLES)[number];

/** In what a step is counted from the deadline on: a share of the limit itself (1 = as long again), or a time. */
export const LADDER_UNITS = ['share', 'workHour', 'workDay', 'hour', 'day'] as const satisfies readonly (
  | 'share'
  | LimitUnit
)[];

/** One step of the escalation ladder: so long after the deadline, that one is told. */
export interface LadderStep {
  readonly after: number;
  readonly unit: (typeof LADDER_UNITS)[number];
  readonly to: LadderRole;
}
export type Ladder = readonly LadderStep[];

/** An instant at which a running clock has something to tell. `step` counts the ladder from 1; 0 for the others. */
export interface Crossing {
  readonly kind: 'amber' | 'due' | 'over';
  readonly step: number;
  readonly at: Instant;
}

export interface CrossingFacts {
  readonly calendar: OfficeCalendar;
  readonly ladder: Ladder;
}

/** Runs on the wall clock (紧急工作时, 应急哨): who is to act is told at night, too. */
export const isUrgent = (clock: Pick<Clock, 'limit'>): boolean => clock.limit.unit === 'hour';

/**
 * What a running clock has to tell, in order of time: amber, due, then the ladder, no step before the one below it.
 * A paused or stopped clock has nothing to tell.
 */
export function crossingsOf(clock: Clock, { calendar, ladder }: CrossingFacts): Crossing[] {
  if (openPause(clock) || typeof clock.stoppedAt === 'number') return [];
  const { amberAt, dueAt } = reading(calendar, clock, clock.startedAt);
  if (amberAt === null || dueAt === null) return [];
  const crossings: Crossing[] = [
    { kind: 'amber', step: 0, at: Math.min(amberAt, dueAt) },
    { kind: 'due', step: 0, at: dueAt },
  ];
  let before = dueAt;
  for (const [index, { after, unit }] of ladder.entries()) {
    const limit =
      unit === 'share' ? { amount: clock.limit.amount * after, unit: clock.limit.unit } : { amount: after, unit };
    before = Math.max(before, addLimit(calendar, dueAt, limit));
    crossings.push({ kind: 'over', step: index + 1, at: before });
  }
  return crossings;
}

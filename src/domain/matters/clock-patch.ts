import {
  extendClock,
  pauseClock,
  reading,
  resumeClock,
  startClock,
  stopClock,
  type Clock,
} from '#domain/calendar/clock.ts';
import type { Limit } from '#domain/calendar/calendar.ts';
import { numberAt, numberOf } from '#domain/calendar/day.ts';
import { ok, refuse, type Instant, type Result } from '#domain/shared/result.ts';
import type { ClockChange } from '#domain/workflow/definition.ts';
import type { Facts } from './decide.ts';
import type { ActionInput, Matter } from './matter.ts';

/** What a step does to the deadline of the matter that it leaves behind, or why the clock refuses it. */
export function clockPatch(
  change: ClockChange | undefined,
  matter: Matter,
  input: ActionInput,
  facts: Facts,
): Result<Partial<Matter>> {
  if (!change) return ok({});
  if (typeof change === 'object') {
    const limit = change.start === 'plan' ? planLimit(matter, facts.now) : facts.limits(matter)[change.start];
    if (!limit) return refuse('no_limit');
    const started = startClock(change.start, limit, sinceOf(change.since, matter, facts));
    return ok({ ...frozenHandling(matter, facts), ...projected(started, facts), clockName: change.start });
  }
  const { clock } = matter;
  if (!clock) return ok({});
  if (change === 'stop') {
    const stopped = stopClock(clock, facts.now);
    return stopped.ok
      ? ok({ clock: stopped.value, clockName: null, dueAt: null, amberAt: null, ...frozenHandling(matter, facts) })
      : stopped;
  }
  const reason = input.reason ?? '';
  const changed =
    change === 'pause'
      ? pauseClock(clock, facts.now, reason, input.until)
      : change === 'resume'
        ? resumeClock(clock, facts.now)
        : extendClock(clock, { limit: input.limit ?? clock.limit, reason, at: facts.now });
  return changed.ok ? ok(projected(changed.value, facts)) : changed;
}

/** A plan runs until the day that it names (135 销号制: 跟踪到解决). */
const planLimit = ({ plan }: Matter, now: Instant): Limit | null =>
  plan && { amount: numberOf(plan.nextDay) - numberAt(now), unit: 'day' };

const sinceOf = (entry: string | undefined, { entries, reportedAt }: Matter, { now }: Facts) =>
  entry === undefined ? now : (entries.findLast((one) => one.entry === entry)?.at ?? reportedAt);

/**
 * When handling ends, its limit is kept: "closed on time" is counted against it, not against the checker's. What runs by
 * a plan is counted against the plan's day.
 */
const frozenHandling = (matter: Matter, facts: Facts): Partial<Matter> =>
  (matter.clockName === 'handle' || matter.clockName === 'plan') && matter.clock
    ? { handleDueAt: reading(facts.calendar, matter.clock, facts.now).dueAt }
    : {};

/** A clock with the two columns that lists sort and colour by. */
function projected(clock: Clock, facts: Facts): Partial<Matter> {
  const { dueAt, amberAt } = reading(facts.calendar, clock, facts.now);
  return { clock, dueAt, amberAt };
}

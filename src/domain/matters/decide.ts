import {
  extendClock,
  pauseClock,
  reading,
  resumeClock,
  startClock,
  stopClock,
  type Clock,
} from '#domain/calendar/clock.ts';
import type { Limit, OfficeCalendar } from '#domain/calendar/calendar.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { refusalOf, type ActionRefusalCode } from '#domain/workflow/next.ts';
import type { ActionDefinition, ClockName, Definition } from '#domain/workflow/definition.ts';
import { effects } from './effects.ts';
import type { GuardFacts } from './guards.ts';
import type { ActionInput, Matter, MatterEvent } from './matter.ts';

export interface Facts extends GuardFacts {
  readonly calendar: OfficeCalendar;
  /** The limits of the category that the matter has after the action. */
  readonly limits: (matter: Matter) => Readonly<Record<ClockName, Limit>>;
}

export interface Decision {
  readonly matter: Matter;
  readonly event: MatterEvent;
}

/** The pure heart of the engine: state + action + facts → next state and the line of history, or a named refusal. */
export function decide(
  definition: Definition,
  matter: Matter,
  actionId: string,
  input: ActionInput,
  facts: Facts,
): Result<Decision, ActionRefusalCode> {
  const action = definition.actions.find((a) => a.id === actionId);
  if (!action) return refuse('unknown_action', 'action', { action: actionId });
  const refusal = refusalOf(action, matter, input, facts);
  if (refusal) return { ok: false, refusal };

  const effect = effects[actionId]?.(matter, input, facts) ?? {};
  const moved: Matter = { ...matter, ...effect, state: action.to === 'same' ? matter.state : action.to };
  const clock = clockPatch(action, moved, input, facts);
  if (!clock.ok) return refuse('guard_failed', undefined, { guard: clock.refusal.code, source: action.source });
  const patch: Partial<Matter> = { ...effect, ...clock.value };
  if (moved.state !== matter.state) Object.assign(patch, { state: moved.state });
  const after: Matter = { ...moved, ...patch };
  return ok({
    matter: after,
    event: {
      action: actionId,
      at: facts.now,
      actorKind: facts.actor.kind,
      actorId: facts.actor.id,
      actorName: facts.actor.name,
      from: matter.state,
      to: after.state,
      input,
      patch,
      told: action.tells ?? null,
    },
  });
}

type ClockPatch = Result<Partial<Matter>>;

function clockPatch(action: ActionDefinition, matter: Matter, input: ActionInput, facts: Facts): ClockPatch {
  const { clock: change } = action;
  if (!change) return ok({});
  if (typeof change === 'object') {
    const started = startClock(change.start, facts.limits(matter)[change.start], facts.now);
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
      ? pauseClock(clock, facts.now, reason)
      : change === 'resume'
        ? resumeClock(clock, facts.now)
        : extendClock(clock, { limit: input.limit ?? clock.limit, reason, at: facts.now });
  return changed.ok ? ok(projected(changed.value, facts)) : changed;
}

/** When handling ends, its limit is kept: "closed on time" is counted against it, not against the checker's. */
const frozenHandling = (matter: Matter, facts: Facts): Partial<Matter> =>
  matter.clockName === 'handle' && matter.clock
    ? { handleDueAt: reading(facts.calendar, matter.clock, facts.now).dueAt }
    : {};

/** A clock with the two columns that lists sort and colour by. */
function projected(clock: Clock, facts: Facts): Partial<Matter> {
  const { dueAt, amberAt } = reading(facts.calendar, clock, facts.now);
  return { clock, dueAt, amberAt };
}

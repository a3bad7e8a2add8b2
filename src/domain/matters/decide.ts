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
  const patch: Partial<Matter> = { ...effect, ...clockPatch(action, moved, input, facts) };
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

function clockPatch(action: ActionDefinition, matter: Matter, input: ActionInput, facts: Facts): Partial<Matter> {
  const { clock: change } = action;
  if (!change) return {};
  const { clock } = matter;
  if (change === 'stop') {
    return { clock: clock && stopClock(clock, facts.now), ...NO_DEADLINE, ...frozenHandling(matter, facts) };
  }
  if (change === 'pause')
    return clock ? projected(pauseClock(clock, facts.now, input.reason ?? ''), matter, facts) : {};
  if (change === 'resume') return clock ? projected(resumeClock(clock, facts.now), matter, facts) : {};
  if (change === 'extend') {
    return clock && input.limit
      ? projected(extendClock(clock, input.limit, input.reason ?? '', facts.now), matter, facts)
      : {};
  }
  const started = startClock(change.start, facts.limits(matter)[change.start], facts.now);
  return { ...frozenHandling(matter, facts), ...projected(started, matter, facts), clockName: change.start };
}

const NO_DEADLINE = { clockName: null, dueAt: null, amberAt: null } as const;

/** When handling ends, its limit is kept: "closed on time" is counted against it, not against the checker's. */
const frozenHandling = (matter: Matter, facts: Facts): Partial<Matter> =>
  matter.clockName === 'handle' && matter.clock
    ? { handleDueAt: reading(facts.calendar, matter.clock, facts.now).dueAt }
    : {};

/** A clock with the two columns that lists sort and colour by. */
function projected(clock: Clock, matter: Matter, facts: Facts): Partial<Matter> {
  const { dueAt, amberAt } = reading(facts.calendar, clock, facts.now);
  return { clock, clockName: matter.clockName, dueAt, amberAt };
}

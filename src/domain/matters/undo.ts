import { reading } from '#domain/calendar/clock.ts';
import type { OfficeCalendar } from '#domain/calendar/calendar.ts';
import { ok, refuse, type Instant, type Result } from '#domain/shared/result.ts';
import type { ActionDefinition, Definition } from '#domain/workflow/definition.ts';
import type { Decision } from './decide.ts';
import type { Actor, Matter, MatterEvent } from './matter.ts';

/** A line of the history as it is stored. Lines of one write carry the same `tx`: they were one step to whoever took it. */
export interface StoredLine extends MatterEvent {
  readonly seq: number;
  readonly tx: number;
}

export type UndoRefusalCode = 'undo_late' | 'undo_not_yours' | 'undo_told' | 'undo_never' | 'forbidden';

export interface UndoFacts {
  readonly now: Instant;
  readonly actor: Actor;
  /** How long a step may be taken back. */
  readonly windowMs: number;
}

interface Undoable {
  readonly lines: readonly StoredLine[];
  readonly actions: readonly ActionDefinition[];
  /** From here on it is too late. */
  readonly until: Instant;
}

/** The lines of the last write, if this person may still take them back: nothing came after, nobody was given an answer. */
export function lastUndoable(
  definition: Definition,
  history: readonly StoredLine[],
  { now, actor, windowMs }: UndoFacts,
): Result<Undoable, UndoRefusalCode> {
  const last = history.at(-1);
  if (!last || last.action === 'undo') return refuse('undo_never');
  if (last.actorKind !== 'person' || last.actorId !== actor.id) return refuse('undo_not_yours');
  const until = last.at + windowMs;
  if (now > until) return refuse('undo_late', undefined, { seconds: Math.round(windowMs / 1000) });
  const lines = history.slice(history.findLastIndex(({ tx }) => tx !== last.tx) + 1);
  const actions: ActionDefinition[] = [];
  for (const { action: id, input } of lines) {
    const action = definition.actions.find((one) => one.id === id);
    if (input.publicAnswer !== undefined || (action && !action.undo && action.tells)) return refuse('undo_told');
    if (!action?.undo) return refuse('undo_never');
    if (!actor.permissions.has(action.permission))
      return refuse('forbidden', undefined, { permission: action.permission });
    actions.push(action);
  }
  return ok({ lines, actions, until });
}

/**
 * Takes the last step back by one more line: the fields that it changed get the values that they had before. The history
 * keeps both, and residents who were told of the step are told that it does not hold.
 */
export function undo(
  definition: Definition,
  matter: Matter,
  history: readonly StoredLine[],
  facts: UndoFacts & { readonly calendar: OfficeCalendar },
): Result<Decision, UndoRefusalCode> {
  const found = lastUndoable(definition, history, facts);
  if (!found.ok) return found;
  const { lines, actions } = found.value;
  const former = Object.assign(
    {},
    ...history.slice(0, history.length - lines.length).map(({ patch }) => patch),
  ) as Partial<Matter>;
  const changed = new Set(lines.flatMap(({ patch }) => Object.keys(patch))) as Set<keyof Matter>;
  const patch: Partial<Matter> = Object.fromEntries([...changed].map((field) => [field, former[field] ?? null]));
  if (changed.has('clock')) Object.assign(patch, projected(former, facts));
  const after: Matter = { ...matter, ...patch };
  return ok({
    matter: after,
    event: {
      action: 'undo',
      at: facts.now,
      actorKind: facts.actor.kind,
      actorId: facts.actor.id,
      actorName: facts.actor.name,
      from: matter.state,
      to: after.state,
      input: { undoes: lines.map(({ seq }) => seq) },
      patch,
      told: actions.findLast((action) => action.tells)?.undo?.tells ?? null,
    },
  });
}

/** The deadline of the clock that runs again, under the calendar as it is now. */
function projected(
  { clock, clockName }: Partial<Matter>,
  { calendar, now }: { readonly calendar: OfficeCalendar; readonly now: Instant },
): Partial<Matter> {
  if (!clock || !clockName) return { dueAt: null, amberAt: null };
  const { dueAt, amberAt } = reading(calendar, clock, now);
  return { dueAt, amberAt };
}

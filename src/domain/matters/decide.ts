import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { asksFor, decisionRefusal, knownFacts, refusalOf, type ActionRefusalCode } from '#domain/workflow/next.ts';
import { readFacts } from '#domain/forms/facts.ts';
import type { ActionDefinition, Definition, Turn } from '#domain/workflow/definition.ts';
import { clockPatch } from './clock-patch.ts';
import { effects } from './effects.ts';
import type { GuardFacts } from './guards.ts';
import type { ActionInput, Matter, MatterEvent } from './matter.ts';
import { moveTask } from './task.ts';

export type Facts = GuardFacts;

export interface Decision {
  readonly matter: Matter;
  readonly event: MatterEvent;
}

type Decided = Result<Decision, ActionRefusalCode>;

/** The pure heart of the engine: state + action + facts → next state and the line of history, or a named refusal. */
export function decide(
  definition: Definition,
  matter: Matter,
  actionId: string,
  input: ActionInput,
  facts: Facts,
): Decided {
  if (actionId === 'approve' || actionId === 'decline')
    return decideRequest(definition, matter, actionId, input, facts);
  const action = definition.actions.find((a) => a.id === actionId);
  if (!action) return refuse('unknown_action', 'action', { action: actionId });
  const refusal = refusalOf(action, matter, input, facts);
  if (refusal) return { ok: false, refusal };
  if (asksFor(action, facts)) return ok(ask(matter, action, input, facts));
  return take(definition, matter, action, input, facts);
}

/** The step as it is taken. */
function take(
  definition: Definition,
  matter: Matter,
  action: ActionDefinition,
  input: ActionInput,
  facts: Facts,
): Decided {
  const written = {
    ...formEffect(matter, action, input, facts),
    ...(action.task ? taskEffect(matter, action.task.to, input, facts) : effects[action.id]?.(matter, input, facts)),
  };
  const turned = turnOf(action, { ...matter, ...written }, input, facts);
  const to = turned?.to ?? action.to;
  const state = to === 'same' ? matter.state : to;
  const effect = { ...written, ...closing(definition, matter, state, written, facts) };
  const requests = openRequests(definition, matter, state, action.id);
  const moved: Matter = { ...matter, ...effect, state };
  const clock = clockPatch(turned?.clock ?? action.clock, moved, input, facts);
  if (!clock.ok) {
    if (clock.refusal.code === 'no_limit') return refuse('no_limit', undefined, { action: action.id });
    return refuse('guard_failed', undefined, { guard: clock.refusal.code, source: action.source });
  }
  const patch: Partial<Matter> = { ...effect, ...clock.value };
  if (moved.state !== matter.state) Object.assign(patch, { state: moved.state });
  if (requests.length !== matter.requests.length) Object.assign(patch, { requests });
  return ok(decision(matter, action.id, input, patch, facts, action.tells ?? null));
}

/** A line of history and the matter after it. */
export const decision = (
  matter: Matter,
  action: string,
  input: ActionInput,
  patch: Partial<Matter>,
  { now, actor }: Facts,
  told: MatterEvent['told'] = null,
): Decision => {
  const after: Matter = { ...matter, ...patch };
  return {
    matter: after,
    event: {
      action,
      at: now,
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      from: matter.state,
      to: after.state,
      input,
      patch,
      told,
    },
  };
};

/** Whoever leads a matter to its end need not say when that was. */
const closing = (
  { states }: Definition,
  matter: Matter,
  state: string,
  written: Partial<Matter>,
  { now }: Facts,
): Partial<Matter> =>
  state !== matter.state && states[state]?.final && states[state].phase === 'answered' && written.closedAt === undefined
    ? { closedAt: now }
    : {};

const turnOf = ({ turns }: ActionDefinition, matter: Matter, input: ActionInput, facts: Facts): Turn | null => {
  if (!turns) return null;
  if ('answered' in turns) return turns.among.includes(String(input.facts?.[turns.answered])) ? turns : null;
  const over = 'spent' in turns ? !facts.limits(matter)[turns.spent] : matter[turns.count] >= turns.at;
  return over ? turns : null;
};

const taskEffect = (
  { tasks }: Matter,
  to: Parameters<typeof moveTask>[1],
  input: ActionInput,
  facts: Facts,
): Partial<Matter> => ({
  tasks: tasks.map((task) => (task.id === input.taskId ? moveTask(task, to, input, facts) : task)),
});

/** What the step's form was filled in with: facts of the matter, or one more entry. */
function formEffect(
  matter: Matter,
  action: ActionDefinition,
  input: ActionInput,
  { forms, actor, now }: Facts,
): Partial<Matter> {
  const form = forms[action.id] ?? [];
  const read = readFacts(form, input.facts ?? {}, knownFacts(action, matter));
  const given = read.ok ? read.value : {};
  const { entry } = action;
  if (entry === undefined) return Object.keys(given).length > 0 ? { facts: { ...matter.facts, ...given } } : {};
  const id = `e${matter.entries.length + 1}`;
  return { entries: [...matter.entries, { id, entry, at: now, by: actor.id, byName: actor.name, facts: given }] };
}

/** A request falls away once its step is taken or can't be taken any more. */
const openRequests = ({ actions }: Definition, { requests }: Matter, state: string, taken: string) =>
  requests.filter(
    (request) =>
      request.action !== taken && actions.some(({ id, from }) => id === request.action && from.includes(state)),
  );

/** The step is written down with what was filled in, and waits for whoever may decide. */
function ask(matter: Matter, action: ActionDefinition, input: ActionInput, facts: Facts): Decision {
  const request = { action: action.id, input, by: facts.actor.id, byName: facts.actor.name, at: facts.now };
  const patch = { requests: [...matter.requests, request] };
  return decision(matter, 'ask', { ...input, asked: action.id }, patch, facts);
}

function decideRequest(
  definition: Definition,
  matter: Matter,
  verdict: 'approve' | 'decline',
  input: ActionInput,
  facts: Facts,
): Decided {
  const request = matter.requests.find(({ action }) => action === input.asked);
  const action = definition.actions.find(({ id }) => id === input.asked);
  if (!request || !action) return refuse('not_asked', 'input.asked', { action: input.asked ?? '' });
  const refusal = decisionRefusal({ request, action }, facts);
  if (refusal) return { ok: false, refusal };
  if (verdict === 'decline') {
    if (!input.reason?.trim())
      return refuse('guard_failed', 'input.reason', { guard: 'reasonGiven', source: action.source });
    const requests = matter.requests.filter((one) => one !== request);
    return ok(decision(matter, 'decline', input, { requests }, facts));
  }
  // Held against the matter as it is now: the asker's words of yesterday may not fit any more.
  const late = refusalOf(action, matter, request.input, facts);
  if (late) return { ok: false, refusal: late };
  const taken = take(definition, matter, action, request.input, facts);
  if (!taken.ok) return taken;
  const { patch, told } = taken.value.event;
  // The asker's words stand in their own line.
  const { note: _note, reason: _reason, ...given } = request.input;
  const asked = { ...given, asked: action.id, ...(input.note && { note: input.note }) };
  return ok(decision(matter, 'approve', asked, patch, facts, told));
}

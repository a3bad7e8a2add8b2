import { guardRules } from '#domain/matters/guards.ts';
import type { ActionDefinition, Definition } from './definition.ts';
import { endingStates, reachedStates } from './paths.ts';

/**
 * Faults of a definition, each one sentence that names definition, state or action; empty when it is sound.
 * Walked at start so that no office runs on a procedure with a dead end.
 * @param permissions every permission that some role grants
 */
export function checkDefinition(definition: Definition, permissions: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  const say = (text: string) => faults.push(`${definition.id}: ${text}`);
  const states = new Set(Object.keys(definition.states));
  if (!states.has(definition.initial)) say(`initial state ${definition.initial} is not defined`);

  const primaries = new Set<string>();
  const ids = new Set<string>();
  for (const action of definition.actions) {
    if (ids.has(action.id)) say(`action ${action.id} is defined twice`);
    ids.add(action.id);
    for (const from of action.from) {
      if (!states.has(from)) say(`action ${action.id} leaves the unknown state ${from}`);
      if (action.task) continue;
      if (action.primary && primaries.has(from)) say(`state ${from} has two primary actions`);
      if (action.primary) primaries.add(from);
    }
    if (action.to !== 'same' && !states.has(action.to))
      say(`action ${action.id} leads to the unknown state ${action.to}`);
    if (action.turns && !states.has(action.turns.to))
      say(`action ${action.id} turns to the unknown state ${action.turns.to}`);
    if (action.approval && !permissions.has(action.approval.permission))
      say(`action ${action.id} is approved by nobody (${action.approval.permission})`);
    if (action.task && action.to !== 'same') say(`action ${action.id} moves a task and the matter at once`);
    if (!permissions.has(action.permission)) say(`action ${action.id} is permitted to nobody (${action.permission})`);
    if (!action.label.zh || !action.label.en) say(`action ${action.id} lacks a label`);
    if (action.entry !== undefined && !definition.entries?.[action.entry])
      say(`action ${action.id} writes the unknown entry ${action.entry}`);
    if (!action.source) say(`action ${action.id} names no source`);
    for (const fault of autoFaults(definition, action)) say(fault);
    if (action.undo && action.asks.includes('publicAnswer'))
      say(`action ${action.id} takes back an answer to residents`);
    if (action.undo && definition.states[action.to]?.phase === 'answered')
      say(`action ${action.id} takes back what was published`);
    if (action.undo && action.tells && !action.undo.tells)
      say(`action ${action.id} takes back what residents were told without telling them`);
  }

  const reached = reachedStates(definition);
  const ending = endingStates(definition);
  for (const [id, state] of Object.entries(definition.states)) {
    if (!reached.has(id)) say(`state ${id} can't be reached`);
    if (!state.label.zh || !state.label.en || !state.resident.zh || !state.resident.en)
      say(`state ${id} lacks a label`);
    const leaves = definition.actions.some((a) => a.to !== 'same' && a.to !== id && a.from.includes(id));
    if (!state.final && !leaves) say(`state ${id} is a dead end`);
    else if (reached.has(id) && !ending.has(id)) say(`state ${id} has no way to an end`);
  }
  return faults;
}

/** A machine fills nothing in, asks nobody, and must not find the same step waiting again a minute later. */
function autoFaults({ actions }: Definition, action: ActionDefinition): string[] {
  const { auto } = action;
  if (!auto) return [];
  const faults: string[] = [];
  if (action.approval) faults.push(`action ${action.id} is taken by the machine and waits for approval`);
  if (action.task) faults.push(`action ${action.id} is taken by the machine on a task`);
  const asking = action.guards.find((guard) => guardRules[guard].field !== undefined);
  if (asking) faults.push(`action ${action.id} is taken by the machine and asks for something (${asking})`);
  if (auto.at === 'until' && action.clock !== 'resume')
    faults.push(`action ${action.id} is taken when a pause ends and does not end it`);
  if (auto.at === 'due' && typeof action.clock !== 'object' && action.clock !== 'stop')
    faults.push(`action ${action.id} is taken when the clock runs out and leaves it running`);
  if (!auto.says.zh || !auto.says.en) faults.push(`action ${action.id} is taken by the machine without saying so`);
  const rival = actions.find(
    (other) =>
      other !== action && other.auto?.at === auto.at && other.from.some((state) => action.from.includes(state)),
  );
  if (rival) faults.push(`actions ${action.id} and ${rival.id} are both taken by the machine`);
  return faults;
}

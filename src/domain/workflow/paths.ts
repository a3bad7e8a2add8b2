import type { ActionDefinition, Definition } from './definition.ts';

/** Where a step may lead, the state itself left out. */
export const targetsOf = ({ to, turns }: ActionDefinition): string[] =>
  [to, turns?.to].filter((state): state is string => state !== undefined && state !== 'same');

/** States that a matter can come into. */
export function reachedStates({ initial, actions }: Definition): ReadonlySet<string> {
  const reached = new Set([initial]);
  for (let grew = true; grew;) {
    grew = false;
    for (const action of actions) {
      if (!action.from.some((state) => reached.has(state))) continue;
      for (const to of targetsOf(action)) {
        grew ||= !reached.has(to);
        reached.add(to);
      }
    }
  }
  return reached;
}

/** What only residents may do: an office that waited for it would wait for ever. */
const RESIDENTS = 'matter.rate';

/** States from which the office itself can bring a matter to an end. */
export function endingStates({ states, actions }: Definition): ReadonlySet<string> {
  const ending = new Set(Object.keys(states).filter((id) => states[id]?.final));
  for (let grew = true; grew;) {
    grew = false;
    for (const action of actions) {
      if (action.permission === RESIDENTS || !targetsOf(action).some((to) => ending.has(to))) continue;
      for (const from of action.from) {
        grew ||= !ending.has(from);
        ending.add(from);
      }
    }
  }
  return ending;
}

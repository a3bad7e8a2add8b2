import type { ActionDefinition, Definition } from '#domain/workflow/definition.ts';

/**
 * Steps of another procedure that hold here as they are, by the states that both have: a return or a pause is the same
 * everywhere, and is written once.
 */
export const borrow = (
  { actions }: Definition,
  states: Readonly<Record<string, unknown>>,
  ids: readonly string[],
): readonly ActionDefinition[] =>
  actions
    .filter(({ id }) => ids.includes(id))
    .map((action) => ({ ...action, from: action.from.filter((state) => state in states) }));

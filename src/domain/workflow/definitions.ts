import type { Matter } from '#domain/matters/matter.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { Definition, StateDefinition } from './definition.ts';

/** The procedures of one office. Nobody below the office's cache asks the catalog for a procedure: the office may have changed it. */
export interface Definitions {
  /** The procedure that holds for a matter: as it was when the matter came in. */
  readonly of: (matter: Pick<Matter, 'workflow' | 'workflowVersion'>) => Definition | undefined;
  /** The procedure under which a matter that comes in at `at` is opened. */
  readonly forNew: (workflow: string, at: Instant) => Definition | undefined;
  /** The newest of each, for lists and choices. */
  readonly newest: readonly Definition[];
}

/** The state that a matter is in, in the words of its own procedure. */
export const stateOf = (
  definitions: Definitions,
  matter: Pick<Matter, 'workflow' | 'workflowVersion' | 'state'>,
): StateDefinition | undefined => definitions.of(matter)?.states[matter.state];

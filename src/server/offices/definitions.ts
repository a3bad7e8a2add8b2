import { workflowOf, workflows } from '#catalog/kinds.ts';
import type { Definitions } from '#domain/workflow/definitions.ts';

/** The office's procedures over the catalog's. */
export const definitionsOf = (): Definitions => ({
  of: ({ workflow }) => workflowOf(workflow),
  forNew: workflowOf,
  newest: workflows,
});

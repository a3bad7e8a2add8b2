import { startOfDay } from '#domain/calendar/calendar.ts';
import type { KindChange } from '#domain/matters/kind-change.ts';
import type { Matter } from '#domain/matters/matter.ts';
import type { Day, Instant } from '#domain/shared/result.ts';
import { applyChange, type ProcedureChange } from './change.ts';
import type { Definition, StateDefinition } from './definition.ts';

/** What pins a matter to the procedure that it came in under. */
export type Pinned = Pick<Matter, 'workflow' | 'workflowRevision'>;

/** The procedures of one office. Nobody asks the catalog for a procedure: the office may have changed it. */
export interface Definitions {
  /** The procedure that holds for a matter: as it was when the matter came in. */
  readonly of: (matter: Pinned) => Definition | undefined;
  /** The procedure under which a matter that comes in at `at` is opened. */
  readonly forNew: (workflow: string, at: Instant) => Definition | undefined;
  /** As last decided, for lists and choices. */
  readonly newest: readonly Definition[];
  /** Every version that some matter may still be handled under, the catalog's own first. */
  readonly all: readonly Definition[];
}

/** One decision of the office on its procedures; a null value goes back to the catalog's. */
export interface ProceduresRevision {
  readonly version: number;
  readonly since: Instant;
  readonly value: {
    /** The first day on which new matters come in under it; null: at once. */
    readonly from: Day | null;
    readonly procedures: readonly ProcedureChange[];
    /** What it decided of the limits of kinds. */
    readonly kinds?: readonly KindChange[];
  } | null;
}

/** From when on a decision holds for new matters. */
const startsAt = ({ since, value }: ProceduresRevision): Instant =>
  value?.from ? Math.max(since, startOfDay(value.from)) : since;

/** What would strand matters; a new catalog under an old decision may come to that. */
const STRANDING: ReadonlySet<string> = new Set(['state_lost', 'cannot_end']);

/** The procedure with the office's change; the catalog's where the change would strand matters. */
function resolved(definition: Definition, { version, value }: ProceduresRevision): Definition {
  const change = value?.procedures.find(({ workflow }) => workflow === definition.id);
  if (!change) return { ...definition, revision: version };
  const { definition: changed, faults } = applyChange(definition, change);
  return { ...(faults.some(({ code }) => STRANDING.has(code)) ? definition : changed), revision: version };
}

/**
 * The catalog's procedures with what the office decided on them.
 * @param revisions every decision, oldest first: matters are pinned to theirs
 */
export function officeDefinitions(
  catalog: readonly Definition[],
  revisions: readonly ProceduresRevision[],
): Definitions {
  const byRevision = new Map([
    [0, new Map(catalog.map((one) => [one.id, one]))],
    ...revisions.map((revision) => {
      const own = catalog.map((one) => [one.id, resolved(one, revision)] as const);
      return [revision.version, new Map(own)] as const;
    }),
  ]);
  const at = (workflow: string, revision: number) =>
    byRevision.get(revision)?.get(workflow) ?? byRevision.get(0)?.get(workflow);
  const newest = revisions.at(-1)?.version ?? 0;
  return {
    of: ({ workflow, workflowRevision }) => at(workflow, workflowRevision),
    forNew: (workflow, when) =>
      at(workflow, revisions.findLast((revision) => startsAt(revision) <= when)?.version ?? 0),
    newest: catalog.flatMap(({ id }) => at(id, newest) ?? []),
    all: [...byRevision.values()].flatMap((own) => [...own.values()]),
  };
}

/** The state that a matter is in, in the words of its own procedure. */
export const stateOf = (
  definitions: Definitions,
  matter: Pinned & Pick<Matter, 'state'>,
): StateDefinition | undefined => definitions.of(matter)?.states[matter.state];

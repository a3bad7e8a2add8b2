import type { Watcher } from '#domain/matters/matter.ts';
import type { FactValues } from '#domain/forms/form.ts';
import { isOpen, type Task } from '#domain/matters/task.ts';
import { CONFINED_KINDS, takesIn } from './confined.ts';

/**
 * One grant of a role: what a person may do, and over which rows (organisation × place × kind). Null means no bound, but
 * for confined kinds, which a grant has to name.
 */
export interface Grant {
  readonly role: string;
  readonly unitIds: readonly string[] | null;
  /** Communities and grids whose matters are in reach. */
  readonly placeIds: readonly string[] | null;
  readonly kinds: readonly string[] | null;
  /** The unit of whoever holds it: what accuses this unit is out of reach. */
  readonly holderUnit?: string | null;
}

export interface ScopedRow {
  readonly unitId: string | null;
  readonly communityId: string | null;
  readonly gridId: string | null;
  readonly kind: string;
  /** Units that were called to help. */
  readonly tasks?: readonly Pick<Task, 'unitId' | 'state'>[];
  /** Units whose matters were merged into it. */
  readonly watchers?: readonly Pick<Watcher, 'unitId'>[];
  readonly facts?: FactValues;
}

/** The fact of a matter that lists the units which it accuses; those units never get to see it. */
export const ACCUSED_UNITS = 'accusedUnits';

export function accuses({ facts }: Pick<ScopedRow, 'facts'>, unitId: string): boolean {
  const accused = facts?.[ACCUSED_UNITS];
  return typeof accused === 'object' && accused.includes(unitId);
}

/** Whether one grant reaches a row. Every bound that is set must hold. */
export function reaches(grant: Grant, row: ScopedRow): boolean {
  const unit = grant.unitIds === null || (row.unitId !== null && grant.unitIds.includes(row.unitId));
  const place =
    grant.placeIds === null ||
    (row.communityId !== null && grant.placeIds.includes(row.communityId)) ||
    (row.gridId !== null && grant.placeIds.includes(row.gridId));
  return (
    unit &&
    place &&
    takesIn(grant.kinds, row.kind) &&
    ![...(grant.unitIds ?? []), grant.holderUnit].some((one) => one && accuses(row, one))
  );
}

/** Whether the grants leave no row of the office out but those of confined kinds: the usual desk. */
export const reachOffice = (grants: readonly Grant[]): boolean =>
  grants.some(({ unitIds, placeIds, kinds }) => !unitIds && !placeIds && !kinds);

/** The grants that reach into confined kinds. */
export const confinedGrants = (grants: readonly Grant[]): Grant[] =>
  grants.filter(({ kinds }) => CONFINED_KINDS.some((kind) => kinds?.includes(kind)));

/** What a unit that was called may do with a matter of another's: read it, do its part, leave a note. */
export const CALLED_MAY: ReadonlySet<string> = new Set(['matter.read', 'matter.handle', 'matter.note']);

/** Whether one grant reaches a row because its unit is called there; once its part is over, so is the look. */
export const reachesByCall = (grant: Grant, row: ScopedRow): boolean =>
  grant.unitIds !== null &&
  takesIn(grant.kinds, row.kind) &&
  (row.tasks ?? []).some((task) => isOpen(task) && grant.unitIds?.includes(task.unitId));

/** What a unit may do with the matter that its own was merged into: see how it goes, leave a note. */
export const WATCHING_MAY: ReadonlySet<string> = new Set(['matter.read', 'matter.note']);

/** Whether one grant reaches a row because a matter of its units was merged into it. */
export const reachesByWatch = ({ unitIds, kinds }: Grant, { kind, watchers = [] }: ScopedRow): boolean =>
  unitIds !== null && takesIn(kinds, kind) && watchers.some(({ unitId }) => unitIds.includes(unitId));

/** The grants that reach a row; a person may do there what their roles allow, and nothing of other grants. */
export const grantsReaching = (grants: readonly Grant[], row: ScopedRow): Grant[] =>
  grants.filter((g) => reaches(g, row));

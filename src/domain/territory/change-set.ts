import type { Day } from '#domain/shared/result.ts';
import type { Place } from './place.ts';

/** What a change may say of a place: all but its id and its days. */
export type PlaceFacts = Omit<Place, 'id' | 'validFrom' | 'datum'>;

/** A place is new or is as the facts say. */
export interface PutPlace {
  readonly op: 'put';
  readonly id: string;
  /** Version of the place that the person saw; null for a new place. */
  readonly base: number | null;
  readonly place: PlaceFacts;
}

/** A place is no more; what is reported there goes to its successor, if it has one, and to whoever holds the spot. */
export interface RetirePlace {
  readonly op: 'retire';
  readonly id: string;
  readonly base: number;
  readonly successorId: string | null;
}
export type PlaceEdit = PutPlace | RetirePlace;

/** Collected in peace, checked, then in force from a day on: at once or by a job on that morning. */
export const changeStates = ['draft', 'scheduled', 'inForce', 'dropped'] as const;
export type ChangeState = (typeof changeStates)[number];

/** Where what belonged to a retired place belongs now: to its successor, or that one's. */
export function heirOf(successors: ReadonlyMap<string, string | null>, id: string): string | null {
  let at: string | null = id;
  for (let step = 0; at !== null && successors.has(at) && step <= successors.size; step++)
    at = successors.get(at) ?? null;
  return at;
}

/**
 * The places as they would be; edits of one place: the last one counts. Parts of a retired place go to its successor, so that
 * two grids are merged without moving each of their buildings by hand.
 */
export function applyEdits(places: readonly Place[], edits: readonly PlaceEdit[], day?: Day): Place[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  const successors = new Map(
    edits.flatMap((edit) => (edit.op === 'retire' ? [[edit.id, edit.successorId] as const] : [])),
  );
  for (const edit of edits) {
    if (edit.op === 'retire') byId.delete(edit.id);
    else byId.set(edit.id, { ...edit.place, id: edit.id, ...(day && { validFrom: day }) });
  }
  return [...byId.values()].map((place) => {
    const heir = place.parentId !== null && successors.has(place.parentId) ? heirOf(successors, place.parentId) : null;
    return heir === null || !byId.has(heir) ? place : { ...place, parentId: heir };
  });
}

/** Places that a change writes: those that it names, and the parts that go to a successor. */
export function writtenBy(places: readonly Place[], edits: readonly PlaceEdit[], day: Day | null): Place[] {
  const parentOf = new Map(places.map(({ id, parentId }) => [id, parentId]));
  const named = new Set(edits.map(({ id }) => id));
  return applyEdits(places, edits, day ?? undefined).filter(
    ({ id, parentId }) => named.has(id) || parentOf.get(id) !== parentId,
  );
}

/** The same edits with one more: an edit of a place replaces the one before; undoing a new place leaves nothing. */
export function withEdit(edits: readonly PlaceEdit[], edit: PlaceEdit): PlaceEdit[] {
  const before = edits.find((one) => one.id === edit.id);
  const kept = edits.filter((one) => one.id !== edit.id);
  if (edit.op === 'retire' && before?.base === null) return kept;
  return [...kept, before && edit.op === 'put' ? { ...edit, base: before.base } : edit];
}

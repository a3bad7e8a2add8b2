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

/** The places as they would be; edits of one place: the last one counts. */
export function applyEdits(places: readonly Place[], edits: readonly PlaceEdit[], day?: Day): Place[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  for (const edit of edits) {
    if (edit.op === 'retire') byId.delete(edit.id);
    else byId.set(edit.id, { ...edit.place, id: edit.id, ...(day && { validFrom: day }) });
  }
  return [...byId.values()];
}

/** The same edits with one more: an edit of a place replaces the one before; undoing a new place leaves nothing. */
export function withEdit(edits: readonly PlaceEdit[], edit: PlaceEdit): PlaceEdit[] {
  const before = edits.find((one) => one.id === edit.id);
  const kept = edits.filter((one) => one.id !== edit.id);
  if (edit.op === 'retire' && before?.base === null) return kept;
  return [...kept, before && edit.op === 'put' ? { ...edit, base: before.base } : edit];
}

import type { GroundView } from '#contract/territory.ts';
import { applyEdits, withEdit, type PlaceEdit, type PlaceFacts } from '#domain/territory/change-set.ts';
import { checkChange, type Finding } from '#domain/territory/check-change.ts';
import { codeChecker } from '#domain/territory/codes.ts';
import type { Place } from '#domain/territory/place.ts';
import { dropDraft, keepDraft, readDraft } from '#web/live/drafts.ts';

/** What somebody is at: kept in the browser after every edit, so that nothing drawn is lost. */
export interface LocalDraft {
  readonly scope: string;
  readonly changeId: string | null;
  readonly version: number;
  readonly title: string;
  readonly edits: readonly PlaceEdit[];
}

const nameOf = (scope: string): string => `territory:${scope}`;

/** Null where there is none. */
export const readLocal = (person: string, scope: string): LocalDraft | null => {
  const kept = readDraft<LocalDraft>(person, nameOf(scope));
  return kept?.edits ? (kept as LocalDraft) : null;
};
export const keepLocal = (person: string, draft: LocalDraft): void => keepDraft(person, nameOf(draft.scope), draft);
export const dropLocal = (person: string, scope: string): void => dropDraft(person, nameOf(scope));

/** Edits with what came before and after them: each step can be taken back. */
export interface Steps {
  readonly past: readonly (readonly PlaceEdit[])[];
  readonly edits: readonly PlaceEdit[];
  readonly future: readonly (readonly PlaceEdit[])[];
}
export const stepsOf = (edits: readonly PlaceEdit[]): Steps => ({ past: [], edits, future: [] });
export const step = ({ past, edits }: Steps, next: readonly PlaceEdit[]): Steps => ({
  past: [...past, edits],
  edits: next,
  future: [],
});
export const back = (steps: Steps): Steps => {
  const edits = steps.past.at(-1);
  return edits ? { past: steps.past.slice(0, -1), edits, future: [steps.edits, ...steps.future] } : steps;
};
export const forth = (steps: Steps): Steps => {
  const [edits, ...future] = steps.future;
  return edits ? { past: [...steps.past, steps.edits], edits, future } : steps;
};

const placesOf = (ground: GroundView): Place[] => ground.map(({ id, place }) => ({ ...place, id }));

/** The ground with the edits on it. */
export const edited = (ground: GroundView, edits: readonly PlaceEdit[]): Place[] => applyEdits(placesOf(ground), edits);

/** What the browser can see of what is wrong; the server knows the whole and looks again. */
export function findingsOf(ground: GroundView, edits: readonly PlaceEdit[]): Finding[] {
  const known = new Set(ground.map(({ id }) => id));
  const near = edits.filter(
    (edit) => known.has(edit.id) || (edit.op === 'put' && known.has(edit.place.parentId ?? '')),
  );
  return checkChange(
    {
      places: placesOf(ground),
      versions: new Map(ground.map(({ id, version }) => [id, version])),
      retired: [],
      // Codes by the office's own patterns are looked at by the server.
      isCode: codeChecker({}),
    },
    near,
  );
}

const baseOf = (ground: GroundView, id: string): number | null => ground.find((one) => one.id === id)?.version ?? null;

/** The edits with a place as it should be now. */
export const put = (ground: GroundView, edits: readonly PlaceEdit[], id: string, place: PlaceFacts): PlaceEdit[] =>
  withEdit(edits, { op: 'put', id, base: baseOf(ground, id), place });

/** The edits with a place that is no more; a place that was never saved just goes. */
export const retire = (
  ground: GroundView,
  edits: readonly PlaceEdit[],
  id: string,
  successorId: string | null,
): PlaceEdit[] => withEdit(edits, { op: 'retire', id, base: baseOf(ground, id) ?? 0, successorId });

/** Facts of a place without its id. */
export const factsOf = (place: Place): PlaceFacts => {
  const { id: _, validFrom: __, datum: ___, ...facts } = place;
  return facts;
};

/** The next free code in the manner of the neighbours': their common beginning and a number one above the highest. */
export function nextCode(siblings: readonly Place[], parent: Place): string {
  const parts = siblings.flatMap(({ code }) => {
    const found = /^(.*?)(\d{1,4})$/.exec(code.slice(parent.code.length));
    return code.startsWith(parent.code) && found ? [{ digits: found[2] ?? '', stem: found[1] ?? '' }] : [];
  });
  const width = Math.max(3, ...parts.map(({ digits }) => digits.length));
  const highest = Math.max(0, ...parts.map(({ digits }) => Number(digits)));
  return `${parent.code}${parts[0]?.stem ?? ''}${String(highest + 1).padStart(width, '0')}`;
}

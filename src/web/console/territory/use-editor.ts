import { useEffect, useMemo, useState } from 'react';
import type { ChangeView, GroundView } from '#contract/territory.ts';
import type { PlaceEdit } from '#domain/territory/change-set.ts';
import { back, edited, findingsOf, forth, keepLocal, step, stepsOf, type LocalDraft } from './edit-state.ts';

export interface Editing {
  readonly changeId: string | null;
  readonly version: number;
  readonly title: string;
}

/** The edits of one change over one part of the territory: steps to take back, a copy in the browser, what is wrong. */
export const useEditor = (scope: string, ground: GroundView, start: LocalDraft) => {
  const [change, setChange] = useState<Editing>(start);
  const [steps, setSteps] = useState(() => stepsOf(start.edits));
  /** Grows when the borders changed by another hand than the drawing one. */
  const [stamp, setStamp] = useState(0);
  const { edits } = steps;
  const places = useMemo(() => edited(ground, edits), [ground, edits]);
  const findings = useMemo(() => findingsOf(ground, edits), [ground, edits]);
  const isDirty = steps.past.length > 0 || steps.future.length > 0;
  useEffect(() => {
    if (isDirty || start.edits.length > 0) keepLocal({ scope, ...change, edits });
  }, [scope, change, edits, isDirty, start]);
  const move = (next: typeof back) => {
    setSteps(next);
    setStamp((now) => now + 1);
  };
  return {
    change,
    edits,
    places,
    findings,
    stamp,
    canUndo: steps.past.length > 0,
    canRedo: steps.future.length > 0,
    rename: (title: string) => setChange({ ...change, title }),
    /** @param byHand the map shows it already */
    edit: (next: readonly PlaceEdit[], byHand = false) => {
      setSteps((now) => step(now, next));
      if (!byHand) setStamp((now) => now + 1);
    },
    undo: () => move(back),
    redo: () => move(forth),
    /** What the server holds now is what is edited from here on. */
    take: (view: ChangeView, keepEdits = true) => {
      setChange({ changeId: view.id, version: view.version, title: view.title });
      if (!keepEdits) move(() => stepsOf(view.edits));
    },
    /** Saved from here on as a change of its own. */
    detach: () => setChange({ ...change, changeId: null, version: 0 }),
  };
};
export type Editor = ReturnType<typeof useEditor>;

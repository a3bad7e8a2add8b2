import { useEffect, useMemo, useState } from 'react';
import type { ChangeView, GroundView } from '#contract/territory.ts';
import type { PlaceEdit } from '#domain/territory/change-set.ts';
import type { Finding } from '#domain/territory/check-change.ts';
import { useSession } from '../queries.ts';
import { back, dropLocal, edited, findingsOf, forth, keepLocal, step, stepsOf, type LocalDraft } from './edit-state.ts';

export interface Editing {
  readonly changeId: string | null;
  readonly version: number;
  readonly title: string;
}

const keyOf = ({ code, placeIds }: Finding): string => `${code} ${placeIds.join(' ')}`;

/** The edits of one change over one part of the territory: steps to take back, a copy in the browser, what is wrong. */
export const useEditor = (scope: string, ground: GroundView, start: LocalDraft) => {
  const person = useSession()?.user.id ?? '';
  const [change, setChange] = useState<Editing>(start);
  const [steps, setSteps] = useState(() => stepsOf(start.edits));
  /** Grows when the borders changed by another hand than the drawing one. */
  const [stamp, setStamp] = useState(0);
  const { edits } = steps;
  /** What the server sees of these very edits: it knows the whole territory. */
  const [told, setTold] = useState<{ readonly of: readonly PlaceEdit[]; readonly findings: readonly Finding[] } | null>(
    null,
  );
  const places = useMemo(() => edited(ground, edits), [ground, edits]);
  const findings = useMemo(() => {
    const own = findingsOf(ground, edits);
    const known = new Set(own.map(keyOf));
    return [...(told?.of === edits ? told.findings.filter((one) => !known.has(keyOf(one))) : []), ...own];
  }, [ground, edits, told]);
  const isDirty = steps.past.length > 0 || steps.future.length > 0;
  useEffect(() => {
    if (isDirty || start.edits.length > 0) keepLocal(person, { scope, ...change, edits });
  }, [person, scope, change, edits, isDirty, start]);
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
    /** The copy in the browser goes: it is on the server, or not wanted. */
    forget: () => dropLocal(person, scope),
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
      if (keepEdits) setTold({ of: edits, findings: view.findings as Finding[] });
      else move(() => stepsOf(view.edits));
    },
    /** Saved from here on as a change of its own. */
    detach: () => setChange({ ...change, changeId: null, version: 0 }),
  };
};
export type Editor = ReturnType<typeof useEditor>;

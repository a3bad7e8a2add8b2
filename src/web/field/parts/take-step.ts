import type { ActionRequest, MatterDetail } from '#contract/matters.ts';
import { act } from '#web/api/matters.ts';
import { newKey } from '#web/api/keys.ts';
import { ApiProblem, isProblem } from '#web/api/problem.ts';
import { useRef } from 'react';
import { useFieldWords, useSigned, type FieldSay } from '../session.tsx';

/** Takes a step. @returns null when it is done, else what to tell the person */
export type Take = (action: string, request: ActionRequest) => Promise<string | null>;

/** Someone else was faster: to read the matter again. */
export type Stale = (action?: string, request?: ActionRequest) => void;

/** What happened, what was kept, what to do. */
export const problemWords = (error: unknown, t: FieldSay): string => {
  if (isProblem(error, 'stale_version')) return t('failed.stale');
  if (!(error instanceof ApiProblem) || error.status === 0) return t('failed.kept');
  return [error.message, error.advice].filter(Boolean).join(' · ');
};

/** Out of a lift or a cellar within this time; longer than that a person wants to know. */
export const PATIENCE_MS = 12_000;

/**
 * `done` gets the matter after the step; `stale` is called when someone else was faster, with what was to be sent. The same
 * step carries the same key however often it is sent: it happens once.
 */
export const useTake = (matter: MatterDetail, done: (after: MatterDetail) => void, stale: Stale): Take => {
  const t = useFieldWords();
  const { leave } = useSigned();
  const attempt = useRef({ what: '', key: '' });
  return (action, request) => {
    const what = JSON.stringify([matter.id, matter.version, action, request]);
    if (attempt.current.what !== what) attempt.current = { what, key: newKey() };
    return act(matter, action, request, { idempotencyKey: attempt.current.key, patience: PATIENCE_MS }).then(
      (after) => {
        done(after);
        return null;
      },
      (error: unknown) => {
        if (error instanceof ApiProblem && error.status === 401) leave();
        if (isProblem(error, 'stale_version')) stale(action, request);
        return problemWords(error, t);
      },
    );
  };
};

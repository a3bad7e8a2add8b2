import type { ActionRequest, MatterDetail } from '#contract/matters.ts';
import { act } from '#web/api/matters.ts';
import { ApiProblem, isProblem } from '#web/api/problem.ts';
import { useFieldWords, useSigned, type FieldSay } from '../session.tsx';

/** Takes a step. @returns null when it is done, else what to tell the person */
export type Take = (action: string, request: ActionRequest) => Promise<string | null>;

/** What happened, what was kept, what to do. */
export const problemWords = (error: unknown, t: FieldSay): string => {
  if (isProblem(error, 'stale_version')) return t('failed.stale');
  if (!(error instanceof ApiProblem) || error.status === 0) return t('failed.kept');
  return [error.message, error.advice].filter(Boolean).join(' · ');
};

/** `done` gets the matter after the step; `stale` is called when someone else was faster, to read it again. */
export const useTake = (matter: MatterDetail, done: (after: MatterDetail) => void, stale: () => void): Take => {
  const t = useFieldWords();
  const { leave } = useSigned();
  return (action, request) =>
    act(matter, action, request).then(
      (after) => {
        done(after);
        return null;
      },
      (error: unknown) => {
        if (error instanceof ApiProblem && error.status === 401) leave();
        if (isProblem(error, 'stale_version')) stale();
        return problemWords(error, t);
      },
    );
};

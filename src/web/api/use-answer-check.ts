import { useEffect, useState } from 'react';
import type { AnswerCheckView, AnswerDraft } from '#contract/answers.ts';
import { checkAnswer } from './matters.ts';

/** A pause in writing. */
const PAUSE_MS = 700;

/** What the server thinks of the answer as it stands; null while nothing is written. Without a connection it stays silent. */
export const useAnswerCheck = (matterId: string, draft: AnswerDraft): AnswerCheckView | null => {
  const [check, keep] = useState<AnswerCheckView | null>(null);
  const key = JSON.stringify(draft);
  const isWritten = draft.publicAnswer.trim() !== '';
  useEffect(() => {
    if (!isWritten) return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      checkAnswer(matterId, JSON.parse(key) as AnswerDraft, { signal: stop.signal }).then(keep, () => undefined);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [matterId, key, isWritten]);
  return isWritten ? check : null;
};

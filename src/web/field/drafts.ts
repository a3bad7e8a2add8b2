import { useCallback, useState } from 'react';
import { dropDraft, keepDraft, readDraft } from '#web/live/drafts.ts';
import { noteWriting } from '#web/live/presence.tsx';
import { useSigned } from './session.tsx';

/**
 * What is typed on the phone is kept there from the first letter until it has been sent, for the one who typed it.
 * @param key `<matter>.<step>`, or a name for what belongs to no matter
 */
export const useDraft = <T extends object>(key: string, empty: T) => {
  const person = useSigned().session.user.id;
  const [draft, keep] = useState<T>(() => ({ ...empty, ...readDraft<T>(person, key) }));
  const change = useCallback(
    (changes: Partial<T>) => {
      const [matterId, step] = key.split('.');
      if (matterId && step) noteWriting(matterId);
      keep((before) => {
        const next = { ...before, ...changes };
        keepDraft(person, key, next);
        return next;
      });
    },
    [person, key],
  );
  const drop = useCallback(() => dropDraft(person, key), [person, key]);
  return { draft, change, drop };
};

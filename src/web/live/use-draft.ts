import { useCallback, useState } from 'react';
import { dropDraft, keepDraft, readDraft } from './drafts.ts';
import { noteWriting } from './presence.tsx';

/**
 * What is typed about a matter is kept in the browser from the first letter until it has been sent, for the one who typed it.
 * @param name `<matter>.<step>`, or a name for what belongs to no matter
 */
export const useDraft = <T extends object>(person: string, name: string, empty: T) => {
  const [draft, keep] = useState<T>(() => ({ ...empty, ...readDraft<T>(person, name) }));
  const change = useCallback(
    (changes: Partial<T>) => {
      const [matterId, step] = name.split('.');
      if (matterId && step) noteWriting(matterId);
      keep((before) => {
        const next = { ...before, ...changes };
        keepDraft(person, name, next);
        return next;
      });
    },
    [person, name],
  );
  const clear = useCallback(() => {
    dropDraft(person, name);
    keep(empty);
  }, [person, name, empty]);
  const drop = useCallback(() => dropDraft(person, name), [person, name]);
  return { draft, change, drop, clear };
};

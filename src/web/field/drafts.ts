import { useCallback, useState } from 'react';

const PREFIX = 'huiyin.draft.';

const read = <T extends object>(key: string, empty: T): T => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...empty, ...kept } : empty;
  } catch {
    return empty;
  }
};

/** What is typed on the phone is kept there from the first letter until it has been sent. */
export const useDraft = <T extends object>(key: string, empty: T) => {
  const [draft, keep] = useState<T>(() => read(key, empty));
  const change = useCallback(
    (changes: Partial<T>) =>
      keep((before) => {
        const next = { ...before, ...changes };
        localStorage.setItem(PREFIX + key, JSON.stringify(next));
        return next;
      }),
    [key],
  );
  const drop = useCallback(() => localStorage.removeItem(PREFIX + key), [key]);
  return { draft, change, drop };
};

/** Names of what is written and not sent: `report`, or `<matter>.<step>`. */
export const keptDrafts = (): string[] => {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length));
  } catch {
    return [];
  }
};

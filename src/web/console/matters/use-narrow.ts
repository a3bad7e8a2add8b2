import { useSyncExternalStore } from 'react';

const query = matchMedia('(max-width: 720px)');
const subscribe = (changed: () => void) => {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

/** A screen on which a table would only be scrolled sideways. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query.matches);

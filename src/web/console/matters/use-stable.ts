import { useCallback, useEffect, useRef } from 'react';

/** A handler that stays the same while what it does moves on: rows that did not change are not drawn again. */
export const useStable = <A extends unknown[]>(handler: (...args: A) => void): ((...args: A) => void) => {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  return useCallback((...args: A) => latest.current(...args), []);
};

import { useCallback, useEffect, useRef, useState } from 'react';

export interface Loaded<T> {
  readonly data: T | null;
  readonly error: unknown;
  readonly reload: () => void;
  /** Puts an answer that came with a write in the place of a new read. */
  readonly set: (data: T) => void;
}

interface State<T> {
  readonly key: string;
  /** Which reading of the key this is. */
  readonly round: number;
  readonly data: T | null;
  readonly error: unknown;
}

/** Reads once for each `key`; what was read stays on screen while it is read again, and after a failure. */
export const useLoad = <T>(key: string, load: () => Promise<T>): Loaded<T> => {
  const [state, keep] = useState<State<T>>({ key, round: 0, data: null, error: null });
  const [round, again] = useState(0);
  const latest = useRef(load);
  useEffect(() => {
    latest.current = load;
  });
  useEffect(() => {
    let wanted = true;
    latest.current().then(
      (data) => wanted && keep({ key, round, data, error: null }),
      (error: unknown) =>
        wanted && keep((before) => ({ key, round, data: before.key === key ? before.data : null, error })),
    );
    return () => {
      wanted = false;
    };
  }, [key, round]);
  const reload = useCallback(() => again((n) => n + 1), []);
  const set = useCallback((data: T) => keep((before) => ({ ...before, key, data, error: null })), [key]);
  return state.key === key
    ? { data: state.data, error: state.error, reload, set }
    : { data: null, error: null, reload, set };
};

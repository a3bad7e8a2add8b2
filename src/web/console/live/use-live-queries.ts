import { useEffect, useRef } from 'react';
import type { LiveChanges } from '#contract/live.ts';
import type { MatterDetail } from '#contract/matters.ts';
import { useLive } from '#web/live/live.ts';
import { matterQuery, queries } from '../queries.ts';

/** What lists and counts matters. Reports and figures are of yesterday anyway: they are read when they are opened. */
const LISTS = ['matters', 'counts', 'count'] as const;
/** The first change shows at once; lists are read anew at most so often, however much happens. */
const LISTS_MS = 4000;
/** Not all desks of an office at one moment. */
const JITTER_MS = 500;
/** After an outage all desks come back: not at one moment. */
const SPREAD_MS = 1500;

/** Reads again what others changed. */
export const useLiveQueries = (): void => {
  const last = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const lists = (extra = 0) => {
    if (timer.current) return;
    const wait = Math.max(0, last.current + LISTS_MS - Date.now()) + Math.random() * JITTER_MS + extra;
    timer.current = setTimeout(() => {
      timer.current = null;
      last.current = Date.now();
      // A window in the background reads when it is looked at.
      const refetchType = document.visibilityState === 'visible' ? 'active' : 'none';
      for (const key of LISTS) void queries.invalidateQueries({ queryKey: [key], refetchType });
    }, wait);
  };
  const matter = (id: string, version: number | null) => {
    const { queryKey } = matterQuery(id);
    const known = queries.getQueryData<MatterDetail>(queryKey);
    // One's own step has its answer already.
    if (known && (version === null || known.version < version)) void queries.invalidateQueries({ queryKey });
  };
  const onChanges = ({ changes, gone }: LiveChanges) => {
    for (const { id, version } of changes) matter(id, version);
    for (const id of gone) matter(id, null);
    lists();
  };
  const onResync = () => {
    void queries.invalidateQueries({ queryKey: ['matter'] });
    lists(Math.random() * SPREAD_MS);
  };
  useLive({ onChanges, onResync });
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current);
    },
    [],
  );
};

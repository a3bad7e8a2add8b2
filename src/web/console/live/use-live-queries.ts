import { useEffect, useRef } from 'react';
import type { LiveChanges } from '#contract/live.ts';
import type { MatterDetail } from '#contract/matters.ts';
import { useLive } from '#web/live/live.ts';
import { freshenLists, matterQuery, queries } from '../queries.ts';

/** Lists are read anew at most so often, however much happens. */
const LISTS_MS = 1500;
/** After an outage all desks come back: not at one moment. */
const SPREAD_MS = 1500;

/** Reads again what others changed, while somebody looks; a window in the background does so when it is looked at. */
export const useLiveQueries = (): void => {
  const last = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const lists = (extra = 0) => {
    if (timer.current) return;
    const wait = Math.max(0, last.current + LISTS_MS - Date.now()) + extra;
    timer.current = setTimeout(() => {
      timer.current = null;
      last.current = Date.now();
      void freshenLists();
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

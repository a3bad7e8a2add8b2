import { useEffect, useRef, useState } from 'react';
import type { BulkDone, BulkLine, BulkRefused, BulkRequest } from '#contract/bulk.ts';
import { newKey } from '#web/api/keys.ts';
import { bulkAct } from '#web/api/lists.ts';
import { freshenLists, queries } from '../queries.ts';

export interface BulkRun {
  readonly running: boolean;
  /** Null until the server has said how many there are. */
  readonly total: number | null;
  readonly more: boolean;
  readonly done: readonly BulkDone[];
  readonly refused: readonly BulkRefused[];
  readonly stopped: boolean;
  /** The connection broke or the server refused: what was done until then stands in `done`. */
  readonly error: unknown;
}

const EMPTY: BulkRun = { running: false, total: null, more: false, done: [], refused: [], stopped: false, error: null };

const add = (run: BulkRun, lines: readonly BulkLine[]): BulkRun => {
  const head = lines.find((line) => 'total' in line);
  return {
    ...run,
    ...(head && { total: head.total, more: head.more }),
    done: [...run.done, ...lines.filter((line) => 'outcome' in line && line.outcome === 'done')],
    refused: [...run.refused, ...lines.filter((line) => 'outcome' in line && line.outcome === 'refused')],
  };
};

/** Runs a step over many matters and tells row by row how it went. Sent again after a break it goes on where it was. */
export const useBulk = () => {
  const [run, set] = useState<BulkRun | null>(null);
  const abort = useRef<AbortController>(undefined);
  const attempt = useRef({ what: '', key: '' });
  useEffect(() => () => abort.current?.abort(), []);
  const start = async (request: BulkRequest) => {
    const what = JSON.stringify(request);
    if (attempt.current.what !== what) attempt.current = { what, key: newKey() };
    const control = new AbortController();
    abort.current = control;
    set({ ...EMPTY, running: true });
    let end: Partial<BulkRun> = {};
    try {
      const options = { signal: control.signal, idempotencyKey: attempt.current.key };
      for await (const lines of bulkAct(request, options)) set((now) => add(now ?? EMPTY, lines));
    } catch (error) {
      end = control.signal.aborted ? { stopped: true } : { error };
    }
    set((now) => ({ ...(now ?? EMPTY), ...end, running: false }));
    void queries.invalidateQueries({ queryKey: ['matter'] });
    void freshenLists();
  };
  return { run, start, stop: () => abort.current?.abort(), reset: () => set(null) };
};

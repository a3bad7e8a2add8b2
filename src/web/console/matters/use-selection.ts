import { useRef, useState } from 'react';
import type { MatterRow } from '#contract/matters.ts';

type Versions = ReadonlyMap<string, number>;

export interface Selection {
  /** Selected rows with the version at which they were seen. */
  readonly chosen: Versions;
  /** All rows that the filter finds, also those that are not loaded. */
  readonly all: boolean;
  readonly toggle: (index: number, range: boolean) => void;
  readonly toggleLoaded: () => void;
  readonly chooseAll: () => void;
  readonly clear: () => void;
}

const NONE: Versions = new Map();

/** Rows chosen for a step over many; with Shift from the last one to this. `scope` is the filter: another one starts anew. */
export const useSelection = (rows: readonly MatterRow[], scope: string): Selection => {
  const [state, set] = useState({ chosen: NONE, all: false, scope });
  const last = useRef(0);
  const { chosen, all } = state.scope === scope ? state : { chosen: NONE, all: false };
  const keep = (next: Versions, every = false) => set({ chosen: next, all: every, scope });
  const withRows = (some: readonly MatterRow[], on: boolean): Versions => {
    const next = new Map(chosen);
    for (const { id, version } of some)
      if (on) next.set(id, version);
      else next.delete(id);
    return next;
  };
  return {
    chosen,
    all,
    toggle: (index, range) => {
      const row = rows[index];
      if (!row) return;
      const [from, to] = range ? [Math.min(last.current, index), Math.max(last.current, index)] : [index, index];
      last.current = index;
      keep(withRows(rows.slice(from, to + 1), !chosen.has(row.id)));
    },
    toggleLoaded: () => keep(rows.every(({ id }) => chosen.has(id)) ? NONE : withRows(rows, true)),
    chooseAll: () => keep(withRows(rows, true), true),
    clear: () => keep(NONE),
  };
};

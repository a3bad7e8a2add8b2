import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { TablePreference } from '#contract/bulk.ts';
import { readTable, saveTable } from '#web/api/lists.ts';
import { queries } from '../queries.ts';
import { USUAL } from './columns.tsx';

const KEY = ['preference', 'matters-table'] as const;
const SAVE_AFTER_MS = 600;
const usual: TablePreference = { columns: [...USUAL], widths: {}, density: 'cosy' };

export interface Table {
  readonly table: TablePreference;
  readonly change: (more: Partial<TablePreference>) => void;
  /** As it was before anybody chose. */
  readonly reset: (() => void) | null;
  /** The columns are somebody else's view's. */
  readonly fixed?: boolean;
}

/** How this person wants the list to look: kept with the account, shown at once, saved when the hand rests. */
export const useTable = (): Table => {
  const { data } = useQuery({ queryKey: KEY, queryFn: readTable, staleTime: 600_000 });
  const table = data ?? usual;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const keep = (next: TablePreference) => {
    queries.setQueryData(KEY, next);
    clearTimeout(timer.current);
    // A width that could not be saved is not worth a message: it stands until the page is left.
    timer.current = setTimeout(() => void saveTable(next).catch(() => undefined), SAVE_AFTER_MS);
  };
  return { table, change: (more) => keep({ ...table, ...more }), reset: () => keep(usual) };
};

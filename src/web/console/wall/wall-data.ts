import { useQuery } from '@tanstack/react-query';
import type { FigureQuery } from '#contract/figures.ts';
import type { MatterFilter } from '#contract/matters.ts';
import { readFigure } from '#web/api/figures.ts';
import { listMatters } from '#web/api/matters.ts';
import { without } from '../matters/filter-state.ts';
import { listKey } from '../queries.ts';

/** A wall is looked at, not touched: it asks again by itself. */
export const WALL_REFRESH_MS = 30_000;

/** A figure of the wall, under its filter. */
export const useWallFigure = (id: string, filter: MatterFilter, more: Pick<FigureQuery, 'from' | 'to' | 'by'> = {}) => {
  const query = { ...without(filter, 'figure'), ...more };
  return useQuery({
    queryKey: ['figure', id, query],
    queryFn: () => readFigure(id, query),
    refetchInterval: WALL_REFRESH_MS,
  });
};

/** The overdue ones, the longest first. */
export const useOverdue = (filter: MatterFilter, limit: number) => {
  const query = { ...filter, figure: 'overdue', sort: 'due', limit } as const;
  return useQuery({
    queryKey: listKey(query),
    queryFn: ({ signal }) => listMatters(query, { signal }),
    refetchInterval: WALL_REFRESH_MS,
  });
};

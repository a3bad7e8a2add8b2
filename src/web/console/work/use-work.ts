import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { MatterFilter, MatterListQuery } from '#contract/matters.ts';
import { listMatters } from '#web/api/matters.ts';
import { listKey } from '../queries.ts';

/** Due ones a page; what has no deadline is little and asked for once. */
const PAGE = 100;
const UNDATED = 'paused,none';
const EVERY_MS = 60_000;

/**
 * Matters by when they are due, page by page, and those without a day: on hold or without a limit. They can't be in the
 * list by deadline, and must not be forgotten for it.
 */
export const useWork = (filter: MatterFilter) => {
  const byDue: MatterListQuery = { ...filter, sort: 'due', limit: PAGE };
  const undated: MatterListQuery = { ...filter, lamp: UNDATED, sort: 'newest', limit: PAGE };
  const asksLamp = filter.lamp !== undefined;
  const due = useInfiniteQuery({
    queryKey: listKey(byDue),
    queryFn: ({ pageParam, signal }) => listMatters({ ...byDue, cursor: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: EVERY_MS,
  });
  const rest = useQuery({
    queryKey: listKey(undated),
    queryFn: ({ signal }) => listMatters(undated, { signal }),
    refetchInterval: EVERY_MS,
    // Whoever asks for a lamp gets that lamp.
    enabled: !asksLamp,
  });
  const rows = [...(due.data?.pages.flatMap((page) => page.items) ?? []), ...(rest.data?.items ?? [])];
  return {
    rows,
    /** How many answers the rows are put together from. */
    parts: (due.data?.pages.length ?? 0) + (rest.data ? 1 : 0),
    now: new Date(due.dataUpdatedAt),
    loaded: due.data !== undefined,
    error: due.error ?? rest.error,
    more: due.hasNextPage,
    fetching: due.isFetchingNextPage,
    fetchMore: () => void due.fetchNextPage(),
    again: () => void Promise.all([due.refetch(), rest.refetch()]),
  };
};

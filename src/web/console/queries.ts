import { QueryCache, QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import type { ConsequenceQuery } from '#contract/desk.ts';
import type { MatterFilter, MatterListQuery } from '#contract/matters.ts';
import type { SessionView } from '#contract/session.ts';
import { ApiProblem } from '#web/api/problem.ts';
import {
  countMatters,
  deskCounts,
  readConsequences,
  readDeadline,
  readMatter,
  readMerged,
  readRelated,
  readProposals,
} from '#web/api/matters.ts';
import { readCatalog } from '#web/api/office.ts';
import { readPublicOffice, readSession } from '#web/api/session.ts';
import { askAgain } from '#web/live/sign-in-again.ts';

const SESSION = ['session'] as const;

const isSignedOut = (error: unknown): boolean => error instanceof ApiProblem && error.status === 401;

/** One cache for the desk. A refusal is final; a lost connection is tried twice. */
export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (isSignedOut(error) && query.queryKey[0] !== SESSION[0]) void queries.invalidateQueries({ queryKey: SESSION });
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => count < 2 && !(error instanceof ApiProblem && error.status > 0 && error.status < 500),
    },
  },
});

/** Null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: SESSION,
  queryFn: async (): Promise<SessionView | null> => {
    try {
      return await readSession();
    } catch (error) {
      if (!isSignedOut(error)) throw error;
      // Whoever is at work signs in again over the page; whoever left it has no session here either.
      const wasSignedIn = queries.getQueryData<SessionView | null>(SESSION);
      return wasSignedIn && (await askAgain()) ? readSession() : null;
    }
  },
  staleTime: 60_000,
});
/** Told to anyone: the office's name, and whether it is still to be made. */
export const publicOfficeQuery = queryOptions({
  queryKey: ['public-office'],
  queryFn: readPublicOffice,
  staleTime: 600_000,
});
const catalogQuery = queryOptions({ queryKey: ['catalog'], queryFn: readCatalog, staleTime: 600_000 });
export const countsQuery = queryOptions({ queryKey: ['counts'], queryFn: deskCounts, refetchInterval: 60_000 });
export const matterQuery = (id: string) =>
  queryOptions({ queryKey: ['matter', id], queryFn: ({ signal }) => readMatter(id, { signal }) });
export const deadlineQuery = (id: string, version: number) =>
  queryOptions({ queryKey: ['deadline', id, version], queryFn: () => readDeadline(id) });
export const proposalsQuery = (id: string) =>
  queryOptions({ queryKey: ['proposals', id], queryFn: () => readProposals(id) });
export const consequencesQuery = (id: string, chosen: ConsequenceQuery) =>
  queryOptions({ queryKey: ['consequences', id, chosen], queryFn: () => readConsequences(id, chosen) });
export const mergedQuery = (id: string, version: number) =>
  queryOptions({ queryKey: ['merged', id, version], queryFn: () => readMerged(id) });
export const relatedQuery = (id: string, version: number) =>
  queryOptions({ queryKey: ['related', id, version], queryFn: () => readRelated(id) });
export const countQuery = (filter: MatterFilter) =>
  queryOptions({ queryKey: ['count', filter], queryFn: () => countMatters(filter) });

/** Key of every list of matters, so that a write can freshen all of them. */
export const listKey = (query: MatterListQuery) => ['matters', query] as const;

/** After a write: the matter's own page is set by the writer, everything that lists or counts asks again. */
export const freshenLists = (): Promise<unknown> =>
  Promise.all(
    ['matters', 'counts', 'count', 'figure', 'report', 'deadline', 'merged', 'map'].map((key) =>
      queries.invalidateQueries({ queryKey: [key] }),
    ),
  );

export const useSession = () => useQuery(sessionQuery).data ?? null;
export const useCatalog = () => useQuery(catalogQuery).data ?? null;

/** Whether the signed-in person holds the permission. The server decides; this only spares a useless button. */
export const useMay = (): ((permission: string) => boolean) => {
  const held = useSession()?.permissions ?? [];
  return (permission) => held.includes(permission);
};

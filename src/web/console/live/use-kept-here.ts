import { useKept, type Kept } from '#web/live/use-kept.ts';
import type { Rebased } from '#web/live/rebase.ts';
import { useSession } from '../queries.ts';

/** `useKept` for who is signed in; before anybody is, for the one who founds the office. */
export const useKeptHere = <T extends object>(
  name: string,
  held: T,
  rebase?: (base: T, mine: T, theirs: T) => Rebased<T>,
): Kept<T> => useKept(useSession()?.user.id ?? 'first-run', name, held, rebase);

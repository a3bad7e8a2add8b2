import { useCallback, useState } from 'react';
import { dropDraft, keepDraft, readDraft } from './drafts.ts';
import { rebaseFields, same, type Rebased } from './rebase.ts';

interface Drafted<T> {
  /** What held when it was typed. */
  readonly base: T;
  readonly mine: T;
}

/** Whence what stands in the form: typed now, brought back from an earlier visit, or laid on what others decided since. */
type Origin = 'typed' | 'back' | 'moved';

interface State<T> {
  readonly held: T;
  readonly value: T;
  readonly origin: Origin;
  readonly clashes: number;
}

export interface Kept<T> {
  readonly value: T;
  /** Differs from what holds. */
  readonly dirty: boolean;
  readonly origin: Origin;
  /** In how many places others changed the same. */
  readonly clashes: number;
  readonly change: (value: T) => void;
  /** Back to what holds. */
  readonly discard: () => void;
  /** It has been sent: it stays on the screen and is kept no longer. */
  readonly sent: () => void;
}

/**
 * A form over a value that holds: what is typed is kept in the browser from the first letter until it is sent or discarded,
 * and when others decide first it is laid on what they decided.
 * @param name what is written, e.g. `settings:limits`
 * @param held what holds now; a new object with the same content is the same
 */
export const useKept = <T extends object>(
  person: string,
  name: string,
  held: T,
  rebase: (base: T, mine: T, theirs: T) => Rebased<T> = rebaseFields,
): Kept<T> => {
  const lay = ({ base, mine }: Drafted<T>): State<T> => {
    const { value, clashes } = rebase(base, mine, held);
    return { held, value, clashes, origin: same(value, held) ? 'typed' : same(base, held) ? 'back' : 'moved' };
  };
  const begin = (): State<T> => {
    const kept = readDraft<Drafted<T>>(person, name);
    return kept?.base && kept.mine
      ? lay({ base: kept.base, mine: kept.mine })
      : { held, value: held, clashes: 0, origin: 'typed' };
  };
  const [state, set] = useState(begin);
  if (!same(state.held, held)) set(lay({ base: state.held, mine: state.value }));
  const change = useCallback(
    (value: T) => {
      if (same(value, held)) dropDraft(person, name);
      else keepDraft(person, name, { base: held, mine: value } satisfies Drafted<T>);
      set((before) => ({ ...before, held, value }));
    },
    [person, name, held],
  );
  const sent = useCallback(() => dropDraft(person, name), [person, name]);
  const discard = useCallback(() => {
    dropDraft(person, name);
    set({ held, value: held, clashes: 0, origin: 'typed' });
  }, [person, name, held]);
  const { value, origin, clashes } = state;
  const dirty = !same(value, held);
  return { value, dirty, origin: dirty ? origin : 'typed', clashes, change, discard, sent };
};

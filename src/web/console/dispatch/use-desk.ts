import { useEffect, useRef, useState } from 'react';
import type { ActionRequest, MatterDetail, MatterRow } from '#contract/matters.ts';
import { ApiProblem } from '#web/api/problem.ts';
import { dropDraft, keepDraft, readDraft } from '#web/live/drafts.ts';
import { useAct } from '../matter/use-act.ts';
import { matterQuery, proposalsQuery, queries, useSession } from '../queries.ts';
import type { Choices } from './choices.ts';

export interface DispatchOrder {
  readonly matter: MatterDetail;
  readonly action: string;
  readonly label: string;
  readonly body: ActionRequest;
}
/** What a person decided about a matter and has not sent, or sent in vain. */
export interface Draft {
  readonly choices: Choices;
  /** Why the server would not take it; null while it was not asked. */
  readonly refused: string | null;
  /** Chosen on an earlier visit. */
  readonly back: boolean;
}

const AHEAD = 2;
const nameOf = (id: string): string => `dispatch:${id}`;

/** The next matters stand ready before they are asked for: going on shows them at once. */
const usePrefetch = (rows: readonly MatterRow[], at: number): void => {
  const ids = rows.slice(at + 1, at + 1 + AHEAD).map(({ id }) => id);
  const wanted = ids.join();
  useEffect(() => {
    for (const id of wanted.split(',').filter(Boolean)) {
      void queries.prefetchQuery(matterQuery(id));
      void queries.prefetchQuery(proposalsQuery(id));
    }
  }, [wanted]);
};

interface Queue {
  readonly rows: readonly MatterRow[];
  readonly hide: (id: string, version: number) => void;
  readonly show: (id: string) => void;
  readonly showFresh: () => void;
}

/**
 * Which matter is open, what was decided about each, and sending: the next one stands there before the server has answered,
 * and what it refuses comes back with its reason and all that was chosen.
 */
export const useDesk = (queue: Queue, chosen: string | null, choose: (id: string | null) => void) => {
  const act = useAct();
  const drafts = useRef(new Map<string, Draft>());
  const person = useSession()?.user.id ?? '';
  const [failed, setFailed] = useState<DispatchOrder | null>(null);
  const [last, setLast] = useState(0);
  const found = queue.rows.findIndex((row) => row.id === chosen);
  // What left the queue leaves its place to the one that followed it.
  const at = found >= 0 ? found : Math.min(last, Math.max(0, queue.rows.length - 1));
  if (at !== last && queue.rows.length > 0) setLast(at);
  const selected = queue.rows[at]?.id ?? null;
  usePrefetch(queue.rows, at);

  const draftOf = (id: string): Draft | null => {
    const kept = readDraft<Choices>(person, nameOf(id));
    return (
      drafts.current.get(id) ??
      (kept && { choices: { category: null, place: null, unit: null, ...kept }, refused: null, back: true })
    );
  };
  const drop = (id: string) => {
    drafts.current.delete(id);
    dropDraft(person, nameOf(id));
  };
  const send = (order: DispatchOrder, choices: Choices) => {
    const { id } = order.matter;
    drafts.current.set(id, { choices, refused: null, back: false });
    keepDraft(person, nameOf(id), choices);
    if (failed?.matter.id === id) setFailed(null);
    choose((queue.rows[at + 1] ?? queue.rows[at - 1])?.id ?? null);
    queue.hide(id, order.matter.version);
    act.mutateAsync(order).then(
      () => drop(id),
      (error: unknown) => {
        const refused = error instanceof ApiProblem && error.status > 0 ? error.message : '';
        drafts.current.set(id, { choices, refused, back: false });
        queue.show(id);
        setFailed(order);
        // Somebody else's change is the usual reason: what is there now is shown beside what was chosen.
        void queries.invalidateQueries(matterQuery(id));
      },
    );
  };
  return {
    selected,
    step: (by: number) => choose(queue.rows[at + by]?.id ?? selected),
    send,
    failed,
    draftOf,
    keep: (id: string, choices: Choices) => {
      drafts.current.set(id, { choices, refused: drafts.current.get(id)?.refused ?? null, back: false });
      keepDraft(person, nameOf(id), choices);
    },
    drop,
    back: () => {
      // It came back behind those that wait to be asked for.
      queue.showFresh();
      if (failed) choose(failed.matter.id);
      setFailed(null);
    },
  };
};
export type Desk = ReturnType<typeof useDesk>;

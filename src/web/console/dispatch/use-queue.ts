import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MatterListQuery } from '#contract/matters.ts';
import type { CatalogView } from '#contract/office.ts';
import { listMatters } from '#web/api/matters.ts';
import { useSettled } from '#web/live/settled.tsx';
import type { Tab } from './tabs.ts';
import { listKey, useCatalog } from '../queries.ts';

const states: Readonly<Record<Tab, string>> = {
  toFile: 'reported',
  toDispatch: 'filed',
  verifying: 'verifying',
  returned: 'filed',
};

/** Kinds that are filed and dispatched here; a letter is answered where it came in, a finding is assigned as it is. */
const dispatchedKinds = (catalog: CatalogView): string => {
  const workflows = new Set(
    catalog.workflows
      .filter(({ actions }) => ['file', 'dispatch'].every((step) => actions.some(({ id }) => id === step)))
      .map((flow) => flow.id),
  );
  return catalog.kinds
    .filter((kind) => workflows.has(kind.workflow))
    .map((kind) => kind.id)
    .join(',');
};

const PAGE = 100;

/** `working`: the matter that is being triaged stays, although a colleague may have been faster. The rows of a queue without those just sent out (`hide`), which come back if the server refused (`show`). */
export const useQueue = (tab: Tab, working: string | null) => {
  const catalog = useCatalog();
  // By version: what comes back to the queue later is another one, and is shown.
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const query: MatterListQuery = {
    state: states[tab],
    kind: catalog ? dispatchedKinds(catalog) : undefined,
    sort: 'due',
    limit: PAGE,
  };
  const page = useQuery({
    queryKey: listKey(query),
    queryFn: ({ signal }) => listMatters(query, { signal }),
    enabled: catalog !== null,
    refetchInterval: 30_000,
  });
  const items = page.data?.items.filter(
    (row) => !gone.has(`${row.id} ${row.version}`) && (tab !== 'returned' || row.returns > 0),
  );
  const { rows, fresh, showFresh } = useSettled(tab, items, working);
  return {
    rows,
    fresh,
    showFresh,
    more: page.data?.next !== null && page.data !== undefined,
    error: page.data ? null : page.error,
    isPending: page.isPending,
    refetch: page.refetch,
    hide: (id: string, version: number) => setGone((ids) => new Set(ids).add(`${id} ${version}`)),
    show: (id: string) => setGone((ids) => new Set([...ids].filter((other) => !other.startsWith(id)))),
  };
};

import { useInfiniteQuery } from '@tanstack/react-query';
import type { MatterColumn } from '#contract/matter-filter.ts';
import type { MatterFilter, MatterListQuery, MatterRow } from '#contract/matters.ts';
import { deskWords } from '#i18n/console-desk.ts';
import { listWords } from '#i18n/console-list.ts';
import { listMatters } from '#web/api/matters.ts';
import { number } from '#web/ui/format.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { EmptyState, Failed, Waiting } from '#web/ui/states.tsx';
import { HelpLink } from '../help/help-link.tsx';
import { listKey } from '../queries.ts';
import { activeFilters } from './filter-state.ts';
import { MatterItem } from './matter-item.tsx';
import { MatterTable } from './matter-table.tsx';
import { useNarrow } from './use-narrow.ts';
import type { Selection } from './use-selection.ts';
import type { Table } from './use-table.ts';

const PAGE = 100;

/** Pages of a list, one after another by cursor. */
export const useMatters = (query: MatterListQuery) =>
  useInfiniteQuery({
    queryKey: listKey(query),
    queryFn: ({ pageParam, signal }) => listMatters({ ...query, cursor: pageParam, limit: PAGE }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
type Pages = ReturnType<typeof useMatters>;

/** How much is there, how much of it is here, and the rest on request. */
const Foot = ({ list, shown, count, sort }: { list: Pages; shown: number; count: string; sort: 'newest' | 'due' }) => {
  const t = useWords(deskWords);
  const l = useWords(listWords);
  const { lang } = useLang();
  return (
    <p className="more">
      {t('list.state', { n: count })}·{t('list.shown', { n: number(shown, lang) })}
      {list.hasNextPage ? (
        <button
          type="button"
          className="hy-btn"
          disabled={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('list.more')}
        </button>
      ) : null}
      {sort === 'due' ? <span className="third">{l('table.onlyDue')}</span> : null}
      {list.isFetchNextPageError ? <span role="alert">{l('table.moreFailed')}</span> : null}
    </p>
  );
};

/** The rows as a table, on a narrow screen as cards; waiting, failed and empty in their place. */
export const ListBody = ({
  list,
  rows,
  columns,
  table,
  filter,
  sort,
  count,
  total,
  openId,
  selection,
  emptyText,
  onOpen,
  onFilter,
}: {
  list: Pages;
  rows: readonly MatterRow[];
  columns: readonly MatterColumn[];
  table: Table;
  filter: MatterFilter;
  sort: 'newest' | 'due';
  count: string;
  total: number;
  openId: string | undefined;
  selection: Selection;
  emptyText: string;
  onOpen: (id: string) => void;
  onFilter: (filter: MatterFilter) => void;
}) => {
  const t = useWords(deskWords);
  const narrow = useNarrow();
  const bare = activeFilters(filter).length === 0;
  const onEnd = () => {
    if (list.hasNextPage && !list.isFetchingNextPage && !list.isFetchNextPageError) void list.fetchNextPage();
  };
  if (list.isPending) return <Waiting rows={10} />;
  if (list.error && rows.length === 0) return <Failed error={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0)
    return (
      <EmptyState title={t(bare ? 'list.none' : 'list.empty')} text={bare ? t('list.noneText') : emptyText}>
        <HelpLink />
      </EmptyState>
    );
  const foot = <Foot list={list} shown={rows.length} count={count} sort={sort} />;
  if (narrow)
    return (
      <div className="list scroll lined many">
        {rows.map((row) => (
          <MatterItem key={row.id} row={row} on={row.id === openId} onSelect={onOpen} />
        ))}
        {foot}
      </div>
    );
  return (
    <>
      <MatterTable
        rows={rows}
        total={total}
        columns={columns}
        table={table.table}
        filter={filter}
        sort={sort}
        openId={openId}
        selection={selection}
        onOpen={onOpen}
        onFilter={onFilter}
        onResize={(column, width) => table.change({ widths: { ...table.table.widths, [column]: width } })}
        onEnd={onEnd}
      />
      {foot}
    </>
  );
};

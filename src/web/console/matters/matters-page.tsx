import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import type { MatterListQuery } from '#contract/matters.ts';
import { deskWords } from '#i18n/console-desk.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { listMatters } from '#web/api/matters.ts';
import { number } from '#web/ui/format.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { EmptyState, Failed, Waiting } from '#web/ui/states.tsx';
import { MatterPane } from '../matter/matter-pane.tsx';
import { countQuery, listKey } from '../queries.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { useKeys } from '../shell/use-keys.ts';
import { FigureHead, useFigure } from './figure-head.tsx';
import { FilterBar } from './filter-bar.tsx';
import { filterOf } from './filter-state.ts';
import { MatterItem } from './matter-item.tsx';
import './matters.css';

const PAGE = 50;

/** Pages of a list, one after another by cursor. */
const useMatters = (query: MatterListQuery) =>
  useInfiniteQuery({
    queryKey: listKey(query),
    queryFn: ({ pageParam, signal }) => listMatters({ ...query, cursor: pageParam, limit: PAGE }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const MattersPage = () => {
  const t = useWords(deskWords);
  const room = useWords(shellWords);
  const { lang } = useLang();
  const navigate = useNavigate({ from: '/matters' });
  const search = useSearch({ from: '/shell/matters' });
  const { open, sort = 'newest' } = search;
  const filter = filterOf(search);
  const list = useMatters({ ...filter, sort });
  const { data: total } = useQuery(countQuery(filter));
  const { data: figure } = useFigure(filter.figure, filter);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const at = rows.findIndex((row) => row.id === open);
  const select = (id: string | undefined) => void navigate({ search: { ...filter, sort, open: id }, replace: true });
  useKeys({
    j: () => select(rows[at + 1]?.id ?? open),
    k: () => select(rows[Math.max(0, at - 1)]?.id ?? open),
    o: () => open && void navigate({ to: '/matters/$id', params: { id: open } }),
    Escape: () => select(undefined),
  });
  const count = total ? t(total.capped ? 'count.capped' : 'count.matters', { n: number(total.count, lang) }) : '';
  return (
    <>
      <PageTitle title={room('room.matters')} state={total ? t('list.state', { n: count }) : null} />
      <div className={open ? 'split open' : 'split alone'}>
        <section className="card">
          {figure ? <FigureHead figure={figure} /> : null}
          <div className="filters">
            <FilterBar
              filter={filter}
              figureLabel={figure?.label}
              onChange={(next) => void navigate({ search: { ...next, sort } })}
            />
            <Select
              className="push"
              size="small"
              aria-label={t('list.sort')}
              value={sort}
              options={(['newest', 'due'] as const).map((value) => ({ value, label: t(`list.sort.${value}`) }))}
              onChange={(next) => void navigate({ search: { ...filter, sort: next, open } })}
            />
          </div>
          <div className="list scroll lined">
            {list.isPending ? <Waiting rows={10} /> : null}
            {list.error ? <Failed error={list.error} onRetry={() => void list.refetch()} /> : null}
            {list.data && rows.length === 0 ? <EmptyState title={t('list.empty')} text={t('list.emptyText')} /> : null}
            {rows.map((row) => (
              <MatterItem key={row.id} row={row} on={row.id === open} onSelect={select} />
            ))}
            {rows.length > 0 ? (
              <p className="more">
                {t('list.state', { n: count })}·{t('list.shown', { n: rows.length })}
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
              </p>
            ) : null}
          </div>
        </section>
        {open ? <MatterPane id={open} onClose={() => select(undefined)} /> : null}
      </div>
    </>
  );
};

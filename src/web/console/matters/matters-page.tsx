import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import type { MatterFilter } from '#contract/matters.ts';
import type { View } from '#contract/views.ts';
import { deskWords } from '#i18n/console-desk.ts';
import { listWords } from '#i18n/console-list.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { FreshPill, useSettled } from '#web/live/settled.tsx';
import { number } from '#web/ui/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { MatterPane } from '../matter/matter-pane.tsx';
import { countQuery } from '../queries.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { useKeys } from '../shell/use-keys.ts';
import { ExportMenu } from './export-menu.tsx';
import { FigureHead, useFigure } from './figure-head.tsx';
import { FilterBar } from './filter-bar.tsx';
import { filterOf, without } from './filter-state.ts';
import { ListBody, useMatters } from './list-body.tsx';
import './matters.css';
import { SelectionBar } from './selection-bar.tsx';
import { SharedNote } from './shared-note.tsx';
import { TableTools } from './table-tools.tsx';
import { useSelection } from './use-selection.ts';
import { useTable, type Table } from './use-table.ts';
import { useViews, type SavedViews } from './use-views.ts';
import { ViewsBar } from './views-bar.tsx';

const SORTS = ['newest', 'due'] as const;

/** A view may bring its columns along: changing them changes the view, where it is one's own. */
const viewTable = (own: Table, view: View | null, saved: SavedViews): Table => {
  if (!view?.columns) return own;
  return {
    table: { ...own.table, columns: view.columns },
    change: ({ columns, ...more }) => {
      if (columns && view.mine) saved.edit.mutate({ view, change: { columns } });
      if (Object.keys(more).length > 0) own.change(more);
    },
    reset: view.mine ? () => saved.edit.mutate({ view, change: { columns: null } }) : null,
    fixed: !view.mine,
  };
};

/** The list of matters: views, filters, the rows, and the open one beside them. */
export const MattersPage = () => {
  const t = useWords(deskWords);
  const l = useWords(listWords);
  const room = useWords(shellWords);
  const { lang } = useLang();
  const navigate = useNavigate({ from: '/matters' });
  const search = useSearch({ from: '/shell/matters' });
  const { open, sort = 'newest', view: viewId } = search;
  const filter = filterOf(search);
  const saved = useViews();
  const view = saved.views.find(({ id }) => id === viewId) ?? null;
  const table = viewTable(useTable(), view, saved);
  const { columns } = table.table;
  const list = useMatters({ ...filter, sort });
  const { data: total } = useQuery(countQuery(filter));
  const { data: figure } = useFigure(filter.figure, filter);
  const settled = useSettled(
    JSON.stringify([filter, sort]),
    list.data?.pages.flatMap((page) => page.items),
  );
  const { rows } = settled;
  const selection = useSelection(rows, JSON.stringify([filter, sort]));
  const at = rows.findIndex((row) => row.id === open);
  const select = (id: string | undefined) => void navigate({ search: { ...search, open: id }, replace: true });
  const show = (next: MatterFilter, order: 'newest' | 'due' = sort, kept: View | undefined = view ?? undefined) =>
    void navigate({ search: { ...next, sort: order, view: kept?.id } });
  useKeys({
    j: () => select(rows[at + 1]?.id ?? open),
    k: () => select(rows[Math.max(0, at - 1)]?.id ?? open),
    o: () => open && void navigate({ to: '/matters/$id', params: { id: open } }),
    Escape: () => (selection.chosen.size > 0 ? selection.clear() : select(undefined)),
  });
  const count = total ? t(total.capped ? 'count.capped' : 'count.matters', { n: number(total.count, lang) }) : '';
  return (
    <>
      <PageTitle title={room('room.matters')} state={total ? t('list.state', { n: count }) : null}>
        <Link className="hy-btn" to="/map" search={filter.figure === 'open' ? without(filter, 'figure') : filter}>
          <Icon name="pin" size={16} />
          {t('list.toMap')}
        </Link>
      </PageTitle>
      <ViewsBar
        saved={saved}
        view={view}
        shown={{ filter, sort, columns }}
        onShow={(next, order, kept) =>
          void navigate({ search: { ...next, sort: order === 'due' ? order : undefined, view: kept?.id } })
        }
      />
      <div className={open ? 'split open' : 'split alone'}>
        <section className="card register">
          <SharedNote view={view} bounded={saved.bounded} />
          {figure ? <FigureHead figure={figure} /> : null}
          <div className="filters">
            <FilterBar filter={filter} figureLabel={figure?.label} onChange={(next) => show(next)} />
            <span className="tools">
              <Select
                size="small"
                variant="borderless"
                aria-label={t('list.sort')}
                value={sort}
                options={SORTS.map((value) => ({ value, label: t(`list.sort.${value}`) }))}
                onChange={(next) => show(filter, next)}
              />
              <TableTools {...table} />
              <ExportMenu filter={filter} columns={columns} count={count} />
            </span>
          </div>
          <FreshPill n={settled.fresh} onShow={settled.showFresh} />
          <ListBody
            list={list}
            rows={rows}
            columns={columns}
            table={table}
            filter={filter}
            sort={sort}
            count={count}
            total={total?.count ?? rows.length}
            openId={open}
            selection={selection}
            emptyText={view && !view.mine && saved.bounded ? l('view.emptyScope') : t('list.emptyText')}
            onOpen={select}
            onFilter={(next) => show(next)}
          />
          <SelectionBar selection={selection} loaded={rows.length} total={total} filter={filter} />
        </section>
        {open ? <MatterPane id={open} onClose={() => select(undefined)} /> : null}
      </div>
    </>
  );
};

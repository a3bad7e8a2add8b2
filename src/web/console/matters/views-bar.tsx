import { useQuery } from '@tanstack/react-query';
import { App, Dropdown } from 'antd';
import { useState } from 'react';
import type { MatterColumn } from '#contract/matter-filter.ts';
import type { MatterFilter } from '#contract/matters.ts';
import type { View } from '#contract/views.ts';
import { listWords } from '#i18n/console-list.ts';
import { number } from '#web/ui/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { countsQuery } from '../queries.ts';
import { activeFilters, filterOf, sameFilter } from './filter-state.ts';
import type { SavedViews } from './use-views.ts';
import { ViewDialog, type ViewValues } from './view-dialog.tsx';

export interface Shown {
  readonly filter: MatterFilter;
  readonly sort: 'newest' | 'due';
  readonly columns: readonly MatterColumn[];
}

const Tab = ({
  name,
  count,
  on,
  shared,
  why,
  onPick,
}: {
  name: string;
  count: string | null;
  on: boolean;
  shared?: boolean;
  /** Why the count is not the whole one. */
  why?: string | undefined;
  onPick: () => void;
}) => {
  const t = useWords(listWords);
  return (
    <button
      type="button"
      className={on ? 'view on' : 'view'}
      aria-current={on ? 'true' : undefined}
      title={why}
      onClick={onPick}
    >
      {shared ? <Icon name="people" size={14} label={t('view.shared')} /> : null}
      <span className="cut">{name}</span>
      {count === null ? null : <small>{count}</small>}
    </button>
  );
};

const useViewMenu = (saved: SavedViews, view: View, shown: Shown, onEdit: () => void, onGone: () => void) => {
  const t = useWords(listWords);
  const { modal } = App.useApp();
  const own = saved.views.filter(({ mine }) => mine).map(({ id }) => id);
  const at = own.indexOf(view.id);
  const move = (by: 1 | -1) => {
    const ids = own.filter((id) => id !== view.id);
    saved.order.mutate(ids.toSpliced(at + by, 0, view.id));
  };
  const change = { filter: shown.filter, sort: shown.sort, ...(view.columns && { columns: [...shown.columns] }) };
  return [
    {
      key: 'update',
      label: t('view.update'),
      disabled: sameFilter(view.filter, shown.filter) && view.sort === shown.sort && !view.columns,
      onClick: () => saved.edit.mutate({ view, change }),
    },
    { key: 'edit', label: t('view.edit'), onClick: onEdit },
    { key: 'earlier', label: t('view.earlier'), disabled: at <= 0, onClick: () => move(-1) },
    { key: 'later', label: t('view.later'), disabled: at === own.length - 1, onClick: () => move(1) },
    {
      key: 'drop',
      danger: true,
      label: t('view.drop'),
      onClick: () =>
        void modal.confirm({
          title: t('view.dropAsk', { name: view.name }),
          content: view.role ? t('view.dropShared', { role: view.role.label }) : t('view.dropText'),
          okText: t('view.drop'),
          cancelText: t('cancel'),
          onOk: () => saved.drop.mutateAsync(view).then(onGone),
        }),
    },
  ];
};

const ViewMenu = (props: { saved: SavedViews; view: View; shown: Shown; onEdit: () => void; onGone: () => void }) => {
  const { saved, view, shown, onEdit, onGone } = props;
  const t = useWords(listWords);
  const items = useViewMenu(saved, view, shown, onEdit, onGone);
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <button type="button" className="hy-btn quiet" aria-label={t('view.menu', { name: view.name })}>
        <Icon name="more" size={16} />
      </button>
    </Dropdown>
  );
};

/** Views as tabs with their live counts: everything, what waits for me, what is late, then the person's own and shared ones. */
export const ViewsBar = ({
  saved,
  view,
  shown,
  onShow,
}: {
  saved: SavedViews;
  /** The one that was opened; its filter may have been changed since. */
  view: View | null;
  shown: Shown;
  onShow: (filter: MatterFilter, sort: 'newest' | 'due', view?: View) => void;
}) => {
  const t = useWords(listWords);
  const { lang } = useLang();
  const { data: desk } = useQuery(countsQuery);
  const [dialog, ask] = useState<'new' | 'edit' | null>(null);
  const countText = ({ id }: View): string | null => {
    const found = saved.countOf(id);
    return found && (found.capped ? `${found.count}+` : number(found.count, lang));
  };
  const usual = [
    { name: t('view.everything'), filter: {}, sort: 'newest' as const, count: null },
    { name: t('view.mine'), filter: { mine: true }, sort: 'due' as const, count: desk?.mine ?? null },
    { name: t('view.late'), filter: { lamp: 'red' }, sort: 'due' as const, count: desk?.overdue ?? null },
  ];
  const save = ({ name, role, columns }: ViewValues) => {
    const body = { name, role, columns: columns ? [...shown.columns] : null };
    const done = { onSuccess: (kept: View) => (ask(null), onShow(filterOf(kept.filter), kept.sort, kept)) };
    if (dialog === 'edit' && view) saved.edit.mutate({ view, change: body }, done);
    else saved.add.mutate({ ...body, filter: shown.filter, sort: shown.sort }, done);
  };
  const canSave = activeFilters(shown.filter).length > 0 && !(view && sameFilter(view.filter, shown.filter));
  return (
    <nav className="views" aria-label={t('view.label')}>
      <div className="tabs">
        {usual.map(({ name, filter, sort, count }) => (
          <Tab
            key={name}
            name={name}
            count={count === null ? null : number(count, lang)}
            on={!view && sameFilter(filter, shown.filter)}
            onPick={() => onShow(filter, sort)}
          />
        ))}
        {saved.views.map((one) => (
          <Tab
            key={one.id}
            name={one.name}
            count={countText(one)}
            why={saved.countOf(one.id)?.capped ? t('view.capped') : undefined}
            on={one.id === view?.id}
            shared={!one.mine}
            onPick={() => onShow(filterOf(one.filter), one.sort, one)}
          />
        ))}
      </div>
      {view?.mine ? (
        <ViewMenu
          saved={saved}
          view={view}
          shown={shown}
          onEdit={() => ask('edit')}
          onGone={() => onShow({}, 'newest')}
        />
      ) : null}
      {canSave ? (
        <button type="button" className="hy-btn quiet" onClick={() => ask('new')}>
          <Icon name="plus" size={14} />
          {t('view.new')}
        </button>
      ) : null}
      {dialog ? (
        <ViewDialog
          view={dialog === 'edit' ? view : null}
          roles={saved.roles}
          pending={saved.add.isPending || saved.edit.isPending}
          onSave={save}
          onClose={() => ask(null)}
        />
      ) : null}
    </nav>
  );
};

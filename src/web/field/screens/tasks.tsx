import { useEffect, useState } from 'react';
import type { MatterRow } from '#contract/matters.ts';
import { listMatters } from '#web/api/matters.ts';
import { useLive } from '#web/live/live.ts';
import { FreshPill, useSettled } from '#web/live/settled.tsx';
import { shortTime } from '#web/ui/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { LampShape } from '#web/ui/lamp.tsx';
import { useLang } from '#web/ui/lang.tsx';
import { Rings } from '#web/ui/rings.tsx';
import { EmptyState, Failed, Waiting } from '#web/ui/states.tsx';
import { Flash, rememberCount, Tabs } from '../parts/bars.tsx';
import { Bell } from '../parts/bell.tsx';
import { HelpLink } from '../parts/field-tour.tsx';
import { Link } from '../router.tsx';
import { useFieldWords } from '../session.tsx';
import { groupOf, GROUPS, kindOf, KINDS, type Group, type Kind } from '../task-groups.ts';
import { useLoad } from '../use-load.ts';

const PAGE = 100;

const DueLine = ({ matter }: { matter: Pick<MatterRow, 'deadline'> }) => {
  const t = useFieldWords();
  const { lang } = useLang();
  const { lamp, words, dueAt } = matter.deadline;
  return (
    <span className={`due-line ${lamp}`}>
      <LampShape lamp={lamp} />
      <b>{words}</b>
      {dueAt ? <small>{t(lamp === 'red' ? 'due.was' : 'due.before', { time: shortTime(dueAt, lang) })}</small> : null}
    </span>
  );
};

const Task = ({ matter }: { matter: MatterRow }) => {
  const t = useFieldWords();
  const kind = kindOf(matter);
  return (
    <li>
      <Link to={{ screen: 'matter', id: matter.id }} className="task">
        <span className="task-words">
          <b>{matter.title}</b>
          <span className="task-place">
            {matter.call ? (
              <em className="tag">{`${matter.call.label} · ${matter.call.stateLabel}`}</em>
            ) : kind === 'handle' ? null : (
              <em className="tag">{kind === 'check' ? t('kind.check') : matter.stateLabel}</em>
            )}
            {[matter.gridName ?? matter.communityName, matter.address ?? matter.categoryName].filter(Boolean).join('·')}
          </span>
          <DueLine matter={matter} />
        </span>
        <Rings phase={matter.phase} paused={matter.deadline.lamp === 'paused'} size={32} label={matter.stateLabel} />
      </Link>
    </li>
  );
};

const FOLDED: readonly Group[] = ['later', 'paused', 'none'];

const TaskGroup = ({ group, tasks, open }: { group: Group; tasks: readonly MatterRow[]; open: boolean }) => {
  const t = useFieldWords();
  const head = (
    <>
      <b>{t(`group.${group}`)}</b>
      <span>{tasks.length}</span>
    </>
  );
  const list = (
    <ul>
      {tasks.map((matter) => (
        <Task key={matter.id} matter={matter} />
      ))}
    </ul>
  );
  if (tasks.length === 0) return null;
  return FOLDED.includes(group) ? (
    <details className="task-group" open={open}>
      <summary className="group">
        {head}
        <Icon name="down" size={16} />
      </summary>
      {list}
    </details>
  ) : (
    <section className="task-group">
      <h2 className="group">{head}</h2>
      {list}
    </section>
  );
};

const loadTasks = async () => ({ ...(await listMatters({ mine: true, sort: 'due', limit: PAGE })), at: new Date() });

/** What waits for me, by when it is due. */
export const TasksScreen = () => {
  const t = useFieldWords();
  const { data, error, reload } = useLoad('tasks', loadTasks);
  const [kind, choose] = useState<Kind | null>(null);
  useEffect(() => {
    const renew = () => document.visibilityState === 'visible' && reload();
    document.addEventListener('visibilitychange', renew);
    return () => document.removeEventListener('visibilitychange', renew);
  }, [reload]);
  useLive({ onChanges: reload, onResync: reload });
  const settled = useSettled('tasks', data?.items);
  const tasks = settled.rows;
  const of = (group: Group, rows: readonly MatterRow[] = tasks) =>
    rows.filter((row) => data && groupOf(row, data.at) === group);
  const overdue = of('overdue').length;
  const today = overdue + of('noon').length + of('today').length;
  if (data) rememberCount({ all: tasks.length, overdue });
  const shown = kind === null ? tasks : tasks.filter((row) => kindOf(row) === kind);
  const chip = (id: Kind | null, count: number) => (
    <button
      key={id ?? 'all'}
      type="button"
      className={kind === id ? 'chip on' : 'chip'}
      aria-pressed={kind === id}
      onClick={() => choose(id)}
    >
      {t(`kind.${id ?? 'all'}`)} <span>{count}</span>
    </button>
  );
  return (
    <>
      <header className="top">
        <div>
          <h1>{t('nav.tasks')}</h1>
          {data ? (
            <p>
              {t('tasks.today', { n: today })}
              {overdue > 0 ? <span className="late">{` · ${t('tasks.overdue', { n: overdue })}`}</span> : null}
            </p>
          ) : null}
        </div>
        <Bell />
        <button type="button" className="icon-button" aria-label={t('tasks.reload')} onClick={reload}>
          <Icon name="history" size={24} />
        </button>
      </header>
      {tasks.length > 0 ? (
        <div className="chips bar-chips">
          {chip(null, tasks.length)}
          {KINDS.map((id) => ({ id, count: tasks.filter((row) => kindOf(row) === id).length }))
            .filter(({ count }) => count > 0)
            .map(({ id, count }) => chip(id, count))}
        </div>
      ) : null}
      <Flash />
      <main>
        <FreshPill n={settled.fresh} onShow={settled.showFresh} />
        {error && !data ? <Failed error={error} onRetry={reload} /> : null}
        {data || error ? null : <Waiting />}
        {data && tasks.length === 0 ? (
          <EmptyState title={t('tasks.none')} text={t('tasks.noneText')}>
            <HelpLink />
          </EmptyState>
        ) : null}
        {tasks.length > 0 && shown.length === 0 ? <p className="aside">{t('tasks.noneOfKind')}</p> : null}
        {GROUPS.map((group) => (
          <TaskGroup key={group} group={group} tasks={of(group, shown)} open={today === 0} />
        ))}
      </main>
      <Tabs at="tasks" />
    </>
  );
};

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { App, Segmented } from 'antd';
import { useState } from 'react';
import { deskWords } from '#i18n/console-desk.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { ApiProblem } from '#web/api/problem.ts';
import { Kbd } from '#web/ui/kbd.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { EmptyState, Failed, Waiting } from '#web/ui/states.tsx';
import { Sentence } from '../shell/sentence.tsx';
import { MatterCount } from '../shell/matter-count.tsx';
import { countsQuery, matterQuery, proposalsQuery } from '../queries.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { useKeys } from '../shell/use-keys.ts';
import { useAct } from '../matter/use-act.ts';
import '../matter/matter.css';
import { Decide, type DispatchOrder } from './decide.tsx';
import './dispatch.css';
import { Queue } from './queue.tsx';
import { Subject } from './subject.tsx';
import { TABS, type Tab } from './tabs.ts';
import { useQueue } from './use-queue.ts';

const State = () => {
  const t = useWords(deskWords);
  const { data } = useQuery(countsQuery);
  return data ? (
    <Sentence
      text={t('dispatch.state')}
      parts={{
        file: <MatterCount n={data.toFile} search={{ state: 'reported' }} />,
        dispatch: <MatterCount n={data.toDispatch} search={{ state: 'filed' }} />,
        late: <MatterCount n={data.overdue} search={{ lamp: 'red' }} late />,
        near: <MatterCount n={data.nearlyDue} search={{ lamp: 'amber' }} />,
        done: <b>{t('count.matters', { n: data.dispatchedToday })}</b>,
      }}
    />
  ) : null;
};

const Keys = () => {
  const t = useWords(deskWords);
  const frame = useWords(shellWords);
  return (
    <div className="legend" aria-hidden>
      <span>
        <Kbd>J</Kbd>
        <Kbd>K</Kbd>
        {frame('key.nextPrevious')}
      </span>
      <span>
        <Kbd>Tab</Kbd>
        {t('key.block')}
      </span>
      <span>
        <Kbd>1</Kbd>
        <Kbd>2</Kbd>
        <Kbd>3</Kbd>
        {t('key.choose')}
      </span>
      <span>
        <Kbd>Enter</Kbd>
        {t('key.accept')}
      </span>
      <span>
        <Kbd>D</Kbd>
        {t('act.fileAndDispatch')}
      </span>
      <span>
        <Kbd>O</Kbd>
        {t('key.open')}
      </span>
    </div>
  );
};

/** The matter and what to do with it; waits for the proposals so that nothing jumps under the hand. */
const Open = ({ id, onDispatch }: { id: string; onDispatch: (order: DispatchOrder) => void }) => {
  const matter = useQuery(matterQuery(id));
  const proposals = useQuery(proposalsQuery(id));
  if (matter.error && !matter.data) return <Failed error={matter.error} onRetry={() => void matter.refetch()} />;
  if (!matter.data) return <Waiting />;
  return (
    <>
      <Subject matter={matter.data} proposals={proposals.data} />
      {proposals.data ? (
        <Decide key={id} matter={matter.data} proposals={proposals.data} onDispatch={onDispatch} />
      ) : (
        <section className="card">
          {proposals.error ? <Failed error={proposals.error} onRetry={() => void proposals.refetch()} /> : <Waiting />}
        </section>
      )}
    </>
  );
};

export const DispatchPage = () => {
  const t = useWords(deskWords);
  const room = useWords(shellWords);
  const { message } = App.useApp();
  const navigate = useNavigate({ from: '/dispatch' });
  const { tab = 'toFile' } = useSearch({ from: '/shell/dispatch' });
  const { data: counts } = useQuery(countsQuery);
  const [chosen, choose] = useState<string | null>(null);
  const queue = useQueue(tab, chosen);
  const act = useAct();
  const at = Math.max(
    0,
    queue.rows.findIndex((row) => row.id === chosen),
  );
  const selected = queue.rows[at]?.id ?? null;
  // The first one is being read too: it must not change under the eyes when a colleague takes it.
  if (chosen === null && selected !== null) choose(selected);
  const step = (by: number) => choose(queue.rows[at + by]?.id ?? selected);
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    o: () => selected && void navigate({ to: '/matters/$id', params: { id: selected } }),
  });

  /** The next matter stands there before the server has answered; a refusal brings this one back. */
  const dispatch = ({ matter, ...order }: DispatchOrder) => {
    choose((queue.rows[at + 1] ?? queue.rows[at - 1])?.id ?? null);
    queue.hide(matter.id);
    act.mutateAsync({ matter, ...order }).catch((error: unknown) => {
      queue.show(matter.id);
      const why = error instanceof ApiProblem && error.status > 0 ? error.message : '';
      void message.error({
        duration: 10,
        content: (
          <>
            {t('act.failed', { title: matter.title })} {why}{' '}
            <button type="button" className="hy-btn" onClick={() => choose(matter.id)}>
              {t('act.back')}
            </button>
          </>
        ),
      });
    });
  };

  return (
    <div className="dispatch">
      <PageTitle title={room('room.dispatch')} state={<State />}>
        <Segmented<Tab>
          aria-label={t('tab.label')}
          value={tab}
          options={TABS.map((name) => ({ value: name, label: `${t(`tab.${name}`)} ${counts?.[name] ?? ''}` }))}
          onChange={(next) => void navigate({ search: { tab: next } })}
        />
      </PageTitle>
      <div className="desk">
        {queue.error ? (
          <Failed error={queue.error} onRetry={() => void queue.refetch()} />
        ) : queue.isPending ? (
          <Waiting rows={12} />
        ) : (
          <Queue
            rows={queue.rows}
            fresh={queue.fresh}
            more={queue.more}
            selected={selected}
            onSelect={choose}
            onShowFresh={queue.showFresh}
          />
        )}
        {selected ? (
          <Open id={selected} onDispatch={dispatch} />
        ) : (
          <section className="card rest">
            {queue.isPending ? <Waiting /> : <EmptyState title={t('queue.empty')} text={t('queue.emptyText')} />}
          </section>
        )}
      </div>
      <Keys />
    </div>
  );
};

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useState } from 'react';
import { deskWords } from '#i18n/console-desk.ts';
import { finderWords } from '#i18n/console-finder.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { triageWords } from '#i18n/console-triage.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Kbd } from '#web/ui/kbd.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { EmptyState, Failed, Waiting } from '#web/ui/states.tsx';
import { HelpLink } from '../help/help-link.tsx';
import { Sentence } from '../shell/sentence.tsx';
import { MatterCount } from '../shell/matter-count.tsx';
import { countsQuery, matterQuery, proposalsQuery } from '../queries.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { useKeys } from '../shell/use-keys.ts';
import '../matter/matter.css';
import { Decide } from './decide.tsx';
import './dispatch.css';
import { Queue } from './queue.tsx';
import { Subject } from './subject.tsx';
import { TABS, type Tab } from './tabs.ts';
import { useDesk, type Desk } from './use-desk.ts';
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
  const w = useWords(triageWords);
  const f = useWords(finderWords);
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
        <Kbd>M</Kbd>
        {w('desk.merge')}
      </span>
      <span>
        <Kbd>O</Kbd>
        {t('key.open')}
      </span>
      <span className="push">
        <Kbd>?</Kbd>
        {f('keys.list')}
      </span>
    </div>
  );
};

/** The matter and what to do with it; waits for the proposals so that nothing jumps under the hand. */
const Open = ({ id, desk }: { id: string; desk: Desk }) => {
  const matter = useQuery(matterQuery(id));
  const proposals = useQuery(proposalsQuery(id));
  if (matter.error && !matter.data) return <Failed error={matter.error} onRetry={() => void matter.refetch()} />;
  if (!matter.data) return <Waiting />;
  return (
    <>
      <Subject matter={matter.data} proposals={proposals.data} />
      {proposals.data ? (
        <Decide key={`${id} ${matter.data.version}`} matter={matter.data} proposals={proposals.data} desk={desk} />
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
  const w = useWords(triageWords);
  const room = useWords(shellWords);
  const navigate = useNavigate({ from: '/dispatch' });
  const { tab = 'toFile' } = useSearch({ from: '/shell/dispatch' });
  const { data: counts } = useQuery(countsQuery);
  const [chosen, choose] = useState<string | null>(null);
  const queue = useQueue(tab, chosen);
  const desk = useDesk(queue, chosen, choose);
  const { selected, step, failed } = desk;
  // The first one is being read too: it must not change under the eyes when a colleague takes it.
  if (chosen === null && selected !== null) choose(selected);
  const title = queue.rows.find((row) => row.id === selected)?.title;
  useKeys(
    {
      j: () => step(1),
      k: () => step(-1),
      o: () => selected && void navigate({ to: '/matters/$id', params: { id: selected } }),
    },
    { j: w('key.next'), k: w('key.previous'), o: t('key.open') },
  );

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
      {failed && failed.matter.id !== selected ? (
        <p className="refused bar" role="alert">
          <Icon name="undo" size={16} />
          <span>
            {w('desk.refused', { title: failed.matter.title })}{' '}
            {desk.draftOf(failed.matter.id)?.refused || w('desk.offline')}。{w('desk.kept')}
          </span>
          <button type="button" className="hy-btn push" onClick={desk.back}>
            {t('act.back')}
          </button>
        </p>
      ) : null}
      {/* Said to who can't see that the next one stands there. */}
      <p className="unseen" role="status">
        {title ? w('desk.next', { title }) : ''}
      </p>
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
          <Open id={selected} desk={desk} />
        ) : queue.error ? null : (
          <section className="card rest">
            {queue.isPending ? (
              <Waiting />
            ) : (
              <EmptyState title={t('queue.empty')} text={t('queue.emptyText')}>
                <HelpLink />
              </EmptyState>
            )}
          </section>
        )}
      </div>
      <Keys />
    </div>
  );
};

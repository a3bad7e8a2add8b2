import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import type { Health } from '#contract/health.ts';
import { healthWords } from '#i18n/console-health.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { readHealth, retryJob } from '#web/api/health.ts';
import { bytes, number, shortTime } from '#web/ui/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { Failed, Waiting } from '#web/ui/states.tsx';
import { useMay } from '../queries.ts';
import { PageTitle } from '../shell/page-title.tsx';
import './health.css';
import { useTroubles } from './troubles.ts';

const Card = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="card">
    <header>
      <h2>{title}</h2>
    </header>
    <div className="body">{children}</div>
  </section>
);

const Jobs = ({ health, onChange }: { health: Health; onChange: () => void }) => {
  const t = useWords(healthWords);
  const { lang } = useLang();
  const { message } = App.useApp();
  const may = useMay();
  const retry = useMutation({
    mutationFn: ({ queue, id }: Health['failures'][number]) => retryJob(queue, id),
    onSuccess: () => (void message.success(t('job.retried')), onChange()),
  });
  const name = (queue: string) => {
    const key = `job.${queue}`;
    return key in healthWords ? t(key as keyof typeof healthWords) : queue;
  };
  return (
    <Card title={t('card.jobs')}>
      <table>
        <thead>
          <tr>
            <th scope="col" />
            <th scope="col">{t('job.waiting')}</th>
            <th scope="col">{t('job.active')}</th>
            <th scope="col">{t('job.failed')}</th>
          </tr>
        </thead>
        <tbody>
          {health.queues.map((queue) => (
            <tr key={queue.name}>
              <th scope="row">{name(queue.name)}</th>
              <td>{number(queue.waiting, lang)}</td>
              <td>{number(queue.active, lang)}</td>
              <td className={queue.failed > 0 ? 'bad' : undefined}>{number(queue.failed, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {retry.error ? <Failed error={retry.error} /> : null}
      <ul className="failures">
        {health.failures.map((job) => (
          <li key={job.id}>
            <b>{name(job.queue)}</b> {job.at ? shortTime(job.at, lang) : ''} · {t('job.tries', { n: job.tries })}
            <code>{job.reason}</code>
            {may('settings.write') ? (
              <Button size="small" loading={retry.isPending} onClick={() => retry.mutate(job)}>
                {t('job.retry')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
};

const Cards = ({ health, at, onChange }: { health: Health; at: number; onChange: () => void }) => {
  const t = useWords(healthWords);
  const { lang } = useLang();
  const troubles = useTroubles(health, at);
  const { database, disk, files, backup, audit, clocks } = health;
  return (
    <div className="health">
      {troubles.length > 0 ? (
        <section className="card troubles">
          <header>
            <h2>{t('card.todo')}</h2>
          </header>
          <ul className="body">
            {troubles.map(({ text, year }) => (
              <li key={text}>
                <Icon name="warn" size={16} /> {text}
                {year ? (
                  <Link className="hy-fig" to="/calendar" search={{ year }}>
                    {t('calendar.enter')}
                  </Link>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Card title={t('card.database')}>
        <p>
          PostgreSQL {database.version} · {t(`db.${database.kind}`)}
        </p>
        <p className={database.durable ? 'second' : 'bad'}>{t(database.durable ? 'db.durable' : 'db.notDurable')}</p>
      </Card>
      <Card title={t('card.disk')}>
        <p>{disk ? t('disk.free', { free: bytes(disk.free), total: bytes(disk.total) }) : t('disk.unknown')}</p>
        {disk ? <meter min={0} max={disk.total} value={disk.total - disk.free} aria-label={t('card.disk')} /> : null}
        <p className="second">
          {t('disk.used', { database: bytes(database.bytes), files: bytes(files.bytes), n: files.count })}
        </p>
      </Card>
      <Card title={t('card.backup')}>
        <p className={backup ? undefined : 'bad'}>
          {backup ? t('backup.at', { at: shortTime(backup, lang) }) : t('backup.none')}
        </p>
      </Card>
      <Card title={t('card.audit')}>
        <p className={audit.brokenAt === null ? undefined : 'bad'}>
          {audit.verifiedAt === null
            ? t('audit.never')
            : audit.brokenAt === null
              ? t('audit.ok', { at: shortTime(audit.verifiedAt, lang), by: audit.by ?? '', n: audit.entries ?? 0 })
              : t('audit.broken', { seq: audit.brokenAt })}
        </p>
      </Card>
      <Card title={t('card.clocks')}>
        <p className={clocks.late ? 'bad' : undefined}>
          {clocks.ranAt
            ? t('clocks.ran', { at: shortTime(clocks.ranAt, lang), seconds: (clocks.seconds ?? 0).toFixed(2) })
            : t('clocks.never')}
        </p>
        <p className="second">{t('clocks.did', { told: clocks.told, stepped: clocks.stepped })}</p>
      </Card>
      <Jobs health={health} onChange={onChange} />
      <Card title={t('card.channels')}>
        <ul className="channels">
          {health.channels.map(({ id, label, count, last }) => (
            <li key={id}>
              <span>{label}</span>
              <b>{number(count, lang)}</b>
              <span className="second">
                {last ? t('channel.last', { at: shortTime(last, lang) }) : t('channel.none')}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('card.version')}>
        <p>{health.version}</p>
      </Card>
    </div>
  );
};

/** How the server is: what was measured just now, and first what somebody must see to. */
export const HealthPage = () => {
  const t = useWords(healthWords);
  const room = useWords(shellWords);
  const health = useQuery({ queryKey: ['health'], queryFn: readHealth, refetchInterval: 60_000 });
  const troubles = useTroubles(health.data ?? null, health.dataUpdatedAt);
  const state = health.data ? (troubles.length > 0 ? t('todo', { n: troubles.length }) : t('good')) : null;
  return (
    <>
      <PageTitle title={room('room.health')} state={state}>
        <Button loading={health.isFetching} onClick={() => void health.refetch()}>
          {t('refresh')}
        </Button>
      </PageTitle>
      {health.error ? <Failed error={health.error} onRetry={() => void health.refetch()} /> : null}
      {health.data ? (
        <Cards health={health.data} at={health.dataUpdatedAt} onChange={() => void health.refetch()} />
      ) : null}
      {health.isPending ? <Waiting rows={10} /> : null}
    </>
  );
};

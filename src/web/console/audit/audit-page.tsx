import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button, Input, Select } from 'antd';
import { auditActionWords } from '#i18n/audit-actions.ts';
import { officeWords } from '#i18n/console-office.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { auditActions, auditFile, listAudit, verifyAudit } from '#web/api/office.ts';
import { shortTime } from '#web/ui/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { EmptyState, Failed, Waiting } from '#web/ui/states.tsx';
import type { SettingChanges } from '#contract/settings.ts';
import { Changed } from '../settings/changed.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { Detail } from './detail.tsx';
import './audit.css';

const PAGE = 100;

/** A decided setting in words; the line as it is kept shows when the pointer rests on it, and in the file. */
const Decision = ({ detail, changes }: { detail: string; changes: SettingChanges }) => {
  const { reason } = JSON.parse(detail) as { reason?: string };
  return (
    <div title={detail}>
      {reason}
      <Changed changes={changes} />
    </div>
  );
};

export const AuditPage = () => {
  const t = useWords(officeWords);
  const room = useWords(shellWords);
  const act = useWords(auditActionWords);
  const { lang } = useLang();
  const navigate = useNavigate({ from: '/audit' });
  const filter = useSearch({ from: '/shell/audit' });
  const { actor, subject, action, from, to } = filter;
  const actions = useQuery({ queryKey: ['audit-actions'], queryFn: auditActions });
  const verify = useMutation({ mutationFn: verifyAudit, onSuccess: () => void log.refetch() });
  const log = useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) => listAudit({ ...filter, before: pageParam, limit: PAGE }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => (page.length < PAGE ? undefined : page.at(-1)?.seq),
  });
  const actionName = (id: string) => (id in auditActionWords ? act(id as keyof typeof auditActionWords) : id);
  const entries = log.data?.pages.flat() ?? [];
  const find = (form: FormData) => {
    const text = (name: string) => {
      const value = form.get(name);
      return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
    };
    void navigate({
      search: {
        ...filter,
        actor: text('actor'),
        subject: text('subject'),
        from: text('from'),
        to: text('to'),
      },
    });
  };
  return (
    <>
      <PageTitle title={room('room.audit')} state={t('audit.state')}>
        <a className="hy-btn" href={auditFile(filter)} download>
          <Icon name="download" size={16} /> {t('audit.export')}
        </a>
        <Button loading={verify.isPending} onClick={() => verify.mutate()}>
          {t('audit.verify')}
        </Button>
      </PageTitle>
      {verify.data ? (
        <Alert
          className="verified"
          closable
          showIcon
          type={verify.data.brokenAt === null ? 'success' : 'error'}
          title={
            verify.data.brokenAt === null
              ? t('audit.holds', { n: verify.data.entries })
              : t('audit.broken', { seq: verify.data.brokenAt })
          }
        />
      ) : null}
      {verify.error ? <Failed error={verify.error} onRetry={() => verify.mutate()} /> : null}
      <section className="card audit">
        <form className="filters" action={find}>
          <label>
            {t('audit.actor')}
            <Input key={`actor ${actor}`} name="actor" defaultValue={actor} maxLength={80} />
          </label>
          <label>
            {t('audit.subject')}
            <Input key={`subject ${subject}`} name="subject" defaultValue={subject} maxLength={80} />
          </label>
          <label>
            {t('audit.from')}
            <Input key={`from ${from}`} type="date" name="from" defaultValue={from} />
          </label>
          <label>
            {t('audit.to')}
            <Input key={`to ${to}`} type="date" name="to" defaultValue={to} />
          </label>
          <Select
            allowClear
            className="action"
            aria-label={t('audit.action')}
            placeholder={t('audit.action')}
            value={action}
            options={(actions.data ?? []).map((value) => ({ value, label: actionName(value) }))}
            onChange={(value: string | undefined) => void navigate({ search: { ...filter, action: value } })}
          />
          <Button htmlType="submit">{t('audit.filter')}</Button>
        </form>
        <div className="scroll" tabIndex={0} role="region" aria-label={room('room.audit')}>
          {log.isPending ? <Waiting rows={10} /> : null}
          {log.error ? <Failed error={log.error} onRetry={() => void log.refetch()} /> : null}
          {log.data && entries.length === 0 ? <EmptyState title={t('audit.empty')} /> : null}
          {entries.length > 0 ? (
            <table>
              <thead>
                <tr>
                  <th scope="col">#</th>
                  <th scope="col">{t('audit.at')}</th>
                  <th scope="col">{t('audit.actor')}</th>
                  <th scope="col">{t('audit.action')}</th>
                  <th scope="col">{t('audit.subject')}</th>
                  <th scope="col">{t('audit.detail')}</th>
                  <th scope="col">{t('audit.hash')}</th>
                </tr>
              </thead>
              <tbody>
                {entries.map((entry) => (
                  <tr key={entry.seq}>
                    <td>{entry.seq}</td>
                    <td>
                      <time dateTime={entry.at}>{shortTime(entry.at, lang)}</time>
                    </td>
                    <td>{entry.actor}</td>
                    <td title={entry.action}>{actionName(entry.action)}</td>
                    <td className="cut">{entry.subject}</td>
                    <td className="detail">
                      {entry.changes ? (
                        <Decision detail={entry.detail} changes={entry.changes} />
                      ) : (
                        <Detail detail={entry.detail} />
                      )}
                    </td>
                    <td className="hash" title={entry.hash}>
                      {entry.hash.slice(0, 8)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          ) : null}
          {log.hasNextPage ? (
            <p className="more">
              <Button disabled={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
                {t('audit.more')}
              </Button>
            </p>
          ) : null}
        </div>
      </section>
    </>
  );
};

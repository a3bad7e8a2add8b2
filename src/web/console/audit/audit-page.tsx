import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { officeWords } from '#i18n/console-office.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { listAudit } from '#web/api/office.ts';
import { shortTime } from '#web/ui/format.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { EmptyState, Failed, Waiting } from '#web/ui/states.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import './audit.css';

const PAGE = 100;

export const AuditPage = () => {
  const t = useWords(officeWords);
  const room = useWords(shellWords);
  const { lang } = useLang();
  const navigate = useNavigate({ from: '/audit' });
  const { actor, subject } = useSearch({ from: '/shell/audit' });
  const log = useInfiniteQuery({
    queryKey: ['audit', actor, subject],
    queryFn: ({ pageParam }) => listAudit({ actor, subject, before: pageParam, limit: PAGE }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => (page.length < PAGE ? undefined : page.at(-1)?.seq),
  });
  const entries = log.data?.pages.flat() ?? [];
  const find = (form: FormData) => {
    const text = (name: string) => {
      const value = form.get(name);
      return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
    };
    void navigate({ search: { actor: text('actor'), subject: text('subject') } });
  };
  return (
    <>
      <PageTitle title={room('room.audit')} state={t('audit.state')} />
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
          <Button htmlType="submit">{t('audit.filter')}</Button>
        </form>
        <div className="scroll">
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
                    <td>{entry.action}</td>
                    <td className="cut">{entry.subject}</td>
                    <td className="detail">{entry.detail}</td>
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

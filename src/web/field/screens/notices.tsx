import { useState } from 'react';
import type { NoticeGroup, ReadNotices } from '#contract/notices.ts';
import { noticeWords } from '#i18n/notices.ts';
import { markNotices, readNotices } from '#web/api/notices.ts';
import { useLive } from '#web/live/live.ts';
import { shortTime } from '#web/ui/format.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { NoticeHead } from '#web/ui/notice-head.tsx';
import { EmptyState, Failed, Waiting } from '#web/ui/states.tsx';
import { BackBar } from '../parts/bars.tsx';
import { Link } from '../router.tsx';
import { useLoad } from '../use-load.ts';

const Group = ({ group, mark }: { group: NoticeGroup; mark: (read: ReadNotices) => void }) => {
  const t = useWords(noticeWords);
  const { lang } = useLang();
  const more = group.count - group.items.length;
  return (
    <section className={group.unread > 0 ? 'notice-group' : 'notice-group past'}>
      <h2>
        <NoticeHead group={group} />
      </h2>
      {group.items.map(({ matterId, key, no, title, dueAt, settled, read }) => (
        <span
          key={key + matterId}
          onClickCapture={() => (read ? undefined : mark({ notices: [{ matterId, key }] }))}
          role="presentation"
        >
          <Link to={{ screen: 'matter', id: matterId }} className="row-link">
            <span>
              <b>{title}</b>
              <small>
                {[no, settled ? t('settled') : dueAt ? t('due', { time: shortTime(dueAt, lang) }) : null]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
          </Link>
        </span>
      ))}
      {more > 0 ? <p className="aside">{t('more', { n: more })}</p> : null}
    </section>
  );
};

/** What this person was told, as on the desk. */
export const NoticesScreen = () => {
  const t = useWords(noticeWords);
  const { data, error, reload } = useLoad('notices', readNotices);
  const [fault, setFault] = useState<unknown>(null);
  useLive({ onNotice: reload, onResync: reload });
  const mark = (read: ReadNotices) => void markNotices(read).then(reload, setFault);
  return (
    <>
      <BackBar title={t('title')} />
      <main>
        {error && !data ? <Failed error={error} onRetry={reload} /> : null}
        {fault ? <Failed error={fault} /> : null}
        {data || error ? null : <Waiting />}
        {data?.groups.length === 0 ? <EmptyState title={t('empty')} text={t('emptyText')} /> : null}
        {data?.groups.map((group) => (
          <Group key={group.id} group={group} mark={mark} />
        ))}
        {data ? <p className="aside">{t('note', { n: data.keptDays })}</p> : null}
        {data && data.unread > 0 ? (
          <div className="pad">
            <button type="button" className="btn big" onClick={() => mark({ all: true })}>
              {t('read.all')}
            </button>
          </div>
        ) : null}
      </main>
    </>
  );
};

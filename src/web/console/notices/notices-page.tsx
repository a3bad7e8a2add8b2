import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { NoticeGroup, NoticeView } from '#contract/notices.ts';
import { noticeWords } from '#i18n/notices.ts';
import { markNotices } from '#web/api/notices.ts';
import { shortTime } from '#web/ui/format.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { NoticeHead } from '#web/ui/notice-head.tsx';
import { EmptyState, Failed, Waiting } from '#web/ui/states.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { KindsChoice } from './kinds-choice.tsx';
import './notices.css';
import { freshenNotices, noticesQuery } from './queries.ts';

const Item = ({ item, onRead }: { item: NoticeView; onRead: () => void }) => {
  const t = useWords(noticeWords);
  const { lang } = useLang();
  const { settled, read, dueAt } = item;
  return (
    <li className={settled || read ? 'past' : undefined}>
      <Link to="/matters/$id" params={{ id: item.matterId }} onClick={read ? undefined : onRead}>
        {item.title}
      </Link>
      <span className="second">
        {[item.no, item.unitName, dueAt && !settled ? t('due', { time: shortTime(dueAt, lang) }) : null]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {settled ? <span className="hy-tag">{t('settled')}</span> : null}
    </li>
  );
};

const Group = ({ group, unreadOnly }: { group: NoticeGroup; unreadOnly: boolean }) => {
  const t = useWords(noticeWords);
  const mark = useMutation({ mutationFn: markNotices, onSuccess: freshenNotices });
  const items = unreadOnly ? group.items.filter(({ read, settled }) => !read && !settled) : group.items;
  const more = (unreadOnly ? group.unread : group.count) - items.length;
  const lamp = { amber: 'amber', due: 'red', over: 'red' }[group.kind as string];
  return (
    <section className={`card notice-group${group.unread > 0 ? '' : ' past'}`}>
      <header>
        <NoticeHead group={group} />
        {group.unread > 0 ? (
          <Button size="small" type="text" loading={mark.isPending} onClick={() => mark.mutate({ group: group.id })}>
            {t('read.one')}
          </Button>
        ) : null}
      </header>
      {mark.error ? <Failed error={mark.error} /> : null}
      <ul>
        {items.map((item) => (
          <Item
            key={item.key + item.matterId}
            item={item}
            onRead={() => mark.mutate({ notices: [{ matterId: item.matterId, key: item.key }] })}
          />
        ))}
        {more > 0 ? (
          <li>
            {lamp ? (
              <Link className="hy-fig" to="/matters" search={{ lamp }}>
                {t('more', { n: more })}
              </Link>
            ) : (
              <span className="second">{t('more', { n: more })}</span>
            )}
          </li>
        ) : null}
      </ul>
    </section>
  );
};

/** What this person was told, newest first; many of one telling are one line. */
export const NoticesPage = () => {
  const t = useWords(noticeWords);
  const { lang } = useLang();
  const { data, error, isPending, refetch } = useQuery(noticesQuery(lang));
  const [all, showAll] = useState(false);
  const mark = useMutation({ mutationFn: markNotices, onSuccess: freshenNotices });
  const unread = data?.unread ?? 0;
  const groups = (data?.groups ?? []).filter((group) => all || group.unread > 0);
  const nothing = (data?.groups.length ?? 0) === 0;
  return (
    <>
      <PageTitle
        title={t('title')}
        state={data ? (unread > 0 ? t('state.some', { n: unread }) : t('state.none')) : null}
      >
        {data ? <KindsChoice off={data.off} /> : null}
        <Button
          type="primary"
          disabled={unread === 0}
          loading={mark.isPending}
          onClick={() => mark.mutate({ all: true })}
        >
          {t('read.all')}
        </Button>
      </PageTitle>
      <div className="notices">
        <Segmented
          aria-label={t('title')}
          value={all}
          options={[
            { value: false, label: t('show.unread') },
            { value: true, label: t('show.all') },
          ]}
          onChange={showAll}
        />
        {error && !data ? <Failed error={error} onRetry={() => void refetch()} /> : null}
        {mark.error ? <Failed error={mark.error} /> : null}
        {isPending ? <Waiting rows={6} /> : null}
        {data && groups.length === 0 ? (
          <EmptyState title={nothing ? t('empty') : t('emptyUnread')} text={nothing ? t('emptyText') : undefined} />
        ) : null}
        {groups.map((group) => (
          <Group key={group.id} group={group} unreadOnly={!all} />
        ))}
        {data ? <p className="small second">{t('note', { n: data.keptDays })}</p> : null}
      </div>
    </>
  );
};

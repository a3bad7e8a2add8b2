import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { noticeWords } from '#i18n/notices.ts';
import { useLive } from '#web/live/live.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import './notices.css';
import { freshenNotices, unreadQuery } from './queries.ts';

const MOST = 99;

/** How much is new, as a number that asks for nothing. */
export const Bell = () => {
  const t = useWords(noticeWords);
  const { data } = useQuery(unreadQuery);
  const unread = data?.unread ?? 0;
  useLive({ onNotice: () => void freshenNotices(), onResync: () => void freshenNotices() });
  return (
    <Link
      to="/notices"
      className="bell"
      aria-label={unread > 0 ? t('bell.some', { n: unread }) : t('bell.none')}
      title={t('title')}
    >
      <Icon name="bell" size={18} />
      {unread > 0 ? <span aria-hidden>{unread > MOST ? `${MOST}+` : unread}</span> : null}
    </Link>
  );
};

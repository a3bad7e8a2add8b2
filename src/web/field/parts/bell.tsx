import { noticeWords } from '#i18n/notices.ts';
import { countUnread } from '#web/api/notices.ts';
import { useLive } from '#web/live/live.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { Link } from '../router.tsx';
import { useLoad } from '../use-load.ts';

/** How much is new; it asks for nothing, and says nothing where it can't be read. */
export const Bell = () => {
  const t = useWords(noticeWords);
  const { data, reload } = useLoad('unread', countUnread);
  useLive({ onNotice: reload, onResync: reload });
  const unread = data?.unread ?? 0;
  return (
    <Link
      to={{ screen: 'notices' }}
      className="icon-button bell"
      aria-label={unread > 0 ? t('bell.some', { n: unread }) : t('bell.none')}
    >
      <Icon name="bell" size={24} />
      {unread > 0 ? <i aria-hidden>{unread > 99 ? '99+' : unread}</i> : null}
    </Link>
  );
};

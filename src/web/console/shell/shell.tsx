import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useRouter } from '@tanstack/react-router';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { shellWords } from '#i18n/console-shell.ts';
import { noticeWords } from '#i18n/notices.ts';
import { useWords } from '#web/ui/lang.tsx';
import { LiveShell } from '../live/live-shell.tsx';
import { sessionQuery } from '../queries.ts';
import { Rail } from './rail.tsx';
import { RoomClosed } from './room-closed.tsx';
import { ROOMS } from './rooms.ts';
import { TopBar } from './top-bar.tsx';
import './shell.css';

const NARROW = matchMedia('(max-width: 1200px)');
const watchNarrow = (changed: () => void) => {
  NARROW.addEventListener('change', changed);
  return () => NARROW.removeEventListener('change', changed);
};
/** A small screen keeps the rail narrow unless a person opens it. */
const useNarrow = (): boolean => useSyncExternalStore(watchNarrow, () => NARROW.matches);

/** The frame around every room. Whoever is signed out while inside is sent to the door by the route's own check. */
export const Shell = () => {
  const t = useWords(shellWords);
  const notices = useWords(noticeWords);
  const router = useRouter();
  const { pathname } = useLocation();
  const { data: session } = useQuery(sessionQuery);
  const room = ROOMS.find(({ to }) => pathname.startsWith(to));
  const byRoom = room?.slim === true || /^\/matters\/./.test(pathname);
  const narrow = useNarrow();
  const [chosen, choose] = useState<boolean | null>(null);
  const slim = chosen ?? (byRoom || narrow);
  const name = room ? t(`room.${room.id}`) : pathname.startsWith('/notices') ? notices('title') : null;
  const title = name ? `${name} · ${t('product')}` : t('product');
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (session === null) void router.invalidate();
  }, [session, router]);
  if (!session) return null;
  return (
    <>
      <LiveShell session={session} />
      <div className={slim ? 'app slim' : 'app'}>
        <a className="skip" href="#content">
          {t('top.skip')}
        </a>
        <Rail slim={slim} onToggle={() => choose(!slim)} />
        <TopBar session={session} />
        <main className="page" id="content" tabIndex={-1}>
          {room && !session.permissions.includes(room.permission) ? <RoomClosed room={room} /> : <Outlet />}
        </main>
      </div>
    </>
  );
};

import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { shellWords } from '#i18n/console-shell.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Failed, Waiting } from '#web/ui/states.tsx';
import { sessionQuery } from '../queries.ts';
import { Rail } from './rail.tsx';
import { ROOMS } from './rooms.ts';
import { TopBar } from './top-bar.tsx';
import './shell.css';

/** The frame around every room; sends whoever is not signed in to the door. */
export const Shell = () => {
  const t = useWords(shellWords);
  const { pathname, href } = useLocation();
  const { data: session, error, isPending, refetch } = useQuery(sessionQuery);
  const room = ROOMS.find(({ to }) => pathname.startsWith(to));
  const byRoom = room?.slim === true || /^\/matters\/./.test(pathname);
  const [chosen, choose] = useState<boolean | null>(null);
  const slim = chosen ?? byRoom;
  if (isPending) return <Waiting />;
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!session) return <Navigate to="/sign-in" search={{ back: href }} replace />;
  return (
    <div className={slim ? 'app slim' : 'app'}>
      <a className="skip" href="#content">
        {t('top.skip')}
      </a>
      <Rail slim={slim} onToggle={() => choose(!slim)} />
      <TopBar session={session} />
      <main className="page" id="content" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
};

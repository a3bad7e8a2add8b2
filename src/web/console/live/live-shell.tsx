import { useEffect } from 'react';
import type { SessionView } from '#contract/session.ts';
import { LiveBars } from '#web/live/bars.tsx';
import { dropOldDrafts } from '#web/live/drafts.ts';
import { startLive, useLive } from '#web/live/live.ts';
import { askAgain, holdSession } from '#web/live/sign-in-again.ts';
import { queries, sessionQuery } from '../queries.ts';
import { SignInAgain } from './sign-in-again.tsx';
import { useLiveQueries } from './use-live-queries.ts';

/** What holds the desk together while others work, the network breaks or the session ends. */
export const LiveShell = ({ session }: { session: SessionView }) => {
  const { id } = session.user;
  const hears = session.permissions.includes('matter.read');
  useEffect(() => dropOldDrafts(), []);
  useEffect(() => holdSession(id), [id]);
  useEffect(() => (hears ? startLive(id) : undefined), [hears, id]);
  useLiveQueries();
  useLive({
    onSessionEnd: () => void askAgain().then(() => queries.invalidateQueries({ queryKey: sessionQuery.queryKey })),
    onOtherPerson: () => window.location.reload(),
  });
  return (
    <>
      <LiveBars />
      <SignInAgain session={session} />
    </>
  );
};

import { useEffect, useRef } from 'react';
import type { SessionView } from '#contract/session.ts';
import { liveWords } from '#i18n/live.ts';
import { signIn } from '#web/api/session.ts';
import { LiveBars } from '#web/live/bars.tsx';
import { dropOldDrafts } from '#web/live/drafts.ts';
import { startLive, useLive } from '#web/live/live.ts';
import { askAgain, holdSession, signedInAgain, useAskedAgain } from '#web/live/sign-in-again.ts';
import { useWords } from '#web/ui/lang.tsx';
import { AccountForm } from './account-form.tsx';
import { Sheet } from './sheet.tsx';

/** The password over the screen that was open: what was typed stays. */
const SignInAgain = ({ session }: { session: SessionView }) => {
  const t = useWords(liveWords);
  const { username, id, name } = session.user;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <Sheet title={t('again.title')} onClose={() => window.location.reload()}>
      <AccountForm
        className="asks"
        label={t('again.submit')}
        working={t('again.submit')}
        offline={t('again.offline')}
        send={(typed) => signIn({ office: session.office.code, username, password: typed('password') })}
        onDone={() => signedInAgain(id)}
      >
        <p>{t('again.kept')}</p>
        <label>
          <span>{`${name}·${t('again.password')}`}</span>
          <input ref={box} name="password" type="password" autoComplete="current-password" required maxLength={200} />
        </label>
      </AccountForm>
      <button type="button" className="btn quiet" onClick={() => window.location.reload()}>
        {t('again.other')}
      </button>
    </Sheet>
  );
};

/** What holds the phone together while others work, the server is away or the session ends. */
export const LiveField = ({ session }: { session: SessionView }) => {
  const { id } = session.user;
  const hears = session.permissions.includes('matter.read');
  const asked = useAskedAgain();
  useEffect(() => dropOldDrafts(), []);
  useEffect(() => holdSession(id), [id]);
  useEffect(() => (hears ? startLive(id) : undefined), [hears, id]);
  useLive({ onSessionEnd: () => void askAgain(), onOtherPerson: () => window.location.reload() });
  return (
    <>
      <LiveBars />
      {asked ? <SignInAgain session={session} /> : null}
    </>
  );
};

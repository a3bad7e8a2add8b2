import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { SessionView } from '#contract/session.ts';
import { liveWords } from '#i18n/live.ts';
import { ApiProblem } from '#web/api/problem.ts';
import { signIn } from '#web/api/session.ts';
import { LiveBars } from '#web/live/bars.tsx';
import { dropOldDrafts } from '#web/live/drafts.ts';
import { startLive, useLive } from '#web/live/live.ts';
import { askAgain, holdSession, signedInAgain, useAskedAgain } from '#web/live/sign-in-again.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Sheet } from './sheet.tsx';

/** The password over the screen that was open: what was typed stays. */
const SignInAgain = ({ session }: { session: SessionView }) => {
  const t = useWords(liveWords);
  const [fault, setFault] = useState<string | null>(null);
  const { username, id, name } = session.user;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = new FormData(event.currentTarget).get('password');
    signIn({ office: session.office.code, username, password: typeof password === 'string' ? password : '' }).then(
      () => signedInAgain(id),
      (error: unknown) =>
        setFault(error instanceof ApiProblem && error.status > 0 ? error.message : t('again.offline')),
    );
  };
  return (
    <Sheet title={t('again.title')} onClose={() => window.location.reload()}>
      <form className="asks" onSubmit={submit}>
        <p>{t('again.kept')}</p>
        <label>
          <span>{`${name}·${t('again.password')}`}</span>
          <input ref={box} name="password" type="password" autoComplete="current-password" required maxLength={200} />
        </label>
        {fault ? (
          <p className="fault" role="alert">
            {fault}
          </p>
        ) : null}
        <button type="submit" className="btn primary big">
          {t('again.submit')}
        </button>
        <button type="button" className="btn quiet" onClick={() => window.location.reload()}>
          {t('again.other')}
        </button>
      </form>
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

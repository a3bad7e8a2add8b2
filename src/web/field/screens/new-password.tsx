import { useState, type FormEvent } from 'react';
import type { SessionView } from '#contract/session.ts';
import { accountWords } from '#i18n/account.ts';
import { ApiProblem } from '#web/api/problem.ts';
import { changePassword, signOut } from '#web/api/session.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Mark } from '#web/ui/mark.tsx';

/** The one screen that an account with an initial password may use; what was typed stays after a refusal. */
export const NewPasswordScreen = ({
  username,
  onChanged,
  leave,
}: {
  username: string;
  onChanged: (session: SessionView) => void;
  leave: () => void;
}) => {
  const t = useWords(accountWords);
  const [problem, setProblem] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const typed = (name: string): string => {
      const value = data.get(name);
      return typeof value === 'string' ? value : '';
    };
    if (typed('next') !== typed('again')) return setProblem(t('password.differ'));
    setWorking(true);
    setProblem(null);
    changePassword({ current: typed('current'), next: typed('next') }).then(onChanged, (error: unknown) => {
      const refused = error instanceof ApiProblem && error.status > 0;
      setProblem(refused ? error.message : t('password.offline'));
      setWorking(false);
    });
  };
  return (
    <main className="sign-in">
      <Mark size={56} />
      <h1>{t('password.title')}</h1>
      <p>{t('password.why')}</p>
      <form onSubmit={submit}>
        {/* Lets a password manager know whose password it keeps. */}
        <input type="text" autoComplete="username" value={username} readOnly hidden />
        <label>
          {t('password.current')}
          <input name="current" type="password" autoComplete="current-password" required maxLength={200} />
        </label>
        <label>
          {t('password.next')}
          <input
            name="next"
            type="password"
            autoComplete="new-password"
            required
            maxLength={200}
            aria-describedby="next-hint"
          />
        </label>
        <small id="next-hint">{t('password.nextHint')}</small>
        <label>
          {t('password.again')}
          <input name="again" type="password" autoComplete="new-password" required maxLength={200} />
        </label>
        {problem ? (
          <p className="fault" role="alert">
            {problem}
          </p>
        ) : null}
        <button type="submit" className="btn primary big" disabled={working}>
          {t(working ? 'password.saving' : 'password.save')}
        </button>
      </form>
      <button
        type="button"
        className="btn quiet"
        onClick={() => {
          void signOut()
            .catch(() => undefined)
            .then(leave);
        }}
      >
        {t('password.leave')}
      </button>
    </main>
  );
};

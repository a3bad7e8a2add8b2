import { useState, type FormEvent } from 'react';
import type { SessionView } from '#contract/session.ts';
import { ApiProblem } from '#web/api/problem.ts';
import { signIn } from '#web/api/session.ts';
import { useLang } from '#web/ui/lang.tsx';
import { Mark } from '#web/ui/mark.tsx';
import { useFieldWords } from '../session.tsx';

/** Username and password; what was typed stays after a refusal. */
export const SignInScreen = ({ onSignedIn }: { onSignedIn: (session: SessionView) => void }) => {
  const t = useFieldWords();
  const { lang, setLang } = useLang();
  const [problem, setProblem] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const typed = (name: string): string => {
      const value = data.get(name);
      return typeof value === 'string' ? value : '';
    };
    setWorking(true);
    setProblem(null);
    signIn({ username: typed('username').trim(), password: typed('password') }).then(onSignedIn, (error: unknown) => {
      const refused = error instanceof ApiProblem && error.status > 0;
      setProblem(refused ? [error.message, error.advice].filter(Boolean).join(' · ') : t('signIn.offline'));
      setWorking(false);
    });
  };
  return (
    <main className="sign-in">
      <Mark size={56} />
      <h1>{t('brand')}</h1>
      <p>{t('signIn.lead')}</p>
      <form onSubmit={submit}>
        <label>
          {t('signIn.username')}
          <input
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={64}
          />
        </label>
        <label>
          {t('signIn.password')}
          <input name="password" type="password" autoComplete="current-password" required maxLength={200} />
        </label>
        {problem ? (
          <p className="fault" role="alert">
            {problem}
          </p>
        ) : null}
        <button type="submit" className="btn primary big" disabled={working}>
          {t(working ? 'signIn.working' : 'signIn.submit')}
        </button>
      </form>
      <button
        type="button"
        className="btn quiet"
        lang={lang === 'en' ? 'zh-CN' : 'en'}
        onClick={() => setLang(lang === 'en' ? 'zh-CN' : 'en')}
      >
        {lang === 'en' ? '中文' : 'English'}
      </button>
    </main>
  );
};

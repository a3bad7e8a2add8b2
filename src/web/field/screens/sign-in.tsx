import type { SessionView } from '#contract/session.ts';
import { signIn } from '#web/api/session.ts';
import { useLang } from '#web/ui/lang.tsx';
import { Mark } from '#web/ui/mark.tsx';
import { AccountForm } from '../parts/account-form.tsx';
import { useFieldWords } from '../session.tsx';

/** Username and password; what was typed stays after a refusal. */
export const SignInScreen = ({ onSignedIn }: { onSignedIn: (session: SessionView) => void }) => {
  const t = useFieldWords();
  const { lang, setLang } = useLang();
  return (
    <main className="sign-in">
      <Mark size={56} />
      <h1>{t('brand')}</h1>
      <p>{t('signIn.lead')}</p>
      <AccountForm
        label={t('signIn.submit')}
        working={t('signIn.working')}
        offline={t('signIn.offline')}
        send={(typed) => signIn({ username: typed('username').trim(), password: typed('password') })}
        onDone={onSignedIn}
      >
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
      </AccountForm>
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

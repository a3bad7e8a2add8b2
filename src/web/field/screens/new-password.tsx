import type { SessionView } from '#contract/session.ts';
import { accountWords } from '#i18n/account.ts';
import { changePassword, signOut } from '#web/api/session.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Mark } from '#web/ui/mark.tsx';
import { AccountForm } from '../parts/account-form.tsx';

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
  return (
    <main className="sign-in">
      <Mark size={56} />
      <h1>{t('password.title')}</h1>
      <p>{t('password.why')}</p>
      <AccountForm
        label={t('password.save')}
        working={t('password.saving')}
        offline={t('password.offline')}
        check={(typed) => (typed('next') === typed('again') ? null : t('password.differ'))}
        send={(typed) => changePassword({ current: typed('current'), next: typed('next') })}
        onDone={onChanged}
      >
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
      </AccountForm>
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

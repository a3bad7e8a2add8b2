import { useMutation } from '@tanstack/react-query';
import type { SessionView } from '#contract/session.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { say } from '#i18n/translate.ts';
import { signOut } from '#web/api/session.ts';
import { signedOut } from '#web/live/sign-in-again.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { HelpMenu } from '../help/help-menu.tsx';
import { Bell } from '../notices/bell.tsx';
import { queries, sessionQuery, useCatalog } from '../queries.ts';
import { FinderButtons } from './finder-buttons.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import './top-bar.css';

const Language = () => {
  const { lang, setLang } = useLang();
  const t = useWords(shellWords);
  return (
    <div className="lang" role="group" aria-label={t('top.language')}>
      <button type="button" lang="zh-CN" aria-pressed={lang === 'zh-CN'} onClick={() => setLang('zh-CN')}>
        中文
      </button>
      <span aria-hidden>/</span>
      <button type="button" lang="en" aria-pressed={lang === 'en'} onClick={() => setLang('en')}>
        EN
      </button>
    </div>
  );
};

export const TopBar = ({ session }: { session: SessionView }) => {
  const t = useWords(shellWords);
  const { lang } = useLang();
  const leave = useMutation({
    mutationFn: signOut,
    onSettled: () => {
      signedOut(session.user.id);
      queries.setQueryData(sessionQuery.queryKey, null);
      // The next person at this computer must not see what this one was shown.
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
    },
  });
  const { user, office, roles } = session;
  const unit = useCatalog()?.units.find(({ id }) => id === user.unitId);
  const post = [unit ? say(unit.label, lang) : user.unitName, roles.map((role) => say(role.label, lang)).join('、')]
    .filter(Boolean)
    .join('·');
  return (
    <header className="top">
      <span className="office">{lang === 'en' ? office.nameEn : office.name}</span>
      <FinderButtons />
      <Language />
      {session.permissions.includes('matter.read') ? <Bell /> : null}
      <HelpMenu session={session} />
      <ThemeSwitch />
      <div className="me">
        <span className="avatar" aria-hidden>
          {user.name.slice(0, 1)}
        </span>
        <span className="who">
          {user.name} <small>{post}</small>
        </span>
        <button type="button" className="hy-btn quiet" onClick={() => leave.mutate()} disabled={leave.isPending}>
          {t('top.signOut')}
        </button>
      </div>
    </header>
  );
};

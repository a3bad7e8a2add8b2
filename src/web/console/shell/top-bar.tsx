import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type FormEvent } from 'react';
import type { SessionView } from '#contract/session.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { say } from '#i18n/translate.ts';
import { signOut } from '#web/api/session.ts';
import { signedOut } from '#web/live/sign-in-again.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Kbd } from '#web/ui/kbd.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { queries, sessionQuery } from '../queries.ts';
import { ThemeSwitch } from './theme-switch.tsx';
import { useKeys } from './use-keys.ts';

const Search = () => {
  const t = useWords(shellWords);
  const navigate = useNavigate();
  const box = useRef<HTMLInputElement>(null);
  const [q, type] = useState('');
  useKeys({ '/': () => box.current?.focus() });
  const find = (event: FormEvent) => {
    event.preventDefault();
    const words = q.trim();
    if (words !== '') void navigate({ to: '/matters', search: { q: words } });
  };
  return (
    <form className="find" role="search" onSubmit={find}>
      <Icon name="search" size={16} />
      <input
        ref={box}
        type="search"
        value={q}
        maxLength={100}
        aria-label={t('top.search')}
        placeholder={t('top.search')}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && box.current?.blur()}
      />
      <Kbd>/</Kbd>
    </form>
  );
};

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
  const post = [user.unitName, roles.map((role) => say(role.label, lang)).join('、')].filter(Boolean).join('·');
  return (
    <header className="top">
      <span className="office">{lang === 'en' ? office.nameEn : office.name}</span>
      <Search />
      <Language />
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

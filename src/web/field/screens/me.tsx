import { signOut } from '#web/api/session.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLang } from '#web/ui/lang.tsx';
import { say } from '#i18n/translate.ts';
import { Tabs } from '../parts/bars.tsx';
import { Link } from '../router.tsx';
import { useFieldWords, useSigned } from '../session.tsx';

/** The person, the language, the way out, and a word of feedback. */
export const MeScreen = () => {
  const t = useFieldWords();
  const { lang, setLang } = useLang();
  const { session, leave } = useSigned();
  const { user, office, roles } = session;
  return (
    <>
      <header className="top">
        <div>
          <h1>{user.name}</h1>
          <p>{user.username}</p>
        </div>
      </header>
      <main>
        <dl className="rows">
          <div>
            <dt>{t('me.unit')}</dt>
            <dd>{user.unitName ?? '—'}</dd>
          </div>
          <div>
            <dt>{t('me.roles')}</dt>
            <dd>{roles.map((role) => say(role.label, lang)).join(lang === 'en' ? ', ' : '、')}</dd>
          </div>
          <div>
            <dt>{t('me.office')}</dt>
            <dd>{lang === 'en' ? office.nameEn : office.name}</dd>
          </div>
          <div>
            <dt>{t('me.language')}</dt>
            <dd className="chips">
              <button
                type="button"
                className={lang === 'en' ? 'chip' : 'chip on'}
                aria-pressed={lang !== 'en'}
                lang="zh-CN"
                onClick={() => setLang('zh-CN')}
              >
                中文
              </button>
              <button
                type="button"
                className={lang === 'en' ? 'chip on' : 'chip'}
                aria-pressed={lang === 'en'}
                lang="en"
                onClick={() => setLang('en')}
              >
                English
              </button>
            </dd>
          </div>
        </dl>
        <Link to={{ screen: 'report' }} className="row-link">
          <span>
            <b>{t('me.feedback')}</b>
            <small>{t('me.feedbackText')}</small>
          </span>
          <Icon name="right" size={16} />
        </Link>
        <p className="aside">{t('me.noTrail')}</p>
        <div className="pad">
          <button
            type="button"
            className="btn big"
            onClick={() => {
              // Signed out here even where the server can't be told now: its session ends by itself.
              void signOut()
                .catch(() => undefined)
                .then(leave);
            }}
          >
            {t('me.signOut')}
          </button>
        </div>
      </main>
      <Tabs at="me" />
    </>
  );
};

import { useState } from 'react';
import { signOut } from '#web/api/session.ts';
import { keptDraftsOf } from '#web/live/drafts.ts';
import { signedOut } from '#web/live/sign-in-again.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLang } from '#web/ui/lang.tsx';
import { chooseTheme, chosenTheme, THEMES } from '#web/ui/theme.ts';
import { say } from '#i18n/translate.ts';
import { Tabs } from '../parts/bars.tsx';
import { HelpRows } from '../parts/field-tour.tsx';
import { ChoiceRow } from '../parts/choice-row.tsx';
import { Link } from '../router.tsx';
import { useFieldWords, useSigned } from '../session.tsx';

const LANGUAGES = [
  { value: 'zh-CN', label: '中文', lang: 'zh-CN' },
  { value: 'en', label: 'English', lang: 'en' },
] as const;

/** What was written at the desk has its own place there. */
const isForPhone = (name: string): boolean => !name.includes(':');

/** Something written and not sent, with the way back to it. */
const DraftRow = ({ name }: { name: string }) => {
  const t = useFieldWords();
  const [matter = '', step] = name.split('.');
  return (
    <Link to={step ? { screen: 'matter', id: matter } : { screen: 'report' }} className="row-link">
      <span>
        <b>{t(step ? 'me.draftStep' : 'me.draftReport')}</b>
        <small>{t('me.draftNote')}</small>
      </span>
      <Icon name="right" size={16} />
    </Link>
  );
};

/** The person, their places, the language, the way out, and a word of feedback. */
export const MeScreen = () => {
  const t = useFieldWords();
  const { lang, setLang } = useLang();
  const { session, leave } = useSigned();
  const { user, office, roles, places } = session;
  const [theme, keepTheme] = useState(chosenTheme);
  const [drafts] = useState(() => keptDraftsOf(user.id).filter(isForPhone));
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
          {places.length > 0 ? (
            <div>
              <dt>{t('me.places')}</dt>
              <dd>
                {places.map(({ id, name }) => (
                  <Link key={id} to={{ screen: 'unit', place: id }} className="chip link">
                    {name}
                  </Link>
                ))}
              </dd>
            </div>
          ) : null}
          <ChoiceRow title={t('me.language')} values={LANGUAGES} chosen={lang} onChoose={setLang} />
          <ChoiceRow
            title={t('me.theme')}
            values={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
            chosen={theme}
            onChoose={(value) => {
              chooseTheme(value);
              keepTheme(value);
            }}
          />
        </dl>
        {drafts.length > 0 ? (
          <>
            <h2 className="group">
              <b>{t('me.drafts')}</b>
              <span>{drafts.length}</span>
            </h2>
            {drafts.map((name) => (
              <DraftRow key={name} name={name} />
            ))}
          </>
        ) : null}
        <Link to={{ screen: 'report' }} className="row-link">
          <span>
            <b>{t('me.feedback')}</b>
            <small>{t('me.feedbackText')}</small>
          </span>
          <Icon name="right" size={16} />
        </Link>
        <HelpRows />
        <p className="aside">{t('me.noTrail')}</p>
        <div className="pad">
          <button
            type="button"
            className="btn big"
            onClick={() => {
              // Signed out here even where the server can't be told now: its session ends by itself.
              void signOut()
                .catch(() => undefined)
                .then(() => {
                  signedOut(user.id);
                  leave();
                });
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

import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { SETTING_KEYS, type SettingKey, type SettingsView } from '#contract/settings.ts';
import { decisionWords } from '#i18n/console-decisions.ts';
import { settingsWords } from '#i18n/console-settings.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { EmptyState } from '#web/ui/states.tsx';
import { useDecided } from './decided.tsx';
import { EchoForm } from './echo-form.tsx';
import { FORM_KEYS, type FormKey } from './key-fields.ts';
import { KeyForm } from './key-form.tsx';
import { LadderForm } from './ladder-form.tsx';
import { Revisions } from './revisions.tsx';

const isForm = (key: SettingKey): key is FormKey => FORM_KEYS.some((one) => one === key);
const ORDER: readonly SettingKey[] = [
  ...FORM_KEYS,
  'echo',
  'ladder',
  ...SETTING_KEYS.filter((key) => !isForm(key) && key !== 'echo' && key !== 'ladder'),
];

/** Every setting with whose decision holds; the plain ones are changed here, the others on their own page. */
export const DecisionsTab = ({ settings }: { settings: SettingsView }) => {
  const t = useWords(decisionWords);
  const words = useWords(settingsWords);
  const decided = useDecided();
  const [open, setOpen] = useState<SettingKey | null>(null);
  return (
    <div className={`split settings${open ? ' open' : ''}`}>
      <section className="card">
        <ul className="scroll rules">
          {ORDER.map((key) => (
            <li key={key} className={key === open ? 'on' : undefined}>
              <button type="button" aria-expanded={key === open} onClick={() => setOpen(key)}>
                <span className="what">
                  <b>{t(`key.${key}`)}</b>
                  <small className="second">{decided(settings[key])}</small>
                </span>
                {settings[key].sample ? <span className="hy-tag">{words('sample')}</span> : null}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <aside className="card pane">
        {open ? (
          <>
            <header>
              <h2>{t(`key.${open}`)}</h2>
              <button
                type="button"
                className="hy-btn quiet push"
                onClick={() => setOpen(null)}
                aria-label={words('discard')}
              >
                <Icon name="x" size={16} />
              </button>
            </header>
            {isForm(open) ? (
              <KeyForm key={open} settingKey={open} settings={settings} />
            ) : open === 'echo' ? (
              <EchoForm settings={settings} />
            ) : open === 'ladder' ? (
              <LadderForm settings={settings} />
            ) : (
              <p className="decided second">
                {open === 'roles' ? (
                  <Link className="hy-fig" to="/people" search={{ tab: 'roles' }}>
                    {t('note.elsewhere')}
                  </Link>
                ) : (
                  <Link
                    className="hy-fig"
                    to="/settings"
                    search={{ tab: open === 'limits' || open === 'procedures' || open === 'calls' ? open : 'routing' }}
                  >
                    {t('note.elsewhere')}
                  </Link>
                )}
              </p>
            )}
            <Revisions settingKey={open} />
          </>
        ) : (
          <EmptyState title={t('pick')} text={t('pickAdvice')} />
        )}
      </aside>
    </div>
  );
};

import { say } from '#i18n/translate.ts';
import { Frame, type Door } from '../frame.tsx';
import { KeyedList } from '../pieces/keyed-list.tsx';
import { sayIn, type PublicKey } from '../words.ts';

/** What is taken, what for, and for how long; one row a kind of data. */
const DATA = ['words', 'photos', 'place', 'contactData', 'verdict', 'device'] as const;

/** The notice that 个人信息保护法 art. 17 asks for: who, what for, how, which kinds, how long, which rights and how to use them. */
export const PrivacyPage = ({ door }: { door: Door }) => {
  const t = sayIn(door.lang);
  const { phone, name } = door.office;
  const office = say(name, door.lang);
  const section = (title: PublicKey, text: PublicKey) => (
    <>
      <h2>{t(title)}</h2>
      <p className="prose">{t(text, { office })}</p>
    </>
  );
  return (
    <Frame door={door} title={t('privacy.title')} at="about">
      <div className="wrap narrow plain">
        <h1>{t('privacy.title')}</h1>
        <p className="lead">{t('privacy.lead')}</p>
        {section('privacy.whoTitle', 'privacy.who')}
        <h2>{t('privacy.dataTitle')}</h2>
        <dl className="notice">
          {DATA.map((kind) => (
            <div key={kind}>
              <dt>{t(`privacy.${kind}`)}</dt>
              <dd>{t(`privacy.${kind}.why`)}</dd>
              <dd>{t(`privacy.${kind}.kept`)}</dd>
            </div>
          ))}
        </dl>
        {section('privacy.basisTitle', 'privacy.basis')}
        <h2>{t('privacy.howTitle')}</h2>
        <KeyedList t={t} keys={['privacy.how.1', 'privacy.how.2', 'privacy.how.3', 'privacy.how.4', 'privacy.how.5']} />
        <h2>{t('privacy.seesTitle')}</h2>
        <KeyedList t={t} keys={['privacy.sees.1', 'privacy.sees.2', 'privacy.sees.3']} />
        <h2>{t('privacy.rightsTitle')}</h2>
        <KeyedList t={t} keys={['privacy.rights.1', 'privacy.rights.2', 'privacy.rights.3', 'privacy.rights.4']} />
        {section('privacy.childTitle', 'privacy.child')}
        <h2>{t('privacy.contactTitle')}</h2>
        <p className="prose">
          {t('privacy.contact', { office })} {phone && <a href={`tel:${phone}`}>{phone}</a>}{' '}
          <a href="/report">{t('nav.say')}</a>
        </p>
      </div>
    </Frame>
  );
};

import { Frame, type Door } from '../frame.tsx';
import { sayIn, type PublicKey, type Say } from '../words.ts';

const List = ({ t, keys }: { t: Say; keys: readonly PublicKey[] }) => (
  <ul>
    {keys.map((key) => (
      <li key={key}>{t(key)}</li>
    ))}
  </ul>
);

/** Service and privacy in plain speech (个人信息保护法 art. 17: who, what for, how long, which rights). */
export const AboutPage = ({ door }: { door: Door }) => {
  const t = sayIn(door.lang);
  const { phone } = door.office;
  return (
    <Frame door={door} title={t('about.title')} at="about">
      <div className="wrap narrow plain">
        <h1>{t('about.title')}</h1>
        <p className="lead">{t('motto')}</p>
        <h2>{t('about.doTitle')}</h2>
        <List t={t} keys={['about.doList.1', 'about.doList.2', 'about.doList.3']} />
        <h2>{t('about.dataTitle')}</h2>
        <List
          t={t}
          keys={['about.dataList.1', 'about.dataList.2', 'about.dataList.3', 'about.dataList.4', 'about.dataList.5']}
        />
        <h2>{t('about.rightsTitle')}</h2>
        <p className="prose">{t('about.rights')}</p>
        <h2>{t('about.feedbackTitle')}</h2>
        <p className="prose">
          {t('about.feedback')} <a href="/report">{t('nav.say')}</a>
        </p>
        {phone && (
          <>
            <h2>{t('about.callTitle')}</h2>
            <p className="prose">
              <a href={`tel:${phone}`}>{phone}</a>
            </p>
          </>
        )}
        <p className="emergency">{t('about.urgent')}</p>
      </div>
    </Frame>
  );
};

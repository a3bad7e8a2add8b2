import { say } from '#i18n/translate.ts';
import { Frame, type Door } from '../frame.tsx';
import { KeyedList } from '../pieces/keyed-list.tsx';
import { sayIn } from '../words.ts';

export interface ServiceLimits {
  /** "2 个工作小时" in the language of the page: what the office has set for a matter of no special class. */
  readonly accept: string;
  readonly handle: string;
}

/** What may be said here, who does it, how long it takes, and by what law. */
export const AboutPage = ({ door, limits }: { door: Door; limits: ServiceLimits }) => {
  const t = sayIn(door.lang);
  const { phone, name } = door.office;
  return (
    <Frame door={door} title={t('about.title')} at="about">
      <div className="wrap narrow plain">
        <h1>{t('about.title')}</h1>
        <p className="lead">{t('motto')}</p>
        <h2>{t('about.whatTitle')}</h2>
        <KeyedList t={t} keys={['about.what.1', 'about.what.2', 'about.what.3']} />
        <h2>{t('about.whoTitle')}</h2>
        <p className="prose">{t('about.who', { office: say(name, door.lang) })}</p>
        <h2>{t('about.longTitle')}</h2>
        <dl className="facts">
          <div>
            <dt>{t('about.long.number')}</dt>
            <dd>{t('about.long.atOnce')}</dd>
          </div>
          <div>
            <dt>{t('about.long.accept')}</dt>
            <dd>{t('about.long.within', { time: limits.accept })}</dd>
          </div>
          <div>
            <dt>{t('about.long.handle')}</dt>
            <dd>{t('about.long.within', { time: limits.handle })}</dd>
          </div>
        </dl>
        <p className="note">{t('about.long.note')}</p>
        <h2>{t('about.doTitle')}</h2>
        <KeyedList t={t} keys={['about.doList.1', 'about.doList.2', 'about.doList.3']} />
        <h2>{t('about.lawTitle')}</h2>
        <KeyedList t={t} keys={['about.law.1', 'about.law.2', 'about.law.3']} />
        <p className="prose">
          <a href="/privacy">{t('privacy.title')}</a>
        </p>
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

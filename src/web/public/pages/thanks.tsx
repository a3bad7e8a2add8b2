import { Rings } from '#web/ui/rings.tsx';
import { Frame, type Door } from '../frame.tsx';
import { Keep, type KeptMatter } from '../pieces/keep.tsx';
import { sayIn } from '../words.ts';

export interface ThanksPageProps {
  readonly door: Door;
  /** Null for a machine that stepped into the trap: it is thanked and nothing was stored. */
  readonly matter: KeptMatter | null;
}

/** Received: with the private link, which is all that a reporter without a phone number has. */
export const ThanksPage = ({ door, matter }: ThanksPageProps) => {
  const t = sayIn(door.lang);
  return (
    <Frame door={door} title={t('thanks.title')} at="home" secret={matter !== null}>
      <div className="wrap narrow thanks">
        <header className="state">
          <Rings phase="received" size={84} />
          <div>
            <h1>{t('thanks.title')}</h1>
            {matter && <p>{t('thanks.no', { no: matter.no })}</p>}
          </div>
        </header>
        {matter && (
          <>
            <p className="prose">{t('thanks.keep')}</p>
            <Keep lang={door.lang} matter={matter} />
            <p className="note">{t('thanks.noContact')}</p>
            <a className="button primary big" href={`/f/${encodeURIComponent(matter.token)}`}>
              {t('thanks.open')}
            </a>
          </>
        )}
        <a className="button big" href="/report">
          {t('thanks.another')}
        </a>
      </div>
    </Frame>
  );
};

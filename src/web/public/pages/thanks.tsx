import { Rings } from '#web/ui/rings.tsx';
import { Frame, type Door } from '../frame.tsx';
import { sayIn } from '../words.ts';

/** A QR code as squares of one path, drawn in place: no picture to load, nothing sent to anyone. */
export interface QrPath {
  readonly size: number;
  readonly path: string;
}

export interface ThanksPageProps {
  readonly door: Door;
  /** Null for a machine that stepped into the trap: it is thanked and nothing was stored. */
  readonly matter: { readonly no: string; readonly token: string; readonly link: string; readonly qr: QrPath } | null;
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
            <div className="keep">
              <div>
                <label>
                  {t('thanks.linkLabel')}
                  <input readOnly value={matter.link} data-select />
                </label>
                <label>
                  {t('thanks.codeLabel')}
                  <input readOnly value={matter.token} data-select />
                </label>
              </div>
              <figure>
                <svg
                  viewBox={`0 0 ${matter.qr.size} ${matter.qr.size}`}
                  role="img"
                  aria-label={t('thanks.qrAlt')}
                  shapeRendering="crispEdges"
                >
                  <rect width={matter.qr.size} height={matter.qr.size} fill="#ffffff" />
                  <path d={matter.qr.path} fill="#1f2933" />
                </svg>
                <figcaption>{t('thanks.qr')}</figcaption>
              </figure>
            </div>
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

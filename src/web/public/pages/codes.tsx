import { say } from '#i18n/translate.ts';
import { Mark } from '#web/ui/mark.tsx';
import { Frame, type Door } from '../frame.tsx';
import { QrCode, type QrPath } from '../pieces/qr-code.tsx';
import { sayIn } from '../words.ts';

export interface CodesPageProps {
  readonly door: Door;
  readonly place: { readonly id: string; readonly name: string };
  readonly codes: readonly {
    readonly id: string;
    readonly name: string;
    readonly within: string | null;
    readonly link: string;
    readonly qr: QrPath;
  }[];
  readonly page: number;
  readonly pages: number;
}

/** Sheets to print and cut: a code for each place, which opens the form that knows where it is. */
export const CodesPage = ({ door, place, codes, page, pages }: CodesPageProps) => {
  const t = sayIn(door.lang);
  const here = `/r/${encodeURIComponent(place.id)}/codes`;
  return (
    <Frame door={door} title={t('codes.title', { place: place.name })}>
      <div className="wrap codes">
        <header className="page-head">
          <div>
            <h1>{t('codes.title', { place: place.name })}</h1>
            <p>{t('codes.lead')}</p>
          </div>
          <button type="button" className="button primary" data-print hidden>
            {t('thanks.print')}
          </button>
        </header>
        {codes.length === 0 ? (
          <p className="empty">{t('codes.none')}</p>
        ) : (
          <ul className="code-sheet">
            {codes.map((code) => (
              <li key={code.id}>
                <p className="code-ask">
                  <Mark size={24} />
                  {t('report.title')}
                </p>
                <QrCode qr={code.qr} label={code.link} />
                <b>{code.name}</b>
                {code.within && <small>{code.within}</small>}
                <small>{t('codes.scan', { office: say(door.office.name, door.lang) })}</small>
              </li>
            ))}
          </ul>
        )}
        {pages > 1 && (
          <nav className="pager" aria-label={t('codes.pages')}>
            {page > 1 && (
              <a className="button" href={`${here}?page=${page - 1}`} rel="prev">
                {t('codes.before')}
              </a>
            )}
            <span>{t('codes.page', { page, pages })}</span>
            {page < pages && (
              <a className="button" href={`${here}?page=${page + 1}`} rel="next">
                {t('codes.next')}
              </a>
            )}
          </nav>
        )}
      </div>
    </Frame>
  );
};

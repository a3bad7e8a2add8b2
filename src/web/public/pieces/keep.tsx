import type { Lang } from '#i18n/translate.ts';
import { sayIn } from '../words.ts';
import { QrCode, type QrPath } from './qr-code.tsx';

/** What leads back to a private page. */
export interface KeptMatter {
  readonly no: string;
  readonly code: string;
  readonly token: string;
  readonly link: string;
  readonly qr: QrPath;
}

/** "7K3M 9QWE": two halves are read and typed with fewer mistakes. */
const halves = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

/** Link, QR code, and the number with its code for whoever writes on paper. */
export const Keep = ({ lang, matter }: { lang: Lang; matter: KeptMatter }) => {
  const t = sayIn(lang);
  return (
    <div className="keep">
      <div>
        <label>
          {t('thanks.linkLabel')}
          <input readOnly value={matter.link} data-select />
        </label>
        <dl className="paper">
          <div>
            <dt>{t('thanks.noLabel')}</dt>
            <dd>{matter.no}</dd>
          </div>
          <div>
            <dt>{t('thanks.codeLabel')}</dt>
            <dd>{halves(matter.code)}</dd>
          </div>
        </dl>
      </div>
      <figure>
        <QrCode qr={matter.qr} label={t('thanks.qrAlt')} />
        <figcaption>{t('thanks.qr')}</figcaption>
      </figure>
      <button type="button" className="quiet" data-print hidden>
        {t('thanks.print')}
      </button>
    </div>
  );
};

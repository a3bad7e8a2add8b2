import type { ReactNode } from 'react';
import type { Lang } from '#i18n/translate.ts';
import { Icon } from '#web/ui/icon.tsx';
import { sayIn } from '../words.ts';

export type ReportField = 'text' | 'photos' | 'address' | 'name' | 'phone' | 'form';
export interface ReportFault {
  readonly field: ReportField;
  readonly message: string;
}
/** What was typed, as it came: shown again when something is wrong. */
export interface Typed {
  readonly text: string;
  readonly address: string;
  readonly placeId: string;
  /** `qr` where a code on the spot was scanned. */
  readonly via: string;
  readonly lng: string;
  readonly lat: string;
  readonly name: string;
  readonly phone: string;
}
export interface ReportFormProps {
  readonly lang: Lang;
  readonly typed: Typed;
  /** Ids of photos that arrived with an earlier try: a browser can't fill a file field again. */
  readonly photos: readonly string[];
  readonly faults: readonly ReportFault[];
  readonly communities: readonly { readonly id: string; readonly name: string }[];
  /** The place whose code was scanned: it need not be asked for. */
  readonly place: { readonly id: string; readonly name: string; readonly within: string | null } | null;
  readonly limits: { readonly text: number; readonly photos: number };
}

const FaultSummary = ({ lang, faults }: Pick<ReportFormProps, 'lang' | 'faults'>) => {
  const t = sayIn(lang);
  return (
    <div className="faults" role="alert" tabIndex={-1} id="faults">
      <h2>{t('report.errorTitle')}</h2>
      <ul>
        {faults.map(({ field, message }) => (
          <li key={`${field}${message}`}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
      <p>{t('report.kept')}</p>
    </div>
  );
};

const Photos = ({
  lang,
  photos,
  limits,
  wrong,
}: Pick<ReportFormProps, 'lang' | 'photos' | 'limits'> & { wrong: boolean }) => {
  const t = sayIn(lang);
  return (
    <div className="photos">
      {photos.length > 0 && (
        <div className="kept">
          {photos.map((id, index) => (
            <label className="kept-photo" key={id}>
              <input type="checkbox" name="fileId" value={id} defaultChecked />
              {t('report.photoNumber', { n: index + 1 })}
            </label>
          ))}
          <small>{t('report.photosKept', { count: photos.length })}</small>
        </div>
      )}
      <label className="add-photos">
        <Icon name="camera" size={22} />
        <span className="add-photos-words">
          <b>{t('report.addPhotos')}</b>
          <small>{t('report.photosHint', { most: limits.photos })}</small>
        </span>
        <input
          id="photos"
          type="file"
          name="photos"
          accept="image/*"
          multiple
          aria-invalid={wrong || undefined}
          data-most={limits.photos}
          data-remove={t('report.removePhoto')}
          data-working={t('report.sendingPhotos')}
        />
      </label>
      <ul className="previews" data-previews hidden />
    </div>
  );
};

const Line = ({ icon, children }: { icon: 'pin' | 'phone' | 'people' | 'city'; children: ReactNode }) => (
  <div className="line">
    <Icon name={icon} size={22} />
    <div className="line-field">{children}</div>
  </div>
);

/** A plain multipart form: it reports without a line of script. The script only previews photos and fills the position. */
export const ReportForm = ({ lang, typed, photos, faults, communities, place, limits }: ReportFormProps) => {
  const t = sayIn(lang);
  const wrong = (field: ReportField) => faults.some((fault) => fault.field === field) || undefined;
  return (
    <form
      className="report"
      method="post"
      action="/report"
      encType="multipart/form-data"
      data-report
      data-sending={t('report.sending')}
    >
      {/* The trap stands first: a machine that fills it is known before its files are looked at. */}
      <div className="trap" aria-hidden>
        <label>
          {t('report.honeypot')}
          <input type="text" name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <h1 id="ask">{t('report.title')}</h1>
      <p className="lead">{t('report.lead')}</p>
      {place && (
        <p className="at-place">
          <Icon name="pin" size={22} />
          <span>
            <b>{t('report.atPlace', { place: place.name })}</b>
            {place.within && <small>{place.within}</small>}
          </span>
          <a className="quiet" href="/report">
            {t('report.notHere')}
          </a>
          <input type="hidden" name="placeId" value={place.id} />
          <input type="hidden" name="via" value="qr" />
        </p>
      )}
      {faults.length > 0 && <FaultSummary lang={lang} faults={faults} />}
      <div className={wrong('text') ? 'box wrong' : 'box'}>
        <textarea
          id="text"
          name="text"
          rows={4}
          maxLength={limits.text}
          defaultValue={typed.text}
          placeholder={t('report.placeholder')}
          aria-labelledby="ask"
          aria-describedby="text-note"
          aria-invalid={wrong('text')}
        />
        <small id="text-note">{t('report.masked')}</small>
      </div>
      <Photos lang={lang} photos={photos} limits={limits} wrong={wrong('photos') ?? false} />
      <div className="lines">
        <Line icon="pin">
          <input
            id="address"
            name="address"
            defaultValue={typed.address}
            placeholder={t(place ? 'report.placeCloser' : 'report.placePlaceholder')}
            aria-label={t('report.place')}
            aria-describedby="address-note"
            aria-invalid={wrong('address')}
            autoComplete="street-address"
          />
          <small
            id="address-note"
            aria-live="polite"
            data-located={t('report.located')}
            data-failed={t('report.locateFailed')}
            data-locating={t('report.locating')}
          >
            {t('report.placeHint')}
          </small>
          <button type="button" className="quiet" data-locate hidden>
            {t('report.locate')}
          </button>
          <input type="hidden" name="lng" defaultValue={typed.lng} />
          <input type="hidden" name="lat" defaultValue={typed.lat} />
        </Line>
        {communities.length > 0 && !place && (
          <Line icon="city">
            <select name="placeId" defaultValue={typed.placeId} aria-label={t('report.community')}>
              <option value="">{`${t('report.community')} · ${t('report.anyCommunity')}`}</option>
              {communities.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Line>
        )}
        <Line icon="phone">
          <input
            id="phone"
            name="phone"
            inputMode="tel"
            autoComplete="tel"
            defaultValue={typed.phone}
            placeholder={t('report.phone')}
            aria-label={t('report.phone')}
            aria-describedby="phone-note"
            aria-invalid={wrong('phone')}
          />
          <small id="phone-note">{t('report.phoneHint')}</small>
        </Line>
        <Line icon="people">
          <input
            id="name"
            name="name"
            autoComplete="name"
            defaultValue={typed.name}
            placeholder={t('report.name')}
            aria-label={t('report.name')}
            aria-invalid={wrong('name')}
          />
        </Line>
      </div>
      <p className="emergency">
        {t('report.emergency')} <a href="tel:120">120</a>
        {t('report.emergencyAnd')}
        <a href="tel:119">119</a>
      </p>
      <button className="button primary big" type="submit">
        {t('report.send')}
      </button>
    </form>
  );
};

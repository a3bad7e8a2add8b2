import { VERDICTS } from '#domain/matters/matter.ts';
import type { FollowView } from '#contract/public.ts';
import type { Lang } from '#i18n/translate.ts';
import { Icon } from '#web/ui/icon.tsx';
import { sayIn } from '../words.ts';
import type { ReportFault } from './report-form.tsx';
import { VerdictShape } from './verdict.tsx';

/** What was filled in, shown again when something is missing. */
export interface TypedVerdict {
  readonly comment: string;
  /** `yes`, `no` or nothing. */
  readonly satisfied: string;
  readonly consentWall: boolean;
  /** Photos that came with an earlier try: a browser can't fill a file field again. */
  readonly fileIds: readonly string[];
}
export const NOTHING_SAID: TypedVerdict = { comment: '', satisfied: '', consentWall: false, fileIds: [] };

/** `left`: half is solved, and what is left was not said. `late`: no word is asked for any more. */
export type VerdictFault = 'left' | 'photos' | 'refused' | 'late';

interface AskProps {
  readonly view: FollowView;
  readonly lang: Lang;
  readonly token: string;
  readonly typed: TypedVerdict;
  readonly fault: VerdictFault | null;
  readonly faults: readonly ReportFault[];
}

const Photos = ({ lang, fileIds }: { lang: Lang; fileIds: readonly string[] }) => {
  const t = sayIn(lang);
  return (
    <div className="photos">
      {fileIds.map((id, index) => (
        <label className="kept-photo" key={id}>
          <input type="checkbox" name="fileId" value={id} defaultChecked />
          {t('report.photoNumber', { n: index + 1 })}
        </label>
      ))}
      <label className="add-photos">
        <Icon name="camera" size={22} />
        <span className="add-photos-words">
          <b>{t('follow.addPhotos')}</b>
          <small>{t('report.photosHint', { most: 3 })}</small>
        </span>
        <input
          type="file"
          name="photos"
          accept="image/*"
          multiple
          data-most={3}
          data-remove={t('report.removePhoto')}
          data-working={t('report.sendingPhotos')}
        />
      </label>
      <ul className="previews" data-previews hidden />
    </div>
  );
};

/** What may be said, then four equal buttons without default or emphasis; consent is never ticked beforehand. */
const Form = ({ view, lang, token, typed, fault, faults }: AskProps) => {
  const t = sayIn(lang);
  return (
    <form
      method="post"
      action={`/f/${encodeURIComponent(token)}`}
      encType="multipart/form-data"
      data-report
      data-sending={t('report.sending')}
    >
      <h2 id="ask">{t('follow.ask')}</h2>
      {fault && (
        <p className="fault" role="alert" id="verdict-fault">
          {fault === 'photos' ? faults.map(({ message }) => message).join(' ') : t(`follow.fault.${fault}`)}
        </p>
      )}
      <label className="comment">
        {t('follow.comment')}
        <textarea
          name="comment"
          rows={2}
          maxLength={500}
          defaultValue={typed.comment}
          autoFocus={fault === 'left'}
          aria-invalid={fault === 'left' || undefined}
          aria-describedby={fault ? 'verdict-fault' : undefined}
        />
      </label>
      <Photos lang={lang} fileIds={typed.fileIds} />
      <fieldset className="content-or-not">
        <legend>{t('follow.satisfied')}</legend>
        {(['yes', 'no'] as const).map((value) => (
          <label key={value}>
            <input type="radio" name="satisfied" value={value} defaultChecked={typed.satisfied === value} />
            {t(`follow.satisfied.${value}`)}
          </label>
        ))}
      </fieldset>
      <label className="agree">
        {/* What was agreed to with the answer before holds until it is taken back. */}
        <input type="checkbox" name="consentWall" value="yes" defaultChecked={typed.consentWall || view.consentWall} />
        <span>{t('follow.consent')}</span>
      </label>
      <p>{t('follow.unsolvedNote')}</p>
      <div className="four-verdicts" role="group" aria-labelledby="ask">
        {VERDICTS.map((verdict) => (
          <button key={verdict} type="submit" name="verdict" value={verdict}>
            <VerdictShape verdict={verdict} size={24} />
            {t(`verdicts.${verdict}`)}
          </button>
        ))}
      </div>
    </form>
  );
};

const Said = ({ view, lang }: { view: FollowView; lang: Lang }) => {
  const t = sayIn(lang);
  if (!view.verdict) return null;
  return (
    <>
      <p className="said-so" role="status">
        <VerdictShape verdict={view.verdict} size={24} />
        <span>
          {t('follow.thanks')} <b>{t('follow.yourVerdict', { verdict: t(`verdicts.${view.verdict}`) })}</b>{' '}
          {t(`follow.then.${view.verdict}`)}
        </span>
      </p>
      {view.comment && <p className="prose">{view.comment}</p>}
      {view.said.length > 0 && (
        <div className="pair">
          {view.said.map((file) => (
            <a key={file.id} href={file.url}>
              <img src={file.thumbUrl ?? file.url} alt={t('follow.saidAlt')} />
            </a>
          ))}
        </div>
      )}
    </>
  );
};

/** Consent as it stands, and the way to change it: whoever gave it can take it back as easily (PIPL art. 15). */
const Consent = ({ view, lang, token }: { view: FollowView; lang: Lang; token: string }) => {
  const t = sayIn(lang);
  const state = view.onWall ? 'on' : view.consentWall ? 'waits' : 'off';
  return (
    <form className="consent" id="wall" method="post" action={`/f/${encodeURIComponent(token)}/consent`}>
      <p>
        {t(`follow.wall.${state}`)}{' '}
        {view.onWall && <a href={`/wall/${encodeURIComponent(view.no)}`}>{t('follow.wall.see')}</a>}
      </p>
      <button className="button" type="submit" name="consentWall" value={view.consentWall ? 'no' : 'yes'}>
        {t(view.consentWall ? 'follow.wall.withdraw' : 'follow.wall.agree')}
      </button>
    </form>
  );
};

/** The reporter's last word, and whether others may see the slip. */
export const AskVerdict = (props: AskProps) => {
  const { view, lang, token, fault } = props;
  const t = sayIn(lang);
  return (
    <section className="ask-verdict" id="verdict">
      <div className="wrap narrow">
        <Said view={view} lang={lang} />
        {view.canRate ? <Form {...props} /> : null}
        {fault === 'late' && (
          <p className="fault" role="alert">
            {t('follow.fault.late')}
          </p>
        )}
        {view.canConsent && (view.consentWall || !view.canRate) && <Consent view={view} lang={lang} token={token} />}
      </div>
    </section>
  );
};

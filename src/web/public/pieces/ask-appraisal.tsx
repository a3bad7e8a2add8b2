import type { FollowView } from '#contract/public.ts';
import { APPRAISALS } from '#domain/matters/service.ts';
import type { Lang } from '#i18n/translate.ts';
import { sayIn } from '../words.ts';

interface AskProps {
  readonly service: NonNullable<FollowView['service']>;
  readonly lang: Lang;
  readonly token: string;
  readonly fault: boolean;
}

/** Five equal buttons, none recommended; each sends the form, with or without words. */
export const AskAppraisal = ({ service, lang, token, fault }: AskProps) => {
  const t = sayIn(lang);
  const { appraised, canAppraise } = service;
  return (
    <section className="ask-verdict" id="appraisal">
      <div className="wrap narrow">
        {appraised && (
          <p className="said-so" role="status">
            {t('appraisal.given', { grade: t(`appraisal.${appraised}`) })}
          </p>
        )}
        {fault && (
          <p className="fault" role="alert">
            {t('appraisal.fault')}
          </p>
        )}
        {canAppraise && (
          <form method="post" action={`/f/${encodeURIComponent(token)}/appraisal`}>
            <h2 id="grade">{t(appraised ? 'appraisal.again' : 'appraisal.ask')}</h2>
            <label className="comment">
              {t('appraisal.words')}
              <textarea name="words" rows={2} maxLength={500} />
            </label>
            <p>{t('appraisal.note')}</p>
            <div className="four-verdicts" role="group" aria-labelledby="grade">
              {APPRAISALS.map((grade) => (
                <button key={grade} type="submit" name="appraisal" value={grade}>
                  {t(`appraisal.${grade}`)}
                </button>
              ))}
            </div>
          </form>
        )}
      </div>
    </section>
  );
};

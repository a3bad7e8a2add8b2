import type { FollowView } from '#contract/public.ts';
import { pairOf } from '#domain/echo/wall-rule.ts';
import type { Lang } from '#i18n/translate.ts';
import { Rings } from '#web/ui/rings.tsx';
import { Frame, type Door } from '../frame.tsx';
import { AskVerdict, NOTHING_SAID, type TypedVerdict, type VerdictFault } from '../pieces/ask-verdict.tsx';
import { AskAppraisal } from '../pieces/ask-appraisal.tsx';
import { Keep, type KeptMatter } from '../pieces/keep.tsx';
import type { ReportFault } from '../pieces/report-form.tsx';
import { SlipPair, SlipSteps } from '../pieces/slip-parts.tsx';
import { dateText, momentText, sayIn } from '../words.ts';

/** The pair first, whatever else was sent or taken below it. */
const Pictures = ({ view, lang }: { view: FollowView; lang: Lang }) => {
  const t = sayIn(lang);
  const { before, after } = pairOf([...view.before, ...view.after]);
  const others = [...view.before, ...view.after].filter((file) => file !== before && file !== after);
  const tag = (key: 'follow.before' | 'follow.after', at: string | undefined) =>
    at ? t(key, { date: dateText(lang, at) }) : '';
  return (
    <>
      <SlipPair
        before={before}
        after={after}
        tags={[tag('follow.before', before?.createdAt), tag('follow.after', after?.createdAt)]}
        lang={lang}
      />
      {others.length > 0 && (
        <div className="pair more">
          {others.map((file) => (
            <figure key={file.id}>
              <a href={file.url}>
                <img
                  src={file.thumbUrl ?? file.url}
                  alt={t(file.role === 'after' ? 'follow.afterAlt' : 'follow.beforeAlt')}
                />
              </a>
              <figcaption>
                {t(file.role === 'after' ? 'follow.after' : 'follow.before', {
                  date: momentText(lang, file.createdAt),
                })}
              </figcaption>
            </figure>
          ))}
        </div>
      )}
    </>
  );
};

/** A report of several things: each with how far it is, its answer, and its own page for the last word. */
const Parts = ({ view, lang }: { view: FollowView; lang: Lang }) => {
  const t = sayIn(lang);
  return (
    <section className="parts" aria-label={t('follow.parts')}>
      <h2>{t('follow.parts')}</h2>
      <ul>
        {view.parts.map((part) => (
          <li key={part.no}>
            <Rings phase={part.phase} size={32} label={t('follow.progress', { phase: t(`phases.${part.phase}`) })} />
            <div>
              <b>{part.title}</b>
              <p>{[part.headline, part.unitName].filter(Boolean).join(' · ')}</p>
              {part.publicAnswer && <p className="prose said">{part.publicAnswer}</p>}
              {part.link && (
                <p>
                  <a href={part.link}>{t(part.publicAnswer ? 'follow.partRate' : 'follow.partOpen')}</a>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};

export interface FollowPageProps {
  readonly door: Door;
  readonly view: FollowView;
  readonly matter: KeptMatter;
  readonly typed?: TypedVerdict;
  readonly fault?: VerdictFault | null;
  readonly faults?: readonly ReportFault[];
  /** A grade was sent that is none, or that nobody asks for. */
  readonly ungraded?: boolean;
}

/** The reporter's own page as one slip: what was said, how far it is, what was done, the answer and the last word. */
export const FollowPage = ({
  door,
  view,
  matter,
  typed = NOTHING_SAID,
  fault = null,
  faults = [],
  ungraded = false,
}: FollowPageProps) => {
  const { lang } = door;
  const t = sayIn(lang);
  return (
    <Frame door={door} title={view.headline} secret>
      <article className="follow slip wrap narrow">
        <header className="state">
          <Rings phase={view.phase} size={84} label={t('follow.progress', { phase: t(`phases.${view.phase}`) })} />
          <div>
            {view.place && <p>{view.place}</p>}
            <h1>{view.headline}</h1>
            <p>{view.timing}</p>
          </div>
        </header>
        {view.whole && (
          <p className="part-of">
            <a href={view.whole.link}>{t('follow.whole', { no: view.whole.no })}</a>
          </p>
        )}
        <blockquote className="question">
          <small>{`${t('follow.yourWords')} · ${t('follow.number', { no: view.no })}`}</small>
          <p className="prose">{view.text}</p>
        </blockquote>
        {view.service && view.service.missing.length > 0 && (
          <section className="missing">
            <h2>{t('service.missing')}</h2>
            <ul>
              {view.service.missing.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </section>
        )}
        <SlipSteps steps={view.steps} answer={view.publicAnswer} lang={lang} />
        {view.parts.length > 0 && <Parts view={view} lang={lang} />}
        <Pictures view={view} lang={lang} />
        {view.publicAnswer ? (
          <div className="answer">
            <h2>{t('slip.answer')}</h2>
            <p className="prose">{view.publicAnswer}</p>
            {view.unitName && <p className="by">{t('follow.answeredBy', { unit: view.unitName })}</p>}
          </div>
        ) : view.parts.length > 0 ? null : (
          <p className="waiting">{t('follow.waiting')}</p>
        )}
        <details className="your-words">
          <summary>{t('follow.keep')}</summary>
          <Keep lang={lang} matter={matter} />
        </details>
      </article>
      {view.service && (view.service.canAppraise || view.service.appraised) && (
        <AskAppraisal service={view.service} lang={lang} token={matter.token} fault={ungraded} />
      )}
      {(view.canRate || view.verdict !== null || view.canConsent) && (
        <AskVerdict view={view} lang={lang} token={matter.token} typed={typed} fault={fault} faults={faults} />
      )}
    </Frame>
  );
};

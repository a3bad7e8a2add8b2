import { VERDICTS } from '#domain/matters/matter.ts';
import type { FollowView } from '#contract/public.ts';
import type { Lang } from '#i18n/translate.ts';
import { Rings } from '#web/ui/rings.tsx';
import { Frame, type Door } from '../frame.tsx';
import { Keep, type KeptMatter } from '../pieces/keep.tsx';
import { VerdictShape } from '../pieces/verdict.tsx';
import { momentAfter, momentText, sayIn } from '../words.ts';

const Steps = ({ view, lang }: { view: FollowView; lang: Lang }) => (
  <ol className="steps" aria-label={sayIn(lang)('follow.steps')}>
    {view.steps.map((step, n) => (
      <li key={`${step.label}${step.at ?? ''}`} className={step.at ? 'done' : undefined}>
        <div>
          {n === view.steps.length - 1 ? <b>{step.label}</b> : <span>{step.label}</span>}
          {/* The answer stands below in full: not twice. */}
          {step.text && step.text !== view.publicAnswer && <p>{step.text}</p>}
        </div>
        {step.at && <time dateTime={step.at}>{momentAfter(lang, view.steps[n - 1]?.at ?? null, step.at)}</time>}
      </li>
    ))}
  </ol>
);

const Pictures = ({ view, lang }: { view: FollowView; lang: Lang }) => {
  const t = sayIn(lang);
  const pictures = [
    ...view.before.map((file) => ({
      file,
      words: t('follow.before', { date: momentText(lang, file.createdAt) }),
      alt: t('follow.beforeAlt'),
    })),
    ...view.after.map((file) => ({
      file,
      words: t('follow.after', { date: momentText(lang, file.createdAt) }),
      alt: t('follow.afterAlt'),
    })),
  ];
  return pictures.length === 0 ? null : (
    <div className={pictures.length === 1 ? 'pair single' : 'pair'}>
      {pictures.map(({ file, words, alt }) => (
        <figure key={file.id}>
          <a href={file.url}>
            <img src={file.thumbUrl ?? file.url} alt={alt} />
          </a>
          <figcaption>{words}</figcaption>
        </figure>
      ))}
    </div>
  );
};

/** Four equal buttons, no default and no emphasis; consent to the wall is never ticked beforehand. */
const AskVerdict = ({
  view,
  lang,
  token,
  refused,
}: {
  view: FollowView;
  lang: Lang;
  token: string;
  refused: boolean;
}) => {
  const t = sayIn(lang);
  return (
    <section className="ask-verdict" id="verdict">
      <form
        className="wrap narrow"
        method="post"
        action={`/f/${encodeURIComponent(token)}`}
        data-sending={t('report.sending')}
      >
        {refused && (
          <p className="fault" role="alert">
            {t('follow.refused')}
          </p>
        )}
        {view.verdict && (
          <p className="said-so" role="status">
            <VerdictShape verdict={view.verdict} size={24} />
            <span>
              {t('follow.thanks')} <b>{t('follow.yourVerdict', { verdict: t(`verdicts.${view.verdict}`) })}</b>{' '}
              {view.consentWall && t('follow.consented')} {view.canRate && t('follow.again')}
            </span>
          </p>
        )}
        {view.canRate && (
          <>
            <h2>{t('follow.ask')}</h2>
            <div className="four-verdicts">
              {VERDICTS.map((verdict) => (
                <button key={verdict} type="submit" name="verdict" value={verdict}>
                  <VerdictShape verdict={verdict} size={24} />
                  {t(`verdicts.${verdict}`)}
                </button>
              ))}
            </div>
            <p>{t('follow.unsolvedNote')}</p>
            <label className="agree">
              <input type="checkbox" name="consentWall" value="yes" />
              <span>{t('follow.consent')}</span>
            </label>
            <details className="comment">
              <summary>{t('follow.comment')}</summary>
              <textarea name="comment" rows={2} maxLength={500} aria-label={t('follow.comment')} />
            </details>
          </>
        )}
      </form>
    </section>
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
  readonly refused?: boolean;
}

/** The reporter's own page: how far it is, what was done, and the last word. */
export const FollowPage = ({ door, view, matter, refused = false }: FollowPageProps) => {
  const { lang } = door;
  const t = sayIn(lang);
  return (
    <Frame door={door} title={view.headline} secret>
      <article className="follow wrap narrow">
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
        <Steps view={view} lang={lang} />
        {view.parts.length > 0 && <Parts view={view} lang={lang} />}
        <Pictures view={view} lang={lang} />
        {view.publicAnswer ? (
          <div className="answer">
            <p className="prose">{view.publicAnswer}</p>
            {view.unitName && <p className="by">{t('follow.answeredBy', { unit: view.unitName })}</p>}
          </div>
        ) : view.parts.length > 0 ? null : (
          <p className="waiting">{t('follow.waiting')}</p>
        )}
        <details className="your-words">
          <summary>{`${t('follow.yourWords')} · ${t('follow.number', { no: view.no })}`}</summary>
          <p className="prose">{view.text}</p>
        </details>
        <details className="your-words">
          <summary>{t('follow.keep')}</summary>
          <Keep lang={lang} matter={matter} />
        </details>
      </article>
      {(view.canRate || view.verdict !== null) && (
        <AskVerdict view={view} lang={lang} token={matter.token} refused={refused} />
      )}
    </Frame>
  );
};

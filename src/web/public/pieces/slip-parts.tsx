import type { FollowView } from '#contract/public.ts';
import type { Lang } from '#i18n/translate.ts';
import { dayNumber, momentAfter, sayIn } from '../words.ts';

type Step = FollowView['steps'][number];

/** What was done and on which day; an answer that stands below in full is not said twice. */
export const SlipSteps = ({ steps, answer, lang }: { steps: readonly Step[]; answer: string | null; lang: Lang }) => {
  const t = sayIn(lang);
  const first = steps[0]?.at ?? null;
  return (
    <ol className="steps" aria-label={t('follow.steps')}>
      {steps.map((step, n) => (
        <li key={`${step.label}${step.at ?? ''}`} className={step.at ? 'done' : undefined}>
          <div>
            {n === steps.length - 1 ? <b>{step.label}</b> : <span>{step.label}</span>}
            {step.text && step.text !== answer && <p>{step.text}</p>}
          </div>
          {step.at && (
            <time dateTime={step.at}>
              {momentAfter(lang, steps[n - 1]?.at ?? null, step.at)}
              {first && n > 0 && <small>{t('slip.day', { n: dayNumber(first, step.at) })}</small>}
            </time>
          )}
        </li>
      ))}
    </ol>
  );
};

interface Picture {
  readonly id: string;
  readonly url: string;
  readonly thumbUrl: string | null;
}

const Half = ({ picture, tag, alt, lang }: { picture: Picture | null; tag: string; alt: string; lang: Lang }) => (
  <div className="half">
    {picture ? (
      <a href={picture.url}>
        <img src={picture.url} alt={alt} />
        <span className="tag">{tag}</span>
      </a>
    ) : (
      <span className="no-picture">{sayIn(lang)('wall.noPhoto')}</span>
    )}
  </div>
);

/** One pair: before and after side by side, full. Nothing where there is neither. */
export const SlipPair = ({
  before,
  after,
  tags,
  lang,
}: {
  before: Picture | null;
  after: Picture | null;
  tags: readonly [before: string, after: string];
  lang: Lang;
}) => {
  const t = sayIn(lang);
  return before || after ? (
    <div className="wall-pair full">
      <Half picture={before} tag={tags[0]} alt={t('follow.beforeAlt')} lang={lang} />
      <Half picture={after} tag={tags[1]} alt={t('follow.afterAlt')} lang={lang} />
    </div>
  ) : null;
};

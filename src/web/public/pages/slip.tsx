import type { SlipView } from '#contract/public.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Rings } from '#web/ui/rings.tsx';
import { Frame, type Door } from '../frame.tsx';
import { SlipPair, SlipSteps } from '../pieces/slip-parts.tsx';
import { VerdictMark } from '../pieces/verdict.tsx';
import { dateText, sayIn } from '../words.ts';

/** One matter, one pair of pictures (一单一图): fits a printed sheet for the notice board. */
export const SlipPage = ({ door, card }: { door: Door; card: SlipView }) => {
  const { lang } = door;
  const t = sayIn(lang);
  return (
    <Frame door={door} title={card.title} at="wall">
      <article className="wrap narrow slip">
        <a className="back" href="/wall">
          <Icon name="left" size={20} />
          {t('slip.back')}
        </a>
        <header>
          <Rings phase="answered" size={64} />
          <div>
            <p>{`${t('slip.title')} · ${card.no}`}</p>
            <h1>{card.title}</h1>
          </div>
        </header>
        <blockquote className="question">
          <small>{t('slip.question', { date: dateText(lang, card.reportedAt) })}</small>
          <p className="prose">{card.question}</p>
        </blockquote>
        <SlipSteps steps={card.steps} answer={null} lang={lang} />
        <SlipPair before={card.before} after={card.after} tags={[t('wall.before'), t('wall.after')]} lang={lang} />
        <h2>{t('slip.answer')}</h2>
        <p className="prose">{card.answer}</p>
        {card.unitName && <p className="by">{t('follow.answeredBy', { unit: card.unitName })}</p>}
        <dl className="facts">
          <div>
            <dt>{t('slip.took')}</dt>
            <dd>{card.took}</dd>
          </div>
          <div>
            <dt>{t('slip.when')}</dt>
            <dd>{dateText(lang, card.answeredAt)}</dd>
          </div>
          {card.communityName && (
            <div>
              <dt>{t('slip.where')}</dt>
              <dd>{card.communityName}</dd>
            </div>
          )}
          {card.categoryName && (
            <div>
              <dt>{t('slip.kind')}</dt>
              <dd>{card.categoryName}</dd>
            </div>
          )}
          <div>
            <dt>{t('slip.verdict')}</dt>
            <dd>
              <VerdictMark verdict={card.verdict} own={card.own} lang={lang} />
            </dd>
          </div>
        </dl>
        <button type="button" className="button" data-print hidden>
          {t('thanks.print')}
        </button>
      </article>
    </Frame>
  );
};

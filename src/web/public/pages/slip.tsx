import type { WallCard } from '#contract/public.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Rings } from '#web/ui/rings.tsx';
import { Frame, type Door } from '../frame.tsx';
import { WallPair } from '../pieces/echo-card.tsx';
import { VerdictMark } from '../pieces/verdict.tsx';
import { dateText, sayIn } from '../words.ts';

/** One matter, one picture (一单一图): fits a printed sheet for the notice board. */
export const SlipPage = ({ door, card }: { door: Door; card: WallCard }) => {
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
        <WallPair card={card} lang={lang} full />
        <h2>{t('slip.answer')}</h2>
        <p className="prose">{card.answer}</p>
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
              <VerdictMark verdict={card.verdict} lang={lang} />
            </dd>
          </div>
        </dl>
      </article>
    </Frame>
  );
};

import type { WallCard } from '#contract/public.ts';
import type { Lang } from '#i18n/translate.ts';
import { Rings } from '#web/ui/rings.tsx';
import { sayIn } from '../words.ts';
import { VerdictMark } from './verdict.tsx';

type Picture = WallCard['before'];

const Half = ({ picture, label, lang }: { picture: Picture; label: string; lang: Lang }) => (
  <div className="half">
    {picture ? (
      <img src={picture.thumbUrl ?? picture.url} alt={label} loading="lazy" decoding="async" />
    ) : (
      <span className="no-picture">{sayIn(lang)('wall.noPhoto')}</span>
    )}
    {picture && <span className="tag">{label}</span>}
  </div>
);

/** Before and after, side by side. Nothing where neither may be shown. */
const WallPair = ({ card, lang }: { card: WallCard; lang: Lang }) => {
  const t = sayIn(lang);
  return card.before || card.after ? (
    <div className="wall-pair">
      <Half picture={card.before} label={t('wall.before')} lang={lang} />
      <Half picture={card.after} label={t('wall.after')} lang={lang} />
    </div>
  ) : null;
};

/** One echo: what was said, what came of it, how long it took, and the resident's own verdict. */
export const EchoCard = ({ card, lang }: { card: WallCard; lang: Lang }) => {
  const t = sayIn(lang);
  const line = [card.took, card.reopens > 0 && t('wall.reopened', { times: card.reopens }), card.communityName];
  return (
    <li>
      <a className={card.before || card.after ? 'echo' : 'echo bare'} href={`/wall/${encodeURIComponent(card.no)}`}>
        <WallPair card={card} lang={lang} />
        <div className="echo-words">
          <h3>{card.title}</h3>
          <p>{card.answer}</p>
        </div>
        <div className="echo-foot">
          <Rings phase="answered" size={20} />
          <span>{line.filter(Boolean).join('·')}</span>
          <VerdictMark verdict={card.verdict} own={card.own} lang={lang} />
        </div>
      </a>
    </li>
  );
};

import { VERDICTS } from '#domain/matters/matter.ts';
import type { Lang } from '#i18n/translate.ts';
import { numberText, sayIn } from '../words.ts';
import { VerdictShape } from './verdict.tsx';

/** Share of each verdict as one bar. Drawn as SVG: the door's content policy forbids inline styles. */
export const VerdictBar = ({ lang, verdicts }: { lang: Lang; verdicts: Readonly<Record<string, number>> }) => {
  const t = sayIn(lang);
  const counts = VERDICTS.map((verdict) => ({ verdict, count: verdicts[verdict] ?? 0 }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const starts = counts.map((_, n) => counts.slice(0, n).reduce((sum, { count }) => sum + count, 0));
  return (
    <div className="verdicts">
      <span className="number-label">{t('wall.rated', { count: numberText(total) })}</span>
      <svg
        className="verdict-bar"
        viewBox="0 0 1000 10"
        preserveAspectRatio="none"
        role="img"
        aria-label={t('wall.verdictBar')}
      >
        <rect className="ground" width="1000" height="10" />
        {counts.map(({ verdict, count }, n) => (
          <rect
            key={verdict}
            className={verdict}
            x={total === 0 ? 0 : ((starts[n] ?? 0) / total) * 1000}
            width={total === 0 ? 0 : Math.max(0, (count / total) * 1000 - 2)}
            height="10"
          />
        ))}
      </svg>
      <ul className="verdict-key">
        {counts.map(({ verdict, count }) => (
          <li key={verdict} className={verdict}>
            <VerdictShape verdict={verdict} size={16} />
            {t(`verdicts.${verdict}`)} <b>{numberText(count)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
};

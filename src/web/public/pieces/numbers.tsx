import type { WallView } from '#contract/public.ts';
import type { Lang } from '#i18n/translate.ts';
import { monthText, numberText, sayIn } from '../words.ts';

/** The month in four numbers. Each opens what it counts; the answered ones open their echoes. */
export const Numbers = ({ lang, wall }: { lang: Lang; wall: WallView }) => {
  const t = sayIn(lang);
  const month = monthText(lang, wall.month);
  const number = (id: 'reported' | 'answered' | 'open' | 'median', value: string | null, unit: string) => (
    <details className="number" name="number">
      <summary>
        <span className="number-label">{t(`wall.${id}`)}</span>
        <span className="number-value">
          <b className="opens">{value ?? t('wall.notYet')}</b>
          {value !== null && <small>{unit}</small>}
        </span>
      </summary>
      <p>
        {t(`wall.define.${id}`, { month })}
        {id === 'answered' && (
          <>
            {' '}
            <a href={`/wall?month=${wall.month}#echoes`}>{t('nav.wall')}</a>
          </>
        )}
      </p>
    </details>
  );
  return (
    <div className="numbers">
      {number('reported', numberText(wall.reported), t('wall.piece'))}
      {number('answered', numberText(wall.answered), t('wall.piece'))}
      {number('open', numberText(wall.open), t('wall.piece'))}
      {number('median', wall.medianDays === null ? null : numberText(wall.medianDays), t('wall.days'))}
    </div>
  );
};

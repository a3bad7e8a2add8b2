import { Link } from '@tanstack/react-router';
import type { HotSpotView } from '#contract/hotspots.ts';
import { hotSpotWords } from '#i18n/console-hot-spots.ts';
import { number, officeDay } from '#web/ui/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';

const monthDay = (iso: string): string => officeDay(new Date(iso)).slice(5);

const PARTS = ['people', 'messages', 'places', 'votes', 'trend'] as const;

/** Times a week as eight bars, the highest of this row full. */
const Weeks = ({ weeks }: Pick<HotSpotView, 'weeks'>) => {
  const t = useWords(hotSpotWords);
  const most = Math.max(1, ...weeks);
  return (
    <svg className="weeks" viewBox="0 0 64 24" role="img" aria-label={t('weeks', { list: weeks.join('、') })}>
      {weeks.map((count, week) => {
        const height = count === 0 ? 1 : Math.max(3, (count / most) * 24);
        // oxlint-disable-next-line react/no-array-index-key -- a week's place is what it is
        return <rect key={week} x={week * 8} y={24 - height} width={6} height={height} rx={1} />;
      })}
    </svg>
  );
};

/** Its points, and under them what they were given for: a figure that nobody can explain is none. */
const HeatOf = ({ spot, hottest }: { spot: HotSpotView; hottest: number }) => {
  const t = useWords(hotSpotWords);
  const given = PARTS.filter((part) => spot.parts[part].points !== 0).map((part) => {
    const { count, points } = spot.parts[part];
    return t('part', { name: t(`part.${part}`), count, points });
  });
  return (
    <div
      className="heat"
      role="img"
      aria-label={`${t('heat')} ${Math.round(spot.heat)}: ${given.join('; ')}`}
      title={given.join('\n')}
    >
      <b>{Math.round(spot.heat)}</b>
      <span className="bar" aria-hidden>
        <i style={{ inlineSize: `${Math.max(4, (spot.heat / hottest) * 100)}%` }} />
      </span>
    </div>
  );
};

export const HotSpotRow = ({ spot, rank, hottest }: { spot: HotSpotView; rank: number; hottest: number }) => {
  const t = useWords(hotSpotWords);
  const { lang } = useLang();
  const { people, messages, trend } = spot.parts;
  const where = [spot.communityName, spot.place].filter(Boolean).join(' · ');
  return (
    <li>
      <span className="rank third">{rank}</span>
      <div className="what">
        <Link to="/matters" search={{ hotSpot: spot.id }} className="name">
          {spot.title}
        </Link>
        <span className="small second">
          {where} · {monthDay(spot.from)}–{monthDay(spot.to)}
        </span>
      </div>
      <HeatOf spot={spot} hottest={hottest} />
      <div className="small said">
        <span>
          <b>{t('people', { n: number(people.count, lang) })}</b> {t('messages', { n: number(messages.count, lang) })}
        </span>
        <span className="second">{spot.open > 0 ? t('open', { n: number(spot.open, lang) }) : t('allClosed')}</span>
      </div>
      <div className="course">
        <Weeks weeks={spot.weeks} />
        {trend.count === 0 ? null : (
          <span className="small second">
            {t(trend.count > 0 ? 'rising' : 'falling')} {Math.abs(trend.count)}
          </span>
        )}
      </div>
      <Link className="hy-btn quiet" to="/map" search={{ hotSpot: spot.id }} aria-label={t('map')} title={t('map')}>
        <Icon name="pin" size={16} />
      </Link>
    </li>
  );
};

import type { WallView } from '#contract/public.ts';
import { Frame, type Door } from '../frame.tsx';
import { EchoCard } from '../pieces/echo-card.tsx';
import { Numbers } from '../pieces/numbers.tsx';
import { VerdictBar } from '../pieces/verdict-bar.tsx';
import { monthBy, monthText, numberText, sayIn } from '../words.ts';

export interface WallPageProps {
  readonly door: Door;
  readonly wall: WallView;
  readonly community: string | null;
  /** True where this is a later page of the same list. */
  readonly paged: boolean;
  /** The month that runs now, `2026-11`: nothing is offered beyond it. */
  readonly thisMonth: string;
}

const wallHref = (params: Readonly<Record<string, string | null>>): string => {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) if (value) query.set(key, value);
  return `/wall?${query.toString()}`;
};

/** What residents said and what came of it, month by month. Filters and pages are links: they work without script. */
export const WallPage = ({ door, wall, community, paged, thisMonth }: WallPageProps) => {
  const { lang } = door;
  const t = sayIn(lang);
  const months = [monthBy(wall.month, -1), wall.month, monthBy(wall.month, 1)].filter((month) => month <= thisMonth);
  const total = wall.communities.reduce((sum, { count }) => sum + count, 0);
  const facet = (id: string | null, name: string, count: number) => (
    <a
      key={id ?? ''}
      className={community === id ? 'facet-link on' : 'facet-link'}
      href={wallHref({ month: wall.month, community: id })}
      aria-current={community === id ? 'true' : undefined}
    >
      {name} <small>{numberText(count)}</small>
    </a>
  );
  return (
    <Frame door={door} title={t('wall.title')} at="wall">
      <div className="wrap">
        <div className="page-head">
          <div>
            <h1>{t('wall.title')}</h1>
            <p>{t('wall.lead')}</p>
          </div>
          <nav className="months" aria-label={t('wall.months')}>
            {months.map((month) => (
              <a
                key={month}
                className={month === wall.month ? 'on' : undefined}
                aria-current={month === wall.month ? 'true' : undefined}
                href={wallHref({ month, community })}
              >
                {monthText(lang, month)}
              </a>
            ))}
          </nav>
        </div>
        <div className="board">
          <Numbers lang={lang} wall={wall} />
          <VerdictBar lang={lang} verdicts={wall.verdicts} />
        </div>
        <nav className="facet" aria-label={t('wall.community')}>
          <b>{t('wall.community')}</b>
          <div>
            {facet(null, t('wall.all'), total)}
            {wall.communities.map(({ id, name, count }) => facet(id, name, count))}
          </div>
        </nav>
        <section id="echoes" aria-labelledby="echoes-title">
          <h2 className="hidden-words" id="echoes-title">
            {t('wall.answered')}
          </h2>
          {wall.cards.length === 0 ? (
            <div className="empty">
              <p>{t('wall.none')}</p>
              <small>{t('wall.noneNote')}</small>
            </div>
          ) : (
            <ul className="wall">
              {wall.cards.map((card) => (
                <EchoCard key={card.no} card={card} lang={lang} />
              ))}
            </ul>
          )}
          <nav className="pager" aria-label={t('wall.more')}>
            {paged && (
              <a className="button" href={wallHref({ month: wall.month, community })}>
                {t('wall.first')}
              </a>
            )}
            {wall.next && (
              <a className="button" href={wallHref({ month: wall.month, community, cursor: wall.next })} rel="next">
                {t('wall.more')}
              </a>
            )}
          </nav>
        </section>
      </div>
    </Frame>
  );
};

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { wallWords } from '#i18n/console-wall.ts';
import { officeClock, officeToday } from '#web/ui/format.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { EmptyState, Failed, Waiting } from '#web/ui/states.tsx';
import { LiveShell } from '../live/live-shell.tsx';
import { useFilterChoices } from '../matters/filter-choices.ts';
import { useSayValues } from '../matters/filter-bar.tsx';
import { activeFields, filterOf } from '../matters/filter-state.ts';
import { MatterCount } from '../shell/matter-count.tsx';
import { presets } from '../report/period.ts';
import { useKeys } from '../shell/use-keys.ts';
import { queries, sessionQuery } from '../queries.ts';
import { BigFigure } from './big-figure.tsx';
import { Gone } from './gone.tsx';
import { InAndOut } from './in-and-out.tsx';
import { FEW, OnTime } from './on-time.tsx';
import { OverdueList } from './overdue-list.tsx';
import { useOverdue, useWallFigure } from './wall-data.ts';
import { WallHead } from './wall-head.tsx';
import { WallMap } from './wall-map.tsx';
import '../map/map-room.css';
import './wall.css';

const FORTNIGHT_MS = 13 * 86_400_000;
const OVERDUE_ROWS = 12;

/** The office at a glance, read from across the room: today, the map, what is late, and whether people got their echo. */
export const WallPage = () => {
  const t = useWords(wallWords);
  const { lang } = useLang();
  const router = useRouter();
  const navigate = useNavigate();
  const search = useSearch({ from: '/wall' });
  const filter = useMemo(() => filterOf(search), [search]);
  const { data: session } = useQuery(sessionQuery);
  const choices = useFilterChoices();
  const sayValues = useSayValues(undefined);
  const night = search.light !== 'day';

  const today = officeToday();
  const since = new Date(Date.parse(today) - FORTNIGHT_MS).toISOString().slice(0, 10);
  const day = { from: today, to: today };
  const month = presets(today).thisMonth;
  const came = useWallFigure('collected', filter, day);
  const went = useWallFigure('closed', filter, day);
  const open = useWallFigure('open', filter);
  const late = useWallFigure('overdue', filter);
  const echoed = useWallFigure('answered', filter, day);
  const within = useWallFigure('within15Days', filter, month);
  const onTime = useWallFigure('onTimeRate', filter, { ...month, by: 'community' });
  const cameBy = useWallFigure('collected', filter, { from: since, to: today, by: 'day' });
  const wentBy = useWallFigure('closed', filter, { from: since, to: today, by: 'day' });
  const overdue = useOverdue(filter, OVERDUE_ROWS);
  const lost = [came, went, open, late, onTime, overdue].find((query) => query.isError);

  useKeys({ Escape: () => void navigate({ to: '/map', search: filter }) });
  useEffect(() => {
    if (session === null) void router.invalidate();
  }, [session, router]);
  if (!session) return null;

  const scope = activeFields(filter)
    .map((field) => sayValues(field, filter, choices))
    .join('·');
  const countedAt = open.data ? officeClock(open.data.countedAt) : '';
  const state = lost
    ? t('wall.lost', { time: countedAt || '—' })
    : countedAt
      ? t('wall.fresh', { time: countedAt })
      : '';
  return (
    <main className="wall" data-theme={night ? 'dark' : undefined}>
      <LiveShell session={session} />
      <WallHead
        office={lang === 'en' ? session.office.nameEn : session.office.name}
        state={state}
        scope={scope}
        night={night}
        filter={filter}
      />
      {lost && !lost.data ? (
        <section className="card bigs lost">
          <Failed error={lost.error} onRetry={() => void queries.refetchQueries({ type: 'active' })} />
        </section>
      ) : (
        <section className="card bigs" aria-label={t('wall.today')}>
          <BigFigure label={t('big.came')} figure={came.data} />
          <BigFigure label={t('big.went')} figure={went.data} />
          <BigFigure label={t('big.open')} figure={open.data} />
          <BigFigure label={t('big.late')} figure={late.data} late />
          <BigFigure label={t('big.echoed')} figure={echoed.data} />
          <BigFigure label={t('big.within')} figure={within.data} />
          {cameBy.data && wentBy.data ? (
            <InAndOut came={cameBy.data} went={wentBy.data} from={since} to={today} />
          ) : null}
        </section>
      )}
      <section className="card wall-map" aria-label={t('wall.map')}>
        <WallMap filter={filter} />
      </section>
      <section className="card wall-late" aria-label={t('wall.late')}>
        <header>
          <h2>{t('wall.late')}</h2>
          {late.data ? <MatterCount n={late.data.value ?? 0} search={{ ...filter, figure: 'overdue' }} late /> : null}
        </header>
        {overdue.data ? (
          overdue.data.items.length > 0 ? (
            <OverdueList rows={overdue.data.items} />
          ) : (
            <EmptyState title={t('wall.noneLate')} />
          )
        ) : overdue.error ? (
          <Gone />
        ) : (
          <Waiting rows={6} />
        )}
      </section>
      <section className="card wall-time" aria-label={t('wall.onTime')}>
        <header>
          <h2>{t('wall.onTime')}</h2>
          <span className="second">{t('wall.thisMonth')}</span>
          <span className="push">{onTime.data ? <BigFigure label="" figure={onTime.data} /> : null}</span>
        </header>
        {onTime.data ? (
          onTime.data.groups.length > 0 ? (
            <OnTime figure={onTime.data} filter={filter} />
          ) : (
            <EmptyState title={t('wall.noneClosed')} />
          )
        ) : onTime.error ? (
          <Gone />
        ) : (
          <Waiting rows={6} />
        )}
        {onTime.data?.groups.some(({ rows }) => rows < FEW) ? <p className="small third">{t('onTime.few')}</p> : null}
      </section>
    </main>
  );
};

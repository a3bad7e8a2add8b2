import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { CircleView } from '#contract/services.ts';
import { serviceRoomWords } from '#i18n/console-services.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Failed, Waiting } from '#web/ui/states.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import '../shell/tabs.css';
import '../settings/settings.css';
import { CircleTab } from './circle-tab.tsx';
import { HomesTab } from './homes-tab.tsx';
import { ItemsTab } from './items-tab.tsx';
import { PointsTab } from './points-tab.tsx';
import { circleQuery, percent, pointsQuery, servicesQuery } from './service-queries.ts';
import './services.css';
import { SERVICE_TABS } from './tabs.ts';

const useSentence = (circle: CircleView | undefined, items: number, samples: number) => {
  const t = useWords(serviceRoomWords);
  const { tab = 'circle' } = useSearch({ from: '/shell/services' });
  if (!circle) return null;
  const { every, rule } = circle;
  if (tab === 'items') return t('state.items', { all: items, samples });
  if (tab === 'points') return t('state.points', { n: circle.points });
  if (tab === 'homes' && every.homes > 0) return t('state.homes', { homes: every.homes, households: every.households });
  return every.homes === 0
    ? t('state.noHomes')
    : t('state.circle', {
        n: circle.delegated,
        communities: circle.deskCommunities,
        share: percent(every.share),
        minutes: rule.minutes,
      });
};

/** What residents can apply for, where, and who is within five minutes of it. */
export const ServicesPage = () => {
  const t = useWords(serviceRoomWords);
  const room = useWords(shellWords);
  const navigate = useNavigate({ from: '/services' });
  const { tab = 'circle', item } = useSearch({ from: '/shell/services' });
  const circle = useQuery(circleQuery);
  const services = useQuery(servicesQuery);
  const points = useQuery(pointsQuery);
  const samples = services.data?.filter(({ state }) => state === 'sample').length ?? 0;
  const state = useSentence(circle.data, services.data?.length ?? 0, samples);
  const error = circle.error ?? services.error ?? points.error;
  const open = (id: string | undefined) => void navigate({ search: { tab, item: id } });
  return (
    <>
      <PageTitle title={room('room.services')} state={state}>
        <nav className="tabs" aria-label={room('room.services')}>
          {SERVICE_TABS.map((one) => (
            <button
              key={one}
              type="button"
              aria-current={one === tab ? 'page' : undefined}
              onClick={() => void navigate({ search: { tab: one } })}
            >
              {t(`tab.${one}`)}
            </button>
          ))}
        </nav>
      </PageTitle>
      {error ? (
        <Failed
          error={error}
          onRetry={() => void Promise.all([circle.refetch(), services.refetch(), points.refetch()])}
        />
      ) : null}
      {circle.data && services.data && points.data ? (
        <>
          {tab === 'circle' ? <CircleTab circle={circle.data} open={item} onOpen={open} /> : null}
          {tab === 'items' ? <ItemsTab services={services.data} open={item} onOpen={open} /> : null}
          {tab === 'points' ? <PointsTab points={points.data} services={services.data} /> : null}
          {tab === 'homes' ? <HomesTab circle={circle.data} /> : null}
        </>
      ) : error ? null : (
        <Waiting rows={12} />
      )}
    </>
  );
};

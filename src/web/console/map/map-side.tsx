import type { UseQueryResult } from '@tanstack/react-query';
import type { MapCluster, MapPlaces } from '#contract/map.ts';
import type { MatterFilter } from '#contract/matters.ts';
import { mapWords } from '#i18n/console-map.ts';
import { uiWords } from '#i18n/ui.ts';
import { LampShape } from '#web/ui/lamp.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { EmptyState, Failed, Waiting } from '#web/ui/states.tsx';
import { MattersHere, Unlocated } from './matters-here.tsx';
import { PlacesList } from './places-list.tsx';

const LAMPS = ['red', 'amber', 'green', 'paused'] as const;

/** What the signs on the map mean. */
const Legend = () => {
  const t = useWords(mapWords);
  const ui = useWords(uiWords);
  return (
    <p className="map-legend small second">
      {LAMPS.map((lamp) => (
        <span key={lamp}>
          <LampShape lamp={lamp} /> {ui(`lamp.${lamp}`)}
        </span>
      ))}
      <span>
        <i className="wash" aria-hidden /> {t('legend.wash')}
      </span>
    </p>
  );
};

/** Beside the map: the same in a list, for whoever looks for a place by its name or can't see the map. */
export const MapSide = ({
  places,
  filter,
  here,
  onChoose,
  onOpen,
  onLeave,
}: {
  places: UseQueryResult<MapPlaces>;
  filter: MatterFilter;
  here: MapCluster | null;
  onChoose: (place: Pick<MatterFilter, 'community' | 'grid'>, id: string | null) => void;
  onOpen: (id: string) => void;
  onLeave: () => void;
}) => {
  const t = useWords(mapWords);
  const { data, error, refetch } = places;
  if (here)
    return (
      <aside className="card map-side">
        <MattersHere cluster={here} onOpen={onOpen} onClose={onLeave} />
      </aside>
    );
  return (
    <aside className="card map-side" aria-label={t('places.title')}>
      <header>
        <h2>{t('places.title')}</h2>
      </header>
      <div className="scroll">
        {error && !data ? <Failed error={error} onRetry={() => void refetch()} /> : null}
        {!data && !error ? <Waiting rows={8} /> : null}
        {data && data.places.length === 0 ? <EmptyState title={t('map.empty')} text={t('map.emptyText')} /> : null}
        {data && data.places.length > 0 ? (
          <PlacesList places={data.places} filter={filter} onChoose={onChoose} />
        ) : null}
        {data && data.chosen.unlocated > 0 ? (
          <section className="unlocated" aria-label={t('unlocated.title', { n: data.chosen.unlocated })}>
            <h3 className="small second">{t('unlocated.title', { n: data.chosen.unlocated })}</h3>
            <Unlocated filter={filter} onOpen={onOpen} />
          </section>
        ) : null}
      </div>
      <Legend />
    </aside>
  );
};

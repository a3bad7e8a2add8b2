import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Map as GlMapInstance } from 'maplibre-gl';
import { useMemo, useState } from 'react';
import type { MapCluster } from '#contract/map.ts';
import type { MatterFilter } from '#contract/matters.ts';
import { mapWords } from '#i18n/console-map.ts';
import { shellWords } from '#i18n/console-shell.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Kbd } from '#web/ui/kbd.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { Failed, Waiting } from '#web/ui/states.tsx';
import { MatterPane } from '../matter/matter-pane.tsx';
import { FilterBar } from '../matters/filter-bar.tsx';
import { filterOf, without } from '../matters/filter-state.ts';
import { MatterCount } from '../shell/matter-count.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { Sentence } from '../shell/sentence.tsx';
import { useKeys } from '../shell/use-keys.ts';
import { pinsOf } from './cluster-pins.tsx';
import { closeUp, isOneSpot } from './close-up.ts';
import '../matters/matters.css';
import './map-room.css';
import { MapSide } from './map-side.tsx';
import type { OfficeView } from './office-area.ts';
import { OfficeMap } from './office-map.tsx';
import { chosenPlaces, useClusters, useMapPlaces, useShaded } from './use-map-data.ts';
import { useOfficeAreas } from './use-office-areas.ts';

const REFRESH_MS = 60_000;

/** What of the list the map shows: the open ones. A figure of its own stays; the list opened from here counts the same. */
const asList = (filter: MatterFilter): MatterFilter => ({ ...filter, figure: filter.figure ?? 'open' });

/** Open matters where they are: the same filter as the list, counts by grid, a matter beside the map. */
export const MapPage = () => {
  const t = useWords(mapWords);
  const room = useWords(shellWords);
  const navigate = useNavigate({ from: '/map' });
  const search = useSearch({ from: '/shell/map' });
  const { open } = search;
  const filter = useMemo(() => filterOf(search), [search]);
  const [map, hold] = useState<GlMapInstance | null>(null);
  const [view, look] = useState<OfficeView | null>(null);
  const [here, gather] = useState<MapCluster | null>(null);
  const { areas, tiles, error, retry } = useOfficeAreas();
  const clusters = useClusters(filter, view, REFRESH_MS);
  const places = useMapPlaces(filter, REFRESH_MS);
  const shaded = useShaded(areas, places.data?.places);
  const selected = useMemo(() => chosenPlaces(filter), [filter]);

  const show = (next: MatterFilter, id: string | undefined) =>
    void navigate({ search: { ...next, open: id }, replace: true });
  const choose = (place: Pick<MatterFilter, 'community' | 'grid'>, id: string | null) => {
    gather(null);
    show({ ...without(filter, 'community', 'grid'), ...place }, undefined);
    const area = areas?.find((one) => one.id === id);
    if (area) closeUp(map, area);
  };
  const select = (id: string) => {
    const rank = areas?.find((area) => area.id === id)?.rank;
    const taken = filter.grid === id || filter.community === id;
    choose(taken ? {} : rank === 'cell' ? { grid: id } : { community: id }, null);
  };
  const pins = useMemo(
    () =>
      pinsOf(clusters.data?.clusters ?? [], open, {
        matter: (id) => void navigate({ search: { ...filter, open: id }, replace: true }),
        cluster: (cluster) => {
          if (isOneSpot(cluster)) gather(cluster);
          else map?.fitBounds([...cluster.bbox], { padding: 96, maxZoom: 18 });
        },
      }),
    [clusters.data, open, filter, map, navigate],
  );
  useKeys({
    Escape: () => (open ? show(filter, undefined) : gather(null)),
    w: () => void navigate({ to: '/wall', search: filter }),
  });

  const chosen = places.data?.chosen;
  const count = (n: number, more: MatterFilter, late = false) => (
    <MatterCount n={n} search={{ ...asList(filter), ...more }} late={late} />
  );
  const state = chosen ? (
    <Sentence
      text={chosen.unlocated > 0 ? t('map.state') : t('map.stateAll')}
      parts={{
        open: count(chosen.count, {}),
        late: count(chosen.late, { lamp: 'red' }, true),
        unlocated: count(chosen.unlocated, { located: 'no' }),
      }}
    />
  ) : null;
  const failed = error ?? places.error ?? clusters.error;
  return (
    <>
      <PageTitle title={room('room.map')} state={state}>
        <Link className="hy-btn" to="/matters" search={asList(filter)}>
          <Icon name="work" size={16} />
          {t('map.toList')}
        </Link>
        <Link className="hy-btn" to="/wall" search={filter}>
          <Icon name="wall" size={16} />
          {t('map.toWall')}
          <Kbd>W</Kbd>
        </Link>
      </PageTitle>
      <div className="map-room">
        <section className="card" aria-label={room('room.map')}>
          <div className="filters">
            <FilterBar filter={filter} onChange={(next) => show(next, open)} />
          </div>
          <div className="map-box">
            {failed && !areas ? <Failed error={failed} onRetry={retry} /> : null}
            {areas ? (
              <OfficeMap
                areas={shaded}
                tiles={tiles}
                selected={selected}
                pins={pins}
                label={t('map.label', { n: chosen?.count ?? 0, late: chosen?.late ?? 0 })}
                onSelect={select}
                onView={look}
                onReady={(made) => {
                  hold(made);
                  return () => hold(null);
                }}
              />
            ) : failed ? null : (
              <Waiting rows={10} />
            )}
          </div>
        </section>
        {open ? (
          <MatterPane id={open} onClose={() => show(filter, undefined)} />
        ) : (
          <MapSide
            places={places}
            filter={filter}
            here={here}
            onChoose={choose}
            onOpen={(id) => show(filter, id)}
            onLeave={() => gather(null)}
          />
        )}
      </div>
    </>
  );
};

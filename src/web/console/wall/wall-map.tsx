import { useNavigate } from '@tanstack/react-router';
import type { Map as GlMapInstance } from 'maplibre-gl';
import { useMemo, useState } from 'react';
import type { MatterFilter } from '#contract/matters.ts';
import { mapWords } from '#i18n/console-map.ts';
import { useWords } from '#web/ui/lang.tsx';
import { Gone } from './gone.tsx';
import { Waiting } from '#web/ui/states.tsx';
import { pinsOf } from '../map/cluster-pins.tsx';
import type { OfficeView } from '../map/office-area.ts';
import { OfficeMap } from '../map/office-map.tsx';
import { chosenPlaces, useClusters, useMapPlaces, useShaded } from '../map/use-map-data.ts';
import { useOfficeAreas } from '../map/use-office-areas.ts';
import { without } from '../matters/filter-state.ts';
import { WALL_REFRESH_MS } from './wall-data.ts';

/** The map on the wall. Its filter outlines places and leaves the rest as bright as it is. */
export const WallMap = ({ filter }: { filter: MatterFilter }) => {
  const t = useWords(mapWords);
  const navigate = useNavigate();
  const [map, hold] = useState<GlMapInstance | null>(null);
  const [view, look] = useState<OfficeView | null>(null);
  const { areas, tiles, error } = useOfficeAreas();
  const everywhere = useMemo(() => without(filter, 'community', 'grid'), [filter]);
  const clusters = useClusters(everywhere, view, WALL_REFRESH_MS);
  const places = useMapPlaces(everywhere, WALL_REFRESH_MS);
  const shaded = useShaded(areas, places.data?.places);
  const selected = useMemo(() => chosenPlaces(filter), [filter]);
  const pins = useMemo(
    () =>
      pinsOf(clusters.data?.clusters ?? [], undefined, {
        matter: (id) => void navigate({ to: '/matters/$id', params: { id } }),
        cluster: ({ bbox }) => map?.fitBounds([...bbox], { padding: 96, maxZoom: 18 }),
      }),
    [clusters.data, map, navigate],
  );
  const chosen = places.data?.chosen;
  if (!areas) return error ? <Gone /> : <Waiting rows={8} />;
  return (
    <OfficeMap
      areas={shaded}
      tiles={tiles}
      selected={selected}
      pins={pins}
      label={t('map.label', { n: chosen?.count ?? 0, late: chosen?.late ?? 0 })}
      onSelect={(id) => {
        const rank = areas.find((area) => area.id === id)?.rank;
        void navigate({ to: '/map', search: { ...everywhere, [rank === 'cell' ? 'grid' : 'community']: id } });
      }}
      onView={look}
      onReady={(made) => {
        hold(made);
        return () => hold(null);
      }}
    />
  );
};

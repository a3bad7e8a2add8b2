import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PlaceView } from '#contract/office.ts';
import { readMapSettings } from '#web/api/map.ts';
import { listPlaces } from '#web/api/office.ts';
import type { OfficeArea, TileSource } from './office-area.ts';

const levelQuery = (level: 'community' | 'grid') =>
  queryOptions({
    queryKey: ['areas', level],
    queryFn: () => listPlaces({ level, polygons: true, limit: 1000 }),
    staleTime: 600_000,
  });

const areasOf = (places: readonly PlaceView[], rank: OfficeArea['rank']): OfficeArea[] =>
  places.flatMap(({ id, name, polygon }) => (polygon ? [{ id, name, polygon, rank }] : []));

export interface OfficeGround {
  /** Null until communities and grids are here. */
  readonly areas: OfficeArea[] | null;
  readonly tiles: TileSource | null;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** What the map stands on: communities as borders, grids as cells, tiles where the office names any. */
export const useOfficeAreas = (): OfficeGround => {
  const settings = useQuery({ queryKey: ['map-settings'], queryFn: readMapSettings, staleTime: Infinity });
  const communities = useQuery(levelQuery('community'));
  const grids = useQuery(levelQuery('grid'));
  const areas = useMemo(
    () =>
      communities.data && grids.data && !settings.isPending
        ? [...areasOf(communities.data, 'border'), ...areasOf(grids.data, 'cell')]
        : null,
    [communities.data, grids.data, settings.isPending],
  );
  return {
    areas,
    tiles: settings.data?.tiles ?? null,
    error: communities.error ?? grids.error,
    retry: () => {
      void communities.refetch();
      void grids.refetch();
    },
  };
};

import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PlaceView } from '#contract/office.ts';
import { listPlaces } from '#web/api/office.ts';
import type { OfficeArea } from './office-area.ts';

const levelQuery = (level: 'community' | 'grid') =>
  queryOptions({
    queryKey: ['areas', level],
    queryFn: () => listPlaces({ level, polygons: true, limit: 1000 }),
    staleTime: 600_000,
  });

const areasOf = (places: readonly PlaceView[], rank: OfficeArea['rank']): OfficeArea[] =>
  places.flatMap(({ id, name, polygon }) => (polygon ? [{ id, name, polygon, rank }] : []));

/** Communities as borders, grids as cells; null until both are here. */
export const useOfficeAreas = (): { areas: OfficeArea[] | null; error: Error | null; retry: () => void } => {
  const communities = useQuery(levelQuery('community'));
  const grids = useQuery(levelQuery('grid'));
  const areas = useMemo(
    () =>
      communities.data && grids.data ? [...areasOf(communities.data, 'border'), ...areasOf(grids.data, 'cell')] : null,
    [communities.data, grids.data],
  );
  return {
    areas,
    error: communities.error ?? grids.error,
    retry: () => {
      void communities.refetch();
      void grids.refetch();
    },
  };
};

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { MapPlace } from '#contract/map.ts';
import type { MatterFilter } from '#contract/matters.ts';
import { readClusters, readMapPlaces } from '#web/api/map.ts';
import type { OfficeArea, OfficeView } from './office-area.ts';

/** A view on the wire: a tenth of a metre is enough, and the same view asks the same question. */
const asked = ({ bbox: [west, south, east, north], zoom }: OfficeView) => {
  const near = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
  return { west: near(west), south: near(south), east: near(east), north: near(north), zoom: Math.round(zoom) };
};

/** What stands in a view; the counts of the view before stay until those of the new one are here. */
export const useClusters = (filter: MatterFilter, view: OfficeView | null, refetchInterval: number) => {
  const query = view ? { ...filter, ...asked(view) } : null;
  return useQuery({
    queryKey: ['map', 'clusters', query],
    queryFn: ({ signal }) => readClusters(query ?? { west: 0, south: 0, east: 0, north: 0, zoom: 0 }, { signal }),
    enabled: query !== null,
    placeholderData: keepPreviousData,
    refetchInterval,
  });
};

export const useMapPlaces = (filter: MatterFilter, refetchInterval: number) =>
  useQuery({
    queryKey: ['map', 'places', filter],
    queryFn: ({ signal }) => readMapPlaces(filter, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval,
  });

/** Grids washed by how many open matters they hold, the fullest most; by the root, so that one heap does not hide the rest. */
export const useShaded = (areas: readonly OfficeArea[] | null, places: readonly MapPlace[] | undefined): OfficeArea[] =>
  useMemo(() => {
    const counts = new Map<string, number>();
    for (const { gridId, count } of places ?? []) if (gridId) counts.set(gridId, (counts.get(gridId) ?? 0) + count);
    const most = Math.max(1, ...counts.values());
    return (areas ?? []).map((area) => {
      const count = counts.get(area.id);
      return count ? { ...area, shade: Math.sqrt(count / most) } : area;
    });
  }, [areas, places]);

const ids = (condition: string | undefined): string[] => condition?.split(',').filter((id) => id !== '-') ?? [];

/** Places that the filter names: outlined on the map. */
export const chosenPlaces = ({ community, grid }: MatterFilter): string[] => [...ids(community), ...ids(grid)];

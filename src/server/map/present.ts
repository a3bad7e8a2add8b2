import { EMPTY } from '#contract/matter-filter.ts';
import type { MapPlace, MapPlaces } from '#contract/map.ts';
import type { Office } from '../offices/office.ts';
import type { PlaceCount } from './reader.ts';

/** Whether a comma-separated condition of the filter leaves a value. */
const leaves = (condition: string | undefined, value: string | null): boolean =>
  !condition ||
  condition
    .split(',')
    .map((one) => one.trim())
    .includes(value ?? EMPTY);

/** Counts with their names, the fullest first, and the sum of those that the filter's places leave. */
export function presentPlaces(
  office: Office,
  counts: readonly PlaceCount[],
  { community, grid }: { readonly community: string | undefined; readonly grid: string | undefined },
): Omit<MapPlaces, 'countedAt'> {
  const nameOf = (id: string | null) => (id === null ? null : (office.places.get(id)?.name ?? id));
  const places: MapPlace[] = counts
    .map((place) => ({ ...place, communityName: nameOf(place.communityId), gridName: nameOf(place.gridId) }))
    .toSorted((a, b) => b.count - a.count || b.late - a.late);
  const chosen = { count: 0, late: 0, near: 0, unlocated: 0 };
  for (const place of places) {
    if (!leaves(community, place.communityId) || !leaves(grid, place.gridId)) continue;
    chosen.count += place.count;
    chosen.late += place.late;
    chosen.near += place.near;
    chosen.unlocated += place.unlocated;
  }
  return { chosen, places };
}

import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { findPlaces } from '#domain/text/places.ts';
import type { Office } from '../offices/office.ts';

export interface Whereabouts {
  readonly communityId: string | null;
  readonly gridId: string | null;
  readonly placeId: string | null;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly address: string | null;
}

/** Grid and community above a place; null for a place that the office does not have. */
export function placesOf(
  office: Office,
  placeId: string,
): { communityId: string | null; gridId: string | null } | null {
  if (!office.places.has(placeId)) return null;
  let communityId: string | null = null;
  let gridId: string | null = null;
  for (
    let place = office.places.get(placeId);
    place;
    place = place.parentId ? office.places.get(place.parentId) : undefined
  ) {
    if (place.level === 'grid') gridId = place.id;
    if (place.level === 'community') communityId = place.id;
  }
  return { communityId, gridId };
}

interface Clues {
  readonly text: string;
  readonly placeId?: string;
  readonly lng?: number;
  readonly lat?: number;
  readonly address?: string;
}

/** Where a matter is: the place that was named, else the grid under the point, else a place whose name stands in the words. */
export function locate(office: Office, clues: Clues): Result<Whereabouts> {
  const { placeId, lng = null, lat = null, address = null } = clues;
  if ((lng === null) !== (lat === null)) return refuse('invalid', lng === null ? 'lng' : 'lat');
  const at = { lng, lat, address };
  if (placeId !== undefined) {
    const above = placesOf(office, placeId);
    return above ? ok({ ...above, placeId, ...at }) : refuse('unknown_value', 'placeId', { value: placeId });
  }
  if (lng !== null && lat !== null) {
    const grid = office.grids.locate(lng, lat);
    if (!grid) return refuse('outside_area', 'lng', { lng, lat });
    return ok({ communityId: null, ...placesOf(office, grid), gridId: grid, placeId: null, ...at });
  }
  const [named] = findPlaces(office.gazetteer, `${address ?? ''}\n${clues.text}`);
  const above = named?.placeId ? placesOf(office, named.placeId) : null;
  return ok({ communityId: null, gridId: null, ...above, placeId: (above && named?.placeId) ?? null, ...at });
}

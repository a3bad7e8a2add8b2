import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { findPlaces } from '#domain/text/places.ts';
import { buildGridIndex, type GridIndex } from '#domain/territory/grid-index.ts';
import { pathIn, type PlaceLevel } from '#domain/territory/place.ts';
import { standingPlace, type Office } from '../offices/office.ts';

export interface Whereabouts {
  readonly communityId: string | null;
  readonly gridId: string | null;
  readonly placeId: string | null;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly address: string | null;
}

/** Grid and community above a place, of its successor where it is no more; null for a place that the office does not have. */
export function placesOf(
  office: Office,
  placeId: string,
): { communityId: string | null; gridId: string | null } | null {
  const path = pathIn(office.places, standingPlace(office, placeId)?.id ?? '');
  if (path.length === 0) return null;
  const idOf = (level: PlaceLevel) => path.find((place) => place.level === level)?.id ?? null;
  return { communityId: idOf('community'), gridId: idOf('grid') };
}

/** Communities, then the subdistrict, for points that no grid holds; made once for each office in memory. */
const widerIndexes = new WeakMap<Office, GridIndex>();

function widerIndex(office: Office): GridIndex {
  const known = widerIndexes.get(office);
  if (known) return known;
  const of = (level: PlaceLevel) => [...office.places.values()].filter((place) => place.level === level);
  const index = buildGridIndex([...of('community'), ...of('subdistrict')]);
  widerIndexes.set(office, index);
  return index;
}

/** The grid that a point lies in, else the community, else the subdistrict; null when it lies in none. */
export const placeAround = (office: Office, lng: number, lat: number): string | null =>
  office.grids.locate(lng, lat) ?? widerIndex(office).locate(lng, lat);

interface Clues {
  readonly text: string;
  readonly placeId?: string;
  readonly lng?: number;
  readonly lat?: number;
  readonly address?: string;
}

/** Where a matter is: the place that was named, else the grid or community under the point, else a place whose name stands in the words. */
export function locate(office: Office, clues: Clues): Result<Whereabouts> {
  const { placeId, lng = null, lat = null, address = null } = clues;
  if ((lng === null) !== (lat === null)) return refuse('invalid', lng === null ? 'lng' : 'lat');
  const at = { lng, lat, address };
  if (placeId !== undefined) {
    const above = placesOf(office, placeId);
    const standing = standingPlace(office, placeId);
    return above && standing
      ? ok({ ...above, placeId: standing.id, ...at })
      : refuse('unknown_value', 'placeId', { value: placeId });
  }
  if (lng !== null && lat !== null) {
    const around = placeAround(office, lng, lat);
    // An office that has drawn no border can't say that a point is outside.
    if (!around && [...office.places.values()].some((place) => place.polygon))
      return refuse('outside_area', 'lng', { lng, lat });
    return ok({ communityId: null, gridId: null, ...(around && placesOf(office, around)), placeId: null, ...at });
  }
  const [named] = findPlaces(office.gazetteer, `${address ?? ''}\n${clues.text}`);
  const above = named?.placeId ? placesOf(office, named.placeId) : null;
  return ok({ communityId: null, gridId: null, ...above, placeId: (above && named?.placeId) ?? null, ...at });
}

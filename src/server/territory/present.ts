import type { Located, PlaceView } from '#contract/office.ts';
import type { Place } from '#domain/territory/place.ts';
import type { Office } from '../offices/office.ts';
import { placeAround, placesOf } from './locate.ts';

export const presentPlace = (
  place: Place,
  { polygon, stewards }: { readonly polygon: boolean; readonly stewards: PlaceView['stewards'] },
): PlaceView => ({
  id: place.id,
  parentId: place.parentId,
  level: place.level,
  name: place.name,
  aliases: [...place.aliases],
  code: place.code,
  codeEdition: place.codeEdition ?? null,
  lng: place.point?.[0] ?? null,
  lat: place.point?.[1] ?? null,
  polygon:
    polygon && place.polygon
      ? place.polygon.map((rings) => rings.map((ring) => ring.map((position) => [...position])))
      : null,
  geometrySource: place.geometrySource ?? null,
  stewards,
});

export function presentLocated(office: Office, lng: number, lat: number): Located {
  const around = placeAround(office, lng, lat);
  const { communityId = null, gridId = null } = (around && placesOf(office, around)) || {};
  const nameOf = (id: string | null) => (id === null ? null : (office.places.get(id)?.name ?? null));
  return {
    communityId,
    communityName: nameOf(communityId),
    gridId,
    gridName: nameOf(gridId),
    inside: around !== null,
  };
}

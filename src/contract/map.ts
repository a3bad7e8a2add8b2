import { Type, type Static } from 'typebox';
import { Id, Latitude, Longitude, Nullable, OneOf, Time, LAMPS } from './common.ts';
import { MatterFilter } from './matters.ts';

/** What of the open matters is seen: a filter of the list, a view in degrees, the zoom as MapLibre counts it. */
export const MapQuery = Type.Object(
  {
    ...MatterFilter.properties,
    west: Longitude,
    south: Latitude,
    east: Longitude,
    north: Latitude,
    zoom: Type.Number({ minimum: 0, maximum: 24 }),
  },
  { additionalProperties: false },
);
export type MapQuery = Static<typeof MapQuery>;

export const MapMatter = Type.Object({ id: Id, title: Type.String(), lamp: OneOf(LAMPS) });
export type MapMatter = Static<typeof MapMatter>;

/** Matters that stand together at this zoom. A single one names itself; at the closest zoom up to twenty do. */
const MapCluster = Type.Object({
  lng: Type.Number(),
  lat: Type.Number(),
  count: Type.Integer(),
  late: Type.Integer(),
  near: Type.Integer(),
  /** West, south, east, north around them. */
  bbox: Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()]),
  matters: Type.Array(MapMatter),
});
export type MapCluster = Static<typeof MapCluster>;
export const MapClusters = Type.Object({ clusters: Type.Array(MapCluster), countedAt: Time });
export type MapClusters = Static<typeof MapClusters>;

/** Open matters of one grid of one community; null where that is not known. */
export const MapPlace = Type.Object({
  communityId: Nullable(Type.String()),
  communityName: Nullable(Type.String()),
  gridId: Nullable(Type.String()),
  gridName: Nullable(Type.String()),
  count: Type.Integer(),
  late: Type.Integer(),
  near: Type.Integer(),
  /** Of `count`, without coordinates: they stand in the list alone. */
  unlocated: Type.Integer(),
});
export type MapPlace = Static<typeof MapPlace>;
/** All places under the filter's other fields; `chosen` adds up those that its `community` and `grid` leave. */
export const MapPlaces = Type.Object({
  chosen: Type.Object({
    count: Type.Integer(),
    late: Type.Integer(),
    near: Type.Integer(),
    unlocated: Type.Integer(),
  }),
  places: Type.Array(MapPlace),
  countedAt: Time,
});
export type MapPlaces = Static<typeof MapPlaces>;

/** Pictures behind the office's own polygons, where it names a server of them. */
export const MapSettings = Type.Object({
  tiles: Nullable(Type.Object({ url: Type.String(), attribution: Type.String(), maxZoom: Type.Integer() })),
});
export type MapSettings = Static<typeof MapSettings>;

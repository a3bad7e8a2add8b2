import gcoordModule from 'gcoord';
import type { MultiPolygon, Position } from './geometry.ts';

/**
 * What coordinates are measured against. CGCS2000 (EPSG:4490) and WGS-84 differ by centimetres and are stored as one;
 * 高德, 腾讯 and Google in China give GCJ-02, 百度 gives BD-09, 天地图 CGCS2000.
 */
export const datums = ['cgcs2000', 'wgs84', 'gcj02', 'bd09'] as const;
export type Datum = (typeof datums)[number];

// The package's types promise `{ default }`, its CommonJS build exports the functions themselves.
const gcoord = gcoordModule as unknown as typeof gcoordModule.default;

const systems = { cgcs2000: gcoord.WGS84, wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

/** The same point in another datum, degrees. Outside China GCJ-02 equals WGS-84. There and back is under a metre. */
export function convertPosition([lng, lat]: Position, from: Datum, to: Datum): Position {
  if (systems[from] === systems[to]) return [lng, lat];
  const [x, y] = gcoord.transform([lng, lat], systems[from], systems[to]);
  return [x, y];
}

/** A polygon in another datum; a new one, the given stays as it is. */
export const convertPolygon = (polygon: MultiPolygon, from: Datum, to: Datum): MultiPolygon =>
  polygon.map((rings) => rings.map((ring) => ring.map((position) => convertPosition(position, from, to))));

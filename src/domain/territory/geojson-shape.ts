import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { convertPolygon, convertPosition, type Datum } from './datum.ts';
import type { MultiPolygon, Position } from './geometry.ts';
import { repairRings } from './polygon.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) &&
  value.length >= 2 &&
  value.slice(0, 2).every(Number.isFinite) &&
  Math.abs(value[0]) <= 180 &&
  Math.abs(value[1]) <= 90;

const isPolygon = (value: unknown): value is MultiPolygon[number] =>
  Array.isArray(value) && value.length > 0 && value.every((ring) => Array.isArray(ring) && ring.every(isPosition));

const isMultiPolygon = (value: unknown): value is MultiPolygon =>
  Array.isArray(value) && value.length > 0 && value.every(isPolygon);

export type Shape = { readonly point: Position } | { readonly polygon: MultiPolygon };
export type ShapeRefusal = 'unknown_geometry' | 'bad_coordinates';

/** Map programs wrap the parts of one place in a collection; its polygons are one shape. */
function polygonsIn(geometry: Readonly<Record<string, unknown>>): unknown {
  const parts = geometry['geometries'];
  if (geometry['type'] !== 'GeometryCollection' || !Array.isArray(parts)) return geometry;
  const polygons = parts.filter(isRecord).filter(({ type }) => type === 'Polygon' || type === 'MultiPolygon');
  const coordinates = polygons.flatMap((one) =>
    one['type'] === 'Polygon' ? [one['coordinates']] : one['coordinates'],
  );
  return polygons.length > 0 ? { type: 'MultiPolygon', coordinates } : (parts[0] ?? geometry);
}

/** A point or polygon in CGCS2000 from a GeoJSON geometry, its rings closed and turned; it may still cross itself. */
export function shapeOf(raw: unknown, datum: Datum): Result<Shape, ShapeRefusal> {
  const geometry = isRecord(raw) ? polygonsIn(raw) : raw;
  if (!isRecord(geometry)) return refuse('unknown_geometry', 'geometry', { type: 'none' });
  const { type, coordinates } = geometry;
  const polygon = (rings: MultiPolygon) => ok({ polygon: repairRings(convertPolygon(rings, datum, 'cgcs2000')) });
  if (type === 'Point' && isPosition(coordinates))
    return ok({ point: convertPosition(coordinates, datum, 'cgcs2000') });
  if (type === 'Polygon' && isPolygon(coordinates)) return polygon([coordinates]);
  if (type === 'MultiPolygon' && isMultiPolygon(coordinates)) return polygon(coordinates);
  const known = type === 'Point' || type === 'Polygon' || type === 'MultiPolygon';
  return refuse(known ? 'bad_coordinates' : 'unknown_geometry', 'geometry', { type: String(type) });
}

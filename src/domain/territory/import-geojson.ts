import { ok, refuse, type Refusal, type Result } from '#domain/shared/result.ts';
import { convertPolygon, convertPosition, type Datum } from './datum.ts';
import type { MultiPolygon, Position } from './geometry.ts';
import type { GeometrySource } from './place.ts';
import { repairRings } from './polygon.ts';
import { selfCrossing } from './self-crossing.ts';

export interface GeoJsonOptions {
  /** What the file's coordinates are measured against; GeoJSON itself cannot say so reliably. */
  readonly datum: Datum;
  /** Properties of a feature that hold its name and its code. */
  readonly nameField: string;
  readonly codeField: string;
}

/** A feature read: name, code and geometry in CGCS2000 / WGS-84; level and parent come from the tree that it is laid on. */
export interface ImportedPlace {
  readonly name: string;
  readonly code: string;
  readonly polygon?: MultiPolygon;
  readonly point?: Position;
  readonly geometrySource: GeometrySource;
  readonly datum: Datum;
}

export type ImportRefusal =
  | 'not_a_feature_collection'
  | 'not_a_feature'
  | 'missing_property'
  | 'duplicate_code'
  | ShapeRefusal
  | 'ring_without_area'
  | 'self_crossing';

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

function readGeometry(geometry: unknown, datum: Datum): Result<Shape, ImportRefusal> {
  const shape = shapeOf(geometry, datum);
  if (!shape.ok || 'point' in shape.value) return shape;
  const { polygon } = shape.value;
  if (polygon.flat().some((ring) => ring.length < 4)) return refuse('ring_without_area', 'geometry');
  const crossing = selfCrossing(polygon);
  return crossing ? refuse('self_crossing', 'geometry', { lng: crossing[0], lat: crossing[1] }) : shape;
}

/** A code may be a number in a spreadsheet's export; as text it keeps its leading zeros. */
const textOf = (value: unknown) =>
  typeof value === 'string'
    ? value.trim()
    : typeof value === 'number' && Number.isSafeInteger(value)
      ? String(value)
      : '';

function readFeature(
  feature: unknown,
  { datum, nameField, codeField }: GeoJsonOptions,
): Result<ImportedPlace, ImportRefusal> {
  if (!isRecord(feature) || feature['type'] !== 'Feature') return refuse('not_a_feature');
  const properties = isRecord(feature['properties']) ? feature['properties'] : {};
  const [name, code] = [textOf(properties[nameField]), textOf(properties[codeField])];
  const missing = name ? (code ? null : codeField) : nameField;
  if (missing) return refuse('missing_property', missing, { property: missing });
  const geometry = readGeometry(feature['geometry'], datum);
  return geometry.ok ? ok({ name, code, ...geometry.value, geometrySource: 'import', datum }) : geometry;
}

/**
 * Reads a GeoJSON FeatureCollection (points, polygons, multi-polygons; rings are closed and turned where needed). All or
 * nothing: every feature that cannot be taken is named by its `index` from 0 in the refusals.
 */
export function importGeoJson(
  collection: unknown,
  options: GeoJsonOptions,
):
  | { readonly ok: true; readonly value: readonly ImportedPlace[] }
  | { readonly ok: false; readonly refusals: readonly Refusal<ImportRefusal>[] } {
  if (!isRecord(collection) || collection['type'] !== 'FeatureCollection' || !Array.isArray(collection['features']))
    return { ok: false, refusals: [{ code: 'not_a_feature_collection' }] };
  const refusals: Refusal<ImportRefusal>[] = [];
  const places: ImportedPlace[] = [];
  const indexOfCode = new Map<string, number>();
  for (const [index, feature] of collection['features'].entries()) {
    const read = readFeature(feature, options);
    const first = read.ok ? indexOfCode.get(read.value.code) : undefined;
    if (!read.ok) refusals.push({ ...read.refusal, params: { ...read.refusal.params, index } });
    else if (first !== undefined) {
      refusals.push({
        code: 'duplicate_code',
        field: options.codeField,
        params: { index, first, code: read.value.code },
      });
    } else {
      indexOfCode.set(read.value.code, index);
      places.push(read.value);
    }
  }
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: places };
}

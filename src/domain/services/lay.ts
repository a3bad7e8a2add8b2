import { findHeading, type Headings } from '#domain/import/headings.ts';
import type { Result } from '#domain/shared/result.ts';
import { convertPosition, type Datum } from '#domain/territory/datum.ts';
import { shapeOf } from '#domain/territory/geojson-shape.ts';
import type { Position } from '#domain/territory/geometry.ts';
import type { SourceRow } from '#domain/territory/lay-rows.ts';
import { centroidOf } from '#domain/territory/polygon.ts';

/** What a file can bring. */
export const IMPORT_KINDS = ['items', 'points', 'homes', 'roads'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export type LayFaultCode =
  | 'name_empty'
  | 'too_long'
  | 'twice_in_file'
  | 'households_bad'
  | 'point_missing'
  | 'point_bad'
  | 'outside_area'
  | 'community_unknown'
  | 'community_ambiguous'
  | 'kind_unknown'
  | 'item_unknown'
  | 'hours_empty'
  | 'phone_bad'
  | 'id_bad'
  | 'theme_unknown'
  | 'form_unknown'
  | 'days_bad'
  | 'legal_bad'
  | 'yes_or_no'
  | 'line_missing';

/** Why a row is not taken. */
export interface LayFault {
  readonly row: number;
  readonly field: string;
  readonly value: string;
  readonly code: LayFaultCode;
}

export interface Laid<T> {
  readonly good: readonly { readonly row: number; readonly value: T }[];
  readonly faults: readonly LayFault[];
}

/** What a row is asked about its place: answered from the office's own territory. */
export interface LayGround {
  /** The communities of a name or code. */
  readonly communitiesOf: (name: string) => readonly string[];
  /** The community around a point, null in none; not `inside` where the office has borders and the point lies beyond them. */
  readonly around: (lng: number, lat: number) => { readonly inside: boolean; readonly communityId: string | null };
}

/** The cells of one row by field, and where faults of the row go. */
export interface Row<Field extends string> {
  readonly row: number;
  readonly cell: (field: Field) => string;
  readonly geometry: unknown;
  readonly tell: (field: Field, code: LayFaultCode, value?: string) => void;
}

const LONGEST_SHOWN = 60;

/** Reads every row with `take`; a row that was told of, or that `take` gives nothing for, is left out. */
export function layEach<T, Field extends string>(
  rows: readonly SourceRow[],
  words: Headings<Field>,
  take: (row: Row<Field>) => T | null,
): Laid<T> {
  const faults: LayFault[] = [];
  const good: { row: number; value: T }[] = [];
  const known = new Map<string, Partial<Record<Field, string>>>();
  const columnsOf = (cells: SourceRow['cells']): Partial<Record<Field, string>> => {
    const headings = Object.keys(cells);
    const key = headings.join('\n');
    const seen = known.get(key);
    if (seen) return seen;
    const columns: Partial<Record<Field, string>> = {};
    for (const field of Object.keys(words) as Field[]) {
      const at = findHeading([headings], words, field)?.columns[field];
      if (at !== undefined) columns[field] = headings[at]!;
    }
    known.set(key, columns);
    return columns;
  };
  for (const { row, cells, geometry } of rows) {
    const columns = columnsOf(cells);
    const before = faults.length;
    const value = take({
      row,
      geometry,
      cell: (field) => (cells[columns[field] ?? ''] ?? '').trim(),
      tell: (field, code, what = '') => void faults.push({ row, field, value: what.slice(0, LONGEST_SHOWN), code }),
    });
    if (value !== null && faults.length === before) good.push({ row, value });
  }
  return { good, faults };
}

type PlaceField = 'lng' | 'lat' | 'community';

/** Where a row is: its shape (the middle of an outline), else its two columns; null and told where it says neither. */
export function pointOf(row: Row<PlaceField>, datum: Datum): Position | null {
  const { geometry, cell, tell } = row;
  if (geometry !== null && geometry !== undefined) {
    const shape: Result<{ readonly point: Position } | { readonly polygon: Parameters<typeof centroidOf>[0] }> =
      shapeOf(geometry, datum);
    const point = shape.ok && ('point' in shape.value ? shape.value.point : centroidOf(shape.value.polygon));
    if (point) return point;
    tell('lng', 'point_bad');
    return null;
  }
  const [lng, lat] = [cell('lng'), cell('lat')];
  if (lng === '' && lat === '') {
    tell('lng', 'point_missing');
    return null;
  }
  const [x, y] = [Number(lng || NaN), Number(lat || NaN)];
  if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) {
    tell('lng', 'point_bad', `${lng}, ${lat}`);
    return null;
  }
  return convertPosition([x, y], datum, 'cgcs2000');
}

/** The community that the row names, else the one that it lies in. */
export function communityOf(row: Row<PlaceField>, [lng, lat]: Position, ground: LayGround): string | null {
  const { cell, tell } = row;
  const { inside, communityId } = ground.around(lng, lat);
  if (!inside) {
    tell('lng', 'outside_area', `${lng.toFixed(5)}, ${lat.toFixed(5)}`);
    return null;
  }
  const name = cell('community');
  if (name === '') return communityId;
  const named = ground.communitiesOf(name);
  if (named.length !== 1) tell('community', named.length > 1 ? 'community_ambiguous' : 'community_unknown', name);
  return named[0] ?? null;
}

export const PLACE_HEADINGS = {
  lng: ['经度', 'lng', 'lon', 'longitude', 'x'],
  lat: ['纬度', 'lat', 'latitude', 'y'],
  community: ['社区', '所属社区', '村社', '村(社区)', 'community'],
} as const satisfies Headings<PlaceField>;

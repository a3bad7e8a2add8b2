import type { ImportFormat } from '#contract/territory-import.ts';
import type { SourceRow } from '#domain/territory/lay-rows.ts';

export interface SourceTable {
  readonly format: ImportFormat;
  /** Name of the projection that the file told and that is undone. */
  readonly projection: string | null;
  readonly rows: readonly SourceRow[];
}

export type ReadRefusal =
  | 'too_large'
  | 'too_many_rows'
  | 'empty_file'
  | 'not_a_format'
  | 'geojson_broken'
  | 'archive_bomb'
  | 'archive_broken'
  | 'one_layer'
  | 'shapefile_broken'
  | 'projection_unknown'
  | 'projection_missing'
  | 'projection_secret';

/** Codes may be numbers in a table of numbers: as text they keep their digits, as far as numbers have them. */
export const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? value.trim()
    : typeof value === 'number' && Number.isFinite(value)
      ? String(value)
      : value instanceof Date
        ? value.toISOString().slice(0, 10)
        : '';

/** Shapes as rows; what is no shape becomes a row without one and is told as such. */
export const rowsOfFeatures = (features: readonly unknown[]): SourceRow[] =>
  features.map((feature, index) => {
    const { properties, geometry } = (feature ?? {}) as { properties?: object | null; geometry?: unknown };
    const cells = Object.entries(properties ?? {}).map(([name, value]) => [name, textOf(value)] as const);
    return { row: index + 1, cells: Object.fromEntries(cells), geometry: geometry ?? null };
  });

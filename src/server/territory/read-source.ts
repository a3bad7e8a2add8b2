import { readFile, stat } from 'node:fs/promises';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import type { SourceRow } from '#domain/territory/lay-rows.ts';
import { readCsv } from '../import/read-csv.ts';
import { openSource, UnreadableFile } from '../import/read-file.ts';
import { readKml } from './read-kml.ts';
import { readShapefile } from './read-shapefile.ts';
import { rowsOfFeatures, type ReadRefusal, type SourceTable } from './source-table.ts';
import { unpack } from './unpack.ts';

const MB = 1 << 20;
const MOST_BYTES = 32 * MB;
const MOST_ROWS = 5000;

function readGeojson(bytes: Buffer): Result<SourceTable, ReadRefusal> {
  try {
    const value = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, '')) as { type?: unknown; features?: unknown };
    const features = value.type === 'Feature' ? [value] : value.type === 'FeatureCollection' ? value.features : null;
    return Array.isArray(features)
      ? ok({ format: 'geojson', projection: null, rows: rowsOfFeatures(features) })
      : refuse('geojson_broken', 'file');
  } catch {
    return refuse('geojson_broken', 'file');
  }
}

async function readRows(
  format: 'table' | 'workbook',
  source: AsyncGenerator<{ line: number; cells: readonly string[]; broken?: true }>,
  most: number,
): Promise<Result<SourceTable, ReadRefusal>> {
  let heading: readonly string[] | null = null;
  const rows: SourceRow[] = [];
  try {
    for await (const { line, cells, broken } of source) {
      if (broken) continue;
      if (heading) {
        const named = heading
          .map((name, i) => [name, (cells[i] ?? '').trim()] as const)
          .filter(([name]) => name !== '');
        rows.push({ row: line, cells: Object.fromEntries(named), geometry: null });
      } else heading = cells.map((name) => name.trim());
      if (rows.length > most) break;
    }
  } catch (error) {
    if (error instanceof UnreadableFile) return refuse('not_a_format', 'file');
    throw error;
  }
  return heading ? ok({ format, projection: null, rows }) : refuse('empty_file', 'file');
}

async function readZip(path: string, bytes: Buffer, most: number): Promise<Result<SourceTable, ReadRefusal>> {
  const parts = await unpack(bytes, /\.(shp|dbf|prj|cpg|kml)$|^xl\//i);
  if (!parts.ok) return parts;
  const names = [...parts.value.keys()];
  if (names.includes('xl/workbook.xml')) return readRows('workbook', (await openSource(path)).rows, most);
  if (names.some((name) => /\.shp$/i.test(name))) return readShapefile(parts.value);
  const document = names.find((name) => /(^|\/)doc\.kml$/i.test(name)) ?? names.find((name) => /\.kml$/i.test(name));
  const body = document === undefined ? undefined : parts.value.get(document);
  return body ? readKml(body, 'kmz') : refuse('not_a_format', 'file');
}

async function readAny(path: string, most: number): Promise<Result<SourceTable, ReadRefusal>> {
  const { size } = await stat(path);
  if (size === 0) return refuse('empty_file', 'file');
  if (size > MOST_BYTES) return refuse('too_large', 'file', { limitMb: MOST_BYTES / MB });
  const bytes = await readFile(path);
  if (bytes.toString('latin1', 0, 2) === 'PK') return readZip(path, bytes, most);
  const start = bytes
    .toString('utf8', 0, 200)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (start.startsWith('<')) return readKml(bytes, 'kml');
  if (start.startsWith('{')) return readGeojson(bytes);
  // A table has no sign of its own; anything with control characters is none.
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (!isUtf16 && bytes.subarray(0, 4096).includes(0)) return refuse('not_a_format', 'file');
  return readRows('table', (await openSource(path)).rows, most);
}

const bounded = (read: Result<SourceTable, ReadRefusal>, most: number): Result<SourceTable, ReadRefusal> => {
  if (!read.ok) return read;
  if (read.value.rows.length === 0) return refuse('empty_file', 'file');
  return read.value.rows.length > most ? refuse('too_many_rows', 'file', { most }) : read;
};

/** Rows of a GeoJSON, KML, KMZ, zipped Shapefile, CSV or Excel file, told apart by their first bytes. */
export const readSource = async (path: string, most = MOST_ROWS): Promise<Result<SourceTable, ReadRefusal>> =>
  bounded(await readAny(path, most), most);

/** Rows of a table that was pasted: a heading and lines of cells. */
export const readPasted = async (text: string): Promise<Result<SourceTable, ReadRefusal>> =>
  bounded(
    await readRows(
      'table',
      readCsv(
        (async function* once() {
          yield text;
        })(),
      ),
      MOST_ROWS,
    ),
    MOST_ROWS,
  );

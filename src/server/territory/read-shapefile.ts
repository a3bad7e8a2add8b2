import { parseDbf, parseShp } from 'shpjs';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import type { SourceRow } from '#domain/territory/lay-rows.ts';
import { textOf, type ReadRefusal, type SourceTable } from './source-table.ts';

/** A .cpg says the encoding in many ways; these are the ones of ArcGIS, QGIS, SuperMap and MapGIS. */
const encodings: readonly (readonly [RegExp, string])[] = [
  [/^(utf-?8|65001)$/i, 'utf-8'],
  [/^(gbk|gb2312|gb18030|cp936|936|ansi 936|oem 936|windows-936)$/i, 'gb18030'],
  [/^(big5|950|cp950)$/i, 'big5'],
];
/** The language byte of a .dbf for Simplified Chinese (dBASE, Visual FoxPro). */
const LANGUAGE_GBK = new Set([0x4d, 0x7a]);

/** By the .cpg, else by the header, else UTF-8 where every byte is UTF-8 and GB18030 where not. */
function encodingOf(dbf: Buffer, cpg: string | undefined): string {
  const named = encodings.find(([words]) => words.test(cpg?.trim() ?? ''));
  if (named) return named[1];
  if (LANGUAGE_GBK.has(dbf[29] ?? 0)) return 'gb18030';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(dbf.subarray(dbf.readUInt16LE(8)));
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

/** The records that the header counts have to be there: a false count would have the reader go on for ever. */
const isWhole = (dbf: Buffer): boolean =>
  dbf.length > 32 && dbf.readUInt32LE(4) * dbf.readUInt16LE(10) + dbf.readUInt16LE(8) <= dbf.length + 1;

/** Datums whose parameters are not public: a shift of a hundred metres would pass for a border. */
const unshiftable = /xian|beijing|krasovsky|西安|北京/i;

const hasProjected = (geometry: unknown): boolean => {
  const first = (geometry as { coordinates?: unknown } | null)?.coordinates;
  const numbers = Array.isArray(first) ? first.flat(4) : [];
  return numbers.some((value: unknown) => typeof value === 'number' && Math.abs(value) > 180);
};

/** The one layer of a Shapefile zip, its attributes decoded and its projection undone. */
export function readShapefile(parts: ReadonlyMap<string, Buffer>): Result<SourceTable, ReadRefusal> {
  const names = [...parts.keys()];
  const layers = names.filter((name) => /\.shp$/i.test(name));
  if (layers.length !== 1) return refuse('one_layer', 'file', { count: layers.length });
  const stem = layers[0]!.slice(0, -4);
  const of = (extension: string) =>
    parts.get(names.find((name) => name.toLowerCase() === `${stem}${extension}`.toLowerCase()) ?? '');
  const [shp, dbf, prj, cpg] = [of('.shp'), of('.dbf'), of('.prj')?.toString('utf8'), of('.cpg')?.toString('latin1')];
  if (!shp || !dbf || !isWhole(dbf)) return refuse('shapefile_broken', 'file', { part: dbf ? '.shp' : '.dbf' });
  const projection = /(?:PROJCS|GEOGCS|PROJCRS|GEOGCRS)\[\s*"([^"]+)"/i.exec(prj ?? '')?.[1] ?? null;
  if (projection && unshiftable.test(prj ?? '')) return refuse('projection_secret', 'file', { projection });
  let geometries: (object | null)[];
  let records: Record<string, unknown>[];
  try {
    geometries = parseShp(shp, prj);
    records = parseDbf(dbf, encodingOf(dbf, cpg));
  } catch {
    return refuse('shapefile_broken', 'file', { part: '.shp' });
  }
  if (geometries.some(hasProjected))
    return projection ? refuse('projection_unknown', 'file', { projection }) : refuse('projection_missing', 'file');
  const rows = geometries.map((geometry, index): SourceRow => {
    const cells = Object.entries(records[index] ?? {}).map(([name, value]) => [name, textOf(value)] as const);
    return { row: index + 1, cells: Object.fromEntries(cells), geometry };
  });
  return ok({ format: 'shapefile', projection, rows });
}

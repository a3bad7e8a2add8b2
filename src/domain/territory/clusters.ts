import type { BBox } from './geometry.ts';

/** Side of a cell in degrees. */
export interface CellSize {
  readonly lng: number;
  readonly lat: number;
}

/** Pixels along a cell: two counts side by side don't touch. */
const CELL_PIXELS = 80;
/** Pixels around the world at zoom 0, as MapLibre counts. */
const WORLD_PIXELS = 512;
/** A wall of the largest screens has fewer cells; a wider view is counted in larger ones. */
const MAX_CELLS = 4096;
/** From here on a cell is a few steps wide, and what still stands together is told one by one. */
export const CLOSEST_ZOOM = 17;

/**
 * The cells that a view is counted in. They depend on whole zooms and a whole degree of latitude alone, so that the same
 * matters stand together wherever the map is moved. `bbox` is the view widened to whole cells: each is counted entirely.
 */
export function cellsOver([west, south, east, north]: BBox, zoom: number): { cell: CellSize; bbox: BBox } {
  for (let level = Math.round(zoom); ; level--) {
    const lng = (360 * CELL_PIXELS) / (WORLD_PIXELS * 2 ** level);
    const cell = { lng, lat: lng * Math.cos((Math.round((south + north) / 2) * Math.PI) / 180) };
    const [left, bottom] = [Math.floor(west / cell.lng), Math.floor(south / cell.lat)];
    const [right, top] = [Math.floor(east / cell.lng) + 1, Math.floor(north / cell.lat) + 1];
    if ((right - left) * (top - bottom) <= MAX_CELLS || level <= 0)
      return { cell, bbox: [left * cell.lng, bottom * cell.lat, right * cell.lng, top * cell.lat] };
  }
}

/** What stands in one cell. `told` are some of it: all where there is one. */
export interface Bin<Told> {
  readonly count: number;
  readonly late: number;
  readonly near: number;
  /** Middle of what stands there. */
  readonly lng: number;
  readonly lat: number;
  /** Around what stands there. */
  readonly bbox: BBox;
  readonly told: readonly Told[];
}

/** Share of a cell that the middles of two clusters are apart at least. */
const APART = 0.8;
/** Of what stands together, so many are told one by one. */
export const MOST_TOLD = 20;

const joined = <Told>(a: Bin<Told>, b: Bin<Told>): Bin<Told> => ({
  count: a.count + b.count,
  late: a.late + b.late,
  near: a.near + b.near,
  // It stays where most of it is: a middle that wanders would come to lie on a neighbour.
  lng: a.lng,
  lat: a.lat,
  bbox: [
    Math.min(a.bbox[0], b.bbox[0]),
    Math.min(a.bbox[1], b.bbox[1]),
    Math.max(a.bbox[2], b.bbox[2]),
    Math.max(a.bbox[3], b.bbox[3]),
  ],
  told: [...a.told, ...b.told].slice(0, MOST_TOLD),
});

/**
 * Bins joined where their middles lie nearer than most of a cell (two halves of a heap on either side of a line).
 * Every matter is in one cluster; largest first.
 */
export function clustersOf<Told>(bins: readonly Bin<Told>[], cell: CellSize): Bin<Told>[] {
  const clusters: Bin<Told>[] = [];
  const buckets = new Map<string, number[]>();
  const keyOf = (column: number, row: number) => `${column},${row}`;
  const bySize = bins.toSorted((a, b) => b.count - a.count || a.lng - b.lng || a.lat - b.lat);
  for (const bin of bySize) {
    const [column, row] = [Math.floor(bin.lng / cell.lng), Math.floor(bin.lat / cell.lat)];
    const near = [-1, 0, 1]
      .flatMap((dx) => [-1, 0, 1].flatMap((dy) => buckets.get(keyOf(column + dx, row + dy)) ?? []))
      .find((at) => {
        const other = clusters[at]!;
        return Math.abs(other.lng - bin.lng) < cell.lng * APART && Math.abs(other.lat - bin.lat) < cell.lat * APART;
      });
    if (near !== undefined) clusters[near] = joined(clusters[near]!, bin);
    else {
      const key = keyOf(column, row);
      buckets.set(key, [...(buckets.get(key) ?? []), clusters.length]);
      clusters.push(bin);
    }
  }
  return clusters.toSorted((a, b) => b.count - a.count);
}

import type { BBox, MultiPolygon } from './geometry.ts';
import type { Place } from './place.ts';
import { bboxOf, pointInPolygon } from './polygon.ts';

export interface GridIndex {
  /** The place that a point (CGCS2000 / WGS-84 degrees) lies in, or null; where places overlap, the first of the list. */
  readonly locate: (lng: number, lat: number) => string | null;
}

/** A cell of the raster: 0 no place; n > 0 wholly inside place n - 1; n < 0 the candidate list -n - 1. */
type Cells = Int32Array;

interface Raster {
  readonly west: number;
  readonly south: number;
  readonly columns: number;
  readonly rows: number;
  /** Degrees a cell. */
  readonly width: number;
  readonly height: number;
}

const MAX_SIDE = 1024;
/** Raster cells along the side of a place of middling size: fewer than one cell in eight then lies on a border. */
const CELLS_ALONG_PLACE = 64;

const clamp = (value: number, top: number) => Math.max(0, Math.min(top, value));

function rasterOver([west, south, east, north]: BBox, polygons: number): Raster {
  const side = Math.min(MAX_SIDE, Math.ceil(Math.sqrt(polygons)) * CELLS_ALONG_PLACE);
  return { west, south, columns: side, rows: side, width: (east - west) / side, height: (north - south) / side };
}

/** Calls back for each cell that a border may touch; one cell too many costs a test, one too few would be a wrong answer. */
function eachBorderCell(polygon: MultiPolygon, raster: Raster, mark: (cell: number) => void): void {
  const { west, south, columns, rows, width, height } = raster;
  const column = (lng: number, slack: number) => clamp(Math.floor((lng - west) / width + slack), columns - 1);
  const row = (lat: number, slack: number) => clamp(Math.floor((lat - south) / height + slack), rows - 1);
  // A thousandth of a cell: far above the rounding of the arithmetic, far below what would be felt.
  const slack = 1e-3;
  for (const ring of polygon.flat()) {
    for (let i = 1; i < ring.length; i++) {
      const [[x1, y1], [x2, y2]] = ring[i - 1]![1] <= ring[i]![1] ? [ring[i - 1]!, ring[i]!] : [ring[i]!, ring[i - 1]!];
      for (let r = row(y1, -slack); r <= row(y2, slack); r++) {
        const at = (lat: number) =>
          y2 > y1 ? x1 + ((Math.min(y2, Math.max(y1, lat)) - y1) * (x2 - x1)) / (y2 - y1) : x1;
        const low = south + (r - slack) * height;
        const high = south + (r + 1 + slack) * height;
        const [a, b] = y2 > y1 ? [at(low), at(high)] : [x1, x2];
        for (let c = column(Math.min(a, b), -slack); c <= column(Math.max(a, b), slack); c++) mark(r * columns + c);
      }
    }
  }
}

function paint(polygons: readonly MultiPolygon[], raster: Raster): { cells: Cells; lists: number[][] } {
  const { west, south, columns, rows, width, height } = raster;
  const cells: Cells = new Int32Array(columns * rows);
  const lists: number[][] = [];
  polygons.forEach((polygon, place) => {
    const border = new Set<number>();
    eachBorderCell(polygon, raster, (cell) => border.add(cell));
    const put = (cell: number, whole: boolean) => {
      const now = cells[cell]!;
      if (now < 0) lists[-now - 1]!.push(place);
      else if (now === 0) cells[cell] = whole ? place + 1 : -lists.push([place]);
    };
    const box = bboxOf(polygon);
    const [left, right] = [Math.floor((box[0] - west) / width), Math.floor((box[2] - west) / width)];
    const [bottom, top] = [Math.floor((box[1] - south) / height), Math.floor((box[3] - south) / height)];
    for (let r = bottom; r <= Math.min(top, rows - 1); r++) {
      // Between two border cells of a row nothing changes, so one test serves the run.
      let inside: boolean | null = null;
      for (let c = left; c <= Math.min(right, columns - 1); c++) {
        const cell = r * columns + c;
        if (border.has(cell)) {
          put(cell, false);
          inside = null;
          continue;
        }
        inside ??= pointInPolygon(polygon, west + (c + 0.5) * width, south + (r + 0.5) * height);
        if (inside) put(cell, true);
      }
    }
  });
  return { cells, lists };
}

/**
 * An index over places that have a polygon (others are left out): a raster whose inner cells answer at once and whose
 * border cells test the few polygons that pass through them. Same answer as testing every polygon in order.
 */
export function buildGridIndex(places: readonly Place[]): GridIndex {
  const drawn = places.flatMap(({ id, polygon }) => (polygon?.flat(2).length ? [{ id, polygon }] : []));
  const ids = drawn.map(({ id }) => id);
  const polygons = drawn.map(({ polygon }) => polygon);
  const box = bboxOf(polygons.flat());
  const [west, south, east, north] = box;
  const raster = rasterOver(box, polygons.length);
  const { columns, rows, width, height } = raster;
  const { cells, lists } = paint(polygons, raster);
  const locate = (lng: number, lat: number): string | null => {
    // Written so that NaN falls out here too. By the even-odd rule the far edges belong to no place.
    if (!(lng >= west && lng < east && lat >= south && lat < north)) return null;
    const column = Math.min(columns - 1, Math.floor((lng - west) / width));
    const row = Math.min(rows - 1, Math.floor((lat - south) / height));
    const cell = cells[row * columns + column]!;
    if (cell === 0) return null;
    if (cell > 0) return ids[cell - 1]!;
    const found = lists[-cell - 1]!.find((place) => pointInPolygon(polygons[place]!, lng, lat));
    return found === undefined ? null : ids[found]!;
  };
  return { locate };
}

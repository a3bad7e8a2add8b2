import { EARTH_RADIUS_M } from './distance.ts';
import { samePosition, type BBox, type MultiPolygon, type Position, type Ring } from './geometry.ts';

/** Square metres in a square degree at the equator. */
const DEGREE_AREA_M2 = ((EARTH_RADIUS_M * Math.PI) / 180) ** 2;

function crosses([x1, y1]: Position, [x2, y2]: Position, x: number, y: number): boolean {
  if (y1 > y === y2 > y) return false;
  // Always counted from the lower end: two neighbours walk their common edge in opposite directions, and the last bit of
  // the result must be the same for both, or a point on the seam would lie in both or in neither.
  return y1 < y2 ? x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1) : x < x2 + ((y - y2) * (x1 - x2)) / (y1 - y2);
}

/** Even-odd rule over all rings; of places that share exact vertices, a point on the seam lies in exactly one. */
export function pointInPolygon(polygon: MultiPolygon, lng: number, lat: number): boolean {
  let inside = false;
  for (const rings of polygon) {
    for (const ring of rings) {
      for (let i = 1; i < ring.length; i++) {
        if (crosses(ring[i - 1]!, ring[i]!, lng, lat)) inside = !inside;
      }
    }
  }
  return inside;
}

const emptyBBox: BBox = [Infinity, Infinity, -Infinity, -Infinity];

const grow = ([west, south, east, north]: BBox, [lng, lat]: Position): BBox => [
  Math.min(west, lng),
  Math.min(south, lat),
  Math.max(east, lng),
  Math.max(north, lat),
];

/** The smallest box around the polygon, degrees; west and south are Infinity when there is no position. */
export const bboxOf = (polygon: MultiPolygon): BBox => polygon.flat(2).reduce(grow, emptyBBox);

interface Moment {
  /** Twice the signed area, square degrees; positive when counter-clockwise. */
  readonly twice: number;
  readonly x: number;
  readonly y: number;
}

/** Taken from the ring's first vertex: far from 0°, 0° the products would eat the digits that a grid lives in. */
function momentOf(ring: Ring): Moment {
  const [ox, oy] = ring[0] ?? [0, 0];
  let [twice, x, y] = [0, 0, 0];
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = [ring[i - 1]![0] - ox, ring[i - 1]![1] - oy];
    const [bx, by] = [ring[i]![0] - ox, ring[i]![1] - oy];
    const cross = ax * by - bx * ay;
    twice += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return { twice, x: x + 3 * ox * twice, y: y + 3 * oy * twice };
}

/** Signed area of a ring in square degrees; positive when counter-clockwise. */
export const signedArea = (ring: Ring): number => momentOf(ring).twice / 2;

/** Area in square metres, holes taken off, on a sphere that is flat over the polygon (good for a district). */
export function areaOf(polygon: MultiPolygon): number {
  const [, south, , north] = bboxOf(polygon);
  const squareDegrees = polygon.flat().reduce((sum, ring) => sum + signedArea(ring), 0);
  return squareDegrees
    ? Math.abs(squareDegrees) * DEGREE_AREA_M2 * Math.cos((((south + north) / 2) * Math.PI) / 180)
    : 0;
}

/** Centre of gravity (it may lie outside a bent polygon); null for a polygon without area. */
export function centroidOf(polygon: MultiPolygon): Position | null {
  const moments = polygon.flat().map(momentOf);
  const sum = (of: (moment: Moment) => number) => moments.reduce((total, moment) => total + of(moment), 0);
  const twice = sum((m) => m.twice);
  return twice === 0 ? null : [sum((m) => m.x) / (3 * twice), sum((m) => m.y) / (3 * twice)];
}

/** Closes each ring, drops repeated vertices and turns outer rings counter-clockwise, holes clockwise. */
export function repairRings(polygon: MultiPolygon): MultiPolygon {
  return polygon.map((rings) =>
    rings.map((ring, index) => {
      const kept = ring.filter((position, i) => i === 0 || !samePosition(position, ring[i - 1]!));
      const [first, last] = [kept[0], kept.at(-1)];
      const closed = first && last && !samePosition(first, last) ? [...kept, first] : kept;
      return signedArea(closed) > 0 === (index === 0) ? closed : closed.toReversed();
    }),
  );
}

import { Delaunay } from 'd3-delaunay';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import type { MultiPolygon, Position, Ring } from './geometry.ts';
import { bboxOf, pointInPolygon, repairRings } from './polygon.ts';

/** A cell drawn from a point alone: good enough to find the nearest grid, not a border that anyone agreed on. */
export interface SketchCell {
  readonly point: Position;
  readonly polygon: MultiPolygon;
  readonly geometrySource: 'sketch';
}

/** What remains of a ring on the left of the line a→b (one step of Sutherland and Hodgman). */
function clipHalf(ring: Ring, [ax, ay]: Position, [bx, by]: Position): Ring {
  const side = ([x, y]: Position) => (bx - ax) * (y - ay) - (by - ay) * (x - ax);
  return ring.flatMap((end, i): readonly Position[] => {
    const start = ring[(i || ring.length) - 1]!;
    const [from, to] = [side(start), side(end)];
    const share = from / (from - to);
    const cut: Position = [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])];
    if (to >= 0) return from < 0 ? [cut, end] : [end];
    return from >= 0 ? [cut] : [];
  });
}

/** A ring within a convex cell (counter-clockwise, closed). A bent ring that falls apart stays joined by edges of no width. */
const clipTo = (cell: Ring, ring: Ring): Ring =>
  cell.slice(1).reduce<Ring>((rest, end, i) => clipHalf(rest, cell[i]!, end), ring.slice(0, -1));

/**
 * The part of the parent polygon nearest to each point, in the order of the points. Refused, by index from 0: a point
 * outside the parent, or one on top of another.
 */
export function voronoiCells(
  points: readonly Position[],
  parent: MultiPolygon,
): Result<readonly SketchCell[], 'point_outside' | 'duplicate_point'> {
  const seen = new Map<string, number>();
  for (const [index, [lng, lat]] of points.entries()) {
    if (!pointInPolygon(parent, lng, lat)) return refuse('point_outside', 'point', { index, lng, lat });
    const other = seen.get(`${lng},${lat}`);
    if (other !== undefined) return refuse('duplicate_point', 'point', { index, other });
    seen.set(`${lng},${lat}`, index);
  }
  const [west, south, east, north] = bboxOf(parent);
  // A degree of longitude is shorter than one of latitude: "nearest" must mean metres.
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  // From the corner of the box: so near zero the triangulation keeps points apart that lie close together.
  const flat = ([lng, lat]: Position): [number, number] => [(lng - west) * squeeze, lat - south];
  const open = ([x, y]: Position): Position => [west + x / squeeze, south + y];
  const margin = Math.max(east - west, north - south);
  const diagram = Delaunay.from(points.map(flat)).voronoi([-margin, -margin, 2 * margin, 2 * margin]);
  return ok(
    points.map((point, index) => {
      const drawn: Ring = diagram.cellPolygon(index);
      const [cell] = repairRings([[drawn.map(open)]])[0]!;
      const pieces = parent.map((rings) => rings.map((ring) => clipTo(cell!, ring)).filter((ring) => ring.length > 2));
      return { point, polygon: repairRings(pieces.filter((rings) => rings.length > 0)), geometrySource: 'sketch' };
    }),
  );
}

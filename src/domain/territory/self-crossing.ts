import { samePosition, type MultiPolygon, type Position, type Ring } from './geometry.ts';

type Edge = readonly [Position, Position];

const turn = ([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position) =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));

const within = (a: number, b: number, x: number) => Math.min(a, b) <= x && x <= Math.max(a, b);
const onEdge = ([a, b]: Edge, p: Position) => within(a[0], b[0], p[0]) && within(a[1], b[1], p[1]);

/** Where the lines through two edges meet; for parallel ones the start of the second. */
function crossingOf([a, b]: Edge, [c, d]: Edge): Position {
  const [rx, ry] = [b[0] - a[0], b[1] - a[1]];
  const [sx, sy] = [d[0] - c[0], d[1] - c[1]];
  const cross = rx * sy - ry * sx;
  if (cross === 0) return c;
  const share = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / cross;
  return [a[0] + share * rx, a[1] + share * ry];
}

/** Where two edges have more in common than one shared end; null where they don't. */
function meet(one: Edge, other: Edge): Position | null {
  const [a, b] = one;
  const [c, d] = other;
  const [t1, t2, t3, t4] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (t1 !== t2 && t3 !== t4 && t1 * t2 * t3 * t4 !== 0) return crossingOf(one, other);
  // Neighbours share one vertex; anything more than that common point is an overlap.
  const touches = (edge: Edge, p: Position, t: number) =>
    t === 0 && onEdge(edge, p) && !samePosition(edge[0], p) && !samePosition(edge[1], p);
  if (touches(one, c, t1)) return c;
  if (touches(one, d, t2)) return d;
  if (touches(other, a, t3)) return a;
  return touches(other, b, t4) ? b : null;
}

/** Edges are swept from west to east, so that a surveyed outline of thousands of vertices costs little. */
function crossingsOf(edges: readonly Edge[], most: number): Position[] {
  const byWest = edges
    .map((edge) => ({ edge, west: Math.min(edge[0][0], edge[1][0]), east: Math.max(edge[0][0], edge[1][0]) }))
    .sort((a, b) => a.west - b.west);
  const found: Position[] = [];
  let open: typeof byWest = [];
  for (const next of byWest) {
    open = open.filter((one) => one.east >= next.west);
    for (const one of open) {
      const at = meet(one.edge, next.edge);
      if (at && !found.some((known) => samePosition(known, at))) found.push(at);
      if (found.length === most) return found;
    }
    open.push(next);
  }
  return found;
}

const edgesOf = (line: Ring): Edge[] => line.slice(1).map((end, i): Edge => [line[i]!, end]);

/** Where edges of a polygon cross or lie on each other, at most `most` places a polygon; empty for a sound outline. */
export const selfCrossings = (polygon: MultiPolygon, most = 20): Position[] =>
  polygon.flatMap((rings) => crossingsOf(rings.flatMap(edgesOf), most));

/** The first place where a polygon crosses itself; null when it doesn't. */
export const selfCrossing = (polygon: MultiPolygon): Position | null => selfCrossings(polygon, 1)[0] ?? null;

/** The first place where an open line crosses itself. */
export const lineCrossing = (line: Ring): Position | null => crossingsOf(edgesOf(line), 1)[0] ?? null;

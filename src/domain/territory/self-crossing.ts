import { samePosition, type MultiPolygon, type Position } from './geometry.ts';

type Edge = readonly [Position, Position];

const turn = ([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position) =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));

const within = (a: number, b: number, x: number) => Math.min(a, b) <= x && x <= Math.max(a, b);
const onEdge = ([a, b]: Edge, p: Position) => within(a[0], b[0], p[0]) && within(a[1], b[1], p[1]);

function meet(one: Edge, other: Edge): boolean {
  const [a, b] = one;
  const [c, d] = other;
  const [t1, t2, t3, t4] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (t1 !== t2 && t3 !== t4 && t1 * t2 * t3 * t4 !== 0) return true;
  // Neighbours share one vertex; anything more than that common point is an overlap.
  const touches = (edge: Edge, p: Position, t: number) =>
    t === 0 && onEdge(edge, p) && !samePosition(edge[0], p) && !samePosition(edge[1], p);
  return touches(one, c, t1) || touches(one, d, t2) || touches(other, a, t3) || touches(other, b, t4);
}

/**
 * The first place where two edges of a polygon cross or lie on each other, as a position near it; null when there is none.
 * Edges are swept from west to east, so that a surveyed outline of thousands of vertices costs little.
 */
export function selfCrossing(polygon: MultiPolygon): Position | null {
  for (const rings of polygon) {
    const edges: Edge[] = rings.flatMap((ring) => ring.slice(1).map((end, i): Edge => [ring[i]!, end]));
    const byWest = edges
      .map((edge) => ({ edge, west: Math.min(edge[0][0], edge[1][0]), east: Math.max(edge[0][0], edge[1][0]) }))
      .sort((a, b) => a.west - b.west);
    let open: typeof byWest = [];
    for (const next of byWest) {
      open = open.filter((one) => one.east >= next.west);
      const crossed = open.find((one) => meet(one.edge, next.edge));
      if (crossed) return next.edge[0];
      open.push(next);
    }
  }
  return null;
}

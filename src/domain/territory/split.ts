import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { without } from './clip.ts';
import { metresBetween } from './distance.ts';
import type { MultiPolygon, Position, Ring } from './geometry.ts';
import { areaOf, pointInPolygon, repairRings } from './polygon.ts';
import { lineCrossing } from './self-crossing.ts';

/** A cut this near to a corner goes through the corner: two vertices a centimetre apart serve nobody. */
const CORNER_M = 0.01;
/** A line that ends on the border is taken to end behind it: rounding must not decide whether it reaches. */
const BEYOND = 1e-6;

/** A vertex of the outline; the object itself tells two vertices on one spot apart. */
interface Node {
  readonly at: Position;
}
interface Hit {
  readonly node: Node;
  /** Index of the segment of the line plus the share of it that lies before the hit. */
  readonly along: number;
}

const leftOf = ([ax, ay]: Position, [bx, by]: Position, [px, py]: Position): boolean =>
  (bx - ax) * (py - ay) - (by - ay) * (px - ax) >= 0;

const stretch = ([ax, ay]: Position, [bx, by]: Position): Position => {
  const length = Math.hypot(bx - ax, by - ay) || 1;
  return [bx + ((bx - ax) / length) * BEYOND, by + ((by - ay) / length) * BEYOND];
};

const lengthened = (line: Ring): Ring => [
  stretch(line[1]!, line[0]!),
  ...line.slice(1, -1),
  stretch(line.at(-2)!, line.at(-1)!),
];

/** Where the line meets one edge, as share of the line's segment; null where it doesn't. */
function meeting(a: Position, b: Position, p: Position, q: Position): number | null {
  // A vertex on the line counts as left of it on both of its edges, so that it is met once or not at all.
  if (leftOf(a, b, p) === leftOf(a, b, q) || leftOf(p, q, a) === leftOf(p, q, b)) return null;
  const [rx, ry, sx, sy] = [b[0] - a[0], b[1] - a[1], q[0] - p[0], q[1] - p[1]];
  return ((p[0] - a[0]) * sy - (p[1] - a[1]) * sx) / (rx * sy - ry * sx);
}

/** The outline with a vertex wherever the line meets it, and those vertices in the order of the line. */
function noded(ring: Ring, line: Ring): { nodes: Node[]; hits: Hit[] } {
  const corners = ring.slice(0, -1).map((at): Node => ({ at }));
  const hits: Hit[] = [];
  const nodes = corners.flatMap((corner, i): Node[] => {
    const next = corners[(i + 1) % corners.length]!;
    const met: { node: Node; from: number }[] = [];
    for (let s = 1; s < line.length; s++) {
      const [a, b] = [line[s - 1]!, line[s]!];
      const share = meeting(a, b, corner.at, next.at);
      if (share === null) continue;
      const at: Position = [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
      const near = [corner, next].find((one) => metresBetween(one.at, at) < CORNER_M);
      const node = near ?? { at };
      hits.push({ node, along: s - 1 + share });
      if (!near) met.push({ node, from: metresBetween(corner.at, at) });
    }
    return [corner, ...met.sort((one, other) => one.from - other.from).map(({ node }) => node)];
  });
  return { nodes, hits: hits.sort((one, other) => one.along - other.along) };
}

/** The pieces of one outline, or itself where the line doesn't part it. */
function splitRing(ring: Ring, line: Ring): Ring[] {
  const { nodes, hits } = noded(ring, line);
  const startsInside = pointInPolygon([[ring]], ...line[0]!);
  let pieces = [nodes];
  // From outside, hits come in pairs: in and out. A line that begins inside has no first half.
  for (let i = startsInside ? 1 : 0; i + 1 < hits.length; i += 2) {
    const [into, out] = [hits[i]!, hits[i + 1]!];
    if (into.node === out.node) continue;
    const path = line.slice(Math.floor(into.along) + 1, Math.floor(out.along) + 1).map((at): Node => ({ at }));
    pieces = pieces.flatMap((piece) => {
      const [from, to] = [piece.indexOf(into.node), piece.indexOf(out.node)];
      if (from < 0 || to < 0) return [piece];
      const turned = [...piece.slice(from), ...piece.slice(0, from)];
      const end = turned.indexOf(out.node);
      const cut = [
        [...turned.slice(0, end + 1), ...path.toReversed()],
        [...turned.slice(end), into.node, ...path],
      ];
      return cut.every((one) => one.length > 2) ? cut : [piece];
    });
  }
  return pieces.map((piece) => [...piece, piece[0]!].map(({ at }) => at));
}

/**
 * Parts a polygon along a line that runs through it from border to border; the parts share the vertices of the cut exactly.
 * Holes stay holes; what the line doesn't touch stays with the largest part. Parts are given largest first.
 */
export function splitPolygon(
  polygon: MultiPolygon,
  line: Ring,
): Result<readonly MultiPolygon[], 'line_too_short' | 'line_crosses_itself' | 'line_does_not_cross'> {
  const points = line.filter((at, i) => i === 0 || metresBetween(at, line[i - 1]!) > CORNER_M);
  if (points.length < 2) return refuse('line_too_short', 'line');
  const crossing = lineCrossing(points);
  if (crossing) return refuse('line_crosses_itself', 'line', { lng: crossing[0], lat: crossing[1] });
  const cut = lengthened(points);
  const parts: MultiPolygon[] = [];
  const whole: MultiPolygon[number][] = [];
  for (const rings of polygon) {
    const [outer = [], ...holes] = rings;
    const pieces = splitRing(outer, cut);
    if (pieces.length === 1) whole.push(rings);
    else
      for (const piece of pieces)
        parts.push(
          ...(holes.length > 0
            ? without(
                [[piece]],
                holes.map((hole) => [[hole]]),
              ).map((one) => [one])
            : [[[piece]]]),
        );
  }
  if (parts.length < 2) return refuse('line_does_not_cross', 'line');
  const [largest, ...rest] = parts.map(repairRings).sort((a, b) => areaOf(b) - areaOf(a));
  return ok([[...largest!, ...whole], ...rest]);
}

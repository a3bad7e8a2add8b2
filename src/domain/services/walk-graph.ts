import type { Position } from '#domain/territory/geometry.ts';
import { Cells } from './cells.ts';
import type { Plane } from './plane.ts';

/** Roads as nodes and edges on a plane, both ways: the edges of node n are `first[n]` up to `first[n + 1]`. */
export interface WalkGraph {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly first: Int32Array;
  readonly to: Int32Array;
  readonly metres: Float64Array;
  /** The node next to a point of the plane with its distance; null where none is within `OFF_ROAD_M`. */
  readonly nearest: (x: number, y: number) => { readonly node: number; readonly metres: number } | null;
}

/** A road is cut into pieces of this length at most, so that whoever steps onto it finds a node near. */
const PIECE_M = 25;
/** An end that stops just short of another road belongs to it: drawings are not exact. */
const TOUCH_M = 3;
/** Points this close are one node. */
const MERGE_PER_M = 2;
/** Farther from any road than this, the roads say nothing about a point. */
const OFF_ROAD_M = 150;
const CELL_M = 50;

interface Piece {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  /** Where others meet it, 0 to 1. */
  readonly cuts: number[];
}

function piecesOf(lines: readonly (readonly Position[])[], plane: Plane): Piece[] {
  const pieces: Piece[] = [];
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const [[lng1, lat1], [lng2, lat2]] = [line[i - 1]!, line[i]!];
      const [x1, y1, x2, y2] = [plane.xOf(lng1), plane.yOf(lat1), plane.xOf(lng2), plane.yOf(lat2)];
      const count = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / PIECE_M));
      const at = (n: number) => [x1 + ((x2 - x1) * n) / count, y1 + ((y2 - y1) * n) / count] as const;
      for (let n = 0; n < count; n++) {
        const [[ax, ay], [bx, by]] = [at(n), at(n + 1)];
        pieces.push({ ax, ay, bx, by, cuts: [] });
      }
    }
  }
  return pieces;
}

/** Roads that cross are joined there, whether or not the drawing has a point at the crossing. */
function cross(a: Piece, b: Piece): void {
  const [dx, dy, ex, ey] = [a.bx - a.ax, a.by - a.ay, b.bx - b.ax, b.by - b.ay];
  const turn = dx * ey - dy * ex;
  if (turn === 0) return;
  const [fx, fy] = [b.ax - a.ax, b.ay - a.ay];
  const [t, u] = [(fx * ey - fy * ex) / turn, (fx * dy - fy * dx) / turn];
  if (t < 0 || t > 1 || u < 0 || u > 1) return;
  a.cuts.push(t);
  b.cuts.push(u);
}

/** The foot of a point on a piece, 0 to 1 along it. */
function footOn({ ax, ay, bx, by }: Piece, x: number, y: number): { t: number; metres: number } {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square));
  return { t, metres: Math.hypot(ax + t * dx - x, ay + t * dy - y) };
}

class Nodes {
  readonly x: number[] = [];
  readonly y: number[] = [];
  private readonly known = new Map<number, number>();

  at(x: number, y: number): number {
    const key = (Math.round(x * MERGE_PER_M) + 5e6) * 1e7 + Math.round(y * MERGE_PER_M) + 5e6;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const node = this.x.push(x) - 1;
    this.y.push(y);
    this.known.set(key, node);
    return node;
  }
}

/** Edges in both directions, one after the other by the node that they leave. */
function laidOut(nodes: Nodes, ends: readonly (readonly [number, number])[]): Omit<WalkGraph, 'nearest'> {
  const first = new Int32Array(nodes.x.length + 1);
  for (const [a, b] of ends) {
    first[a + 1]! += 1;
    first[b + 1]! += 1;
  }
  for (let n = 1; n < first.length; n++) first[n]! += first[n - 1]!;
  const next = first.slice(0, -1);
  const to = new Int32Array(ends.length * 2);
  const metres = new Float64Array(ends.length * 2);
  for (const [a, b] of ends) {
    // From node to node as they were merged: a sum of such edges keeps to the triangle's law.
    const length = Math.hypot(nodes.x[a]! - nodes.x[b]!, nodes.y[a]! - nodes.y[b]!);
    for (const [from, end] of [
      [a, b],
      [b, a],
    ] as const) {
      const slot = next[from]!++;
      to[slot] = end;
      metres[slot] = length;
    }
  }
  return { x: Float64Array.from(nodes.x), y: Float64Array.from(nodes.y), first, to, metres };
}

/** Builds the graph of the roads that people walk on. Lines in CGCS2000 degrees; null where they make no edge. */
export function buildWalkGraph(lines: readonly (readonly Position[])[], plane: Plane): WalkGraph | null {
  const pieces = piecesOf(lines, plane);
  const cells = new Cells(CELL_M);
  pieces.forEach(({ ax, ay, bx, by }, i) => cells.put(i, ax, ay, bx, by));
  pieces.forEach((piece, i) => {
    const { ax, ay, bx, by } = piece;
    for (const j of new Set(cells.around(ax, ay, bx, by))) if (j > i) cross(piece, pieces[j]!);
  });
  const nodes = new Nodes();
  const joints: (readonly [number, number])[] = [];
  const seen = new Set<number>();
  const join = (a: number, b: number) => {
    const key = Math.min(a, b) * 1e7 + Math.max(a, b);
    if (a === b || seen.has(key)) return;
    seen.add(key);
    joints.push([a, b]);
  };
  for (const line of lines) {
    for (const end of [line[0], line.at(-1)]) {
      if (!end || line.length < 2) continue;
      const [x, y] = [plane.xOf(end[0]), plane.yOf(end[1])];
      for (const j of new Set(cells.around(x - TOUCH_M, y - TOUCH_M, x + TOUCH_M, y + TOUCH_M))) {
        const piece = pieces[j]!;
        const foot = footOn(piece, x, y);
        if (foot.metres > TOUCH_M) continue;
        piece.cuts.push(foot.t);
        const { ax, ay, bx, by } = piece;
        join(nodes.at(x, y), nodes.at(ax + foot.t * (bx - ax), ay + foot.t * (by - ay)));
      }
    }
  }
  for (const { ax, ay, bx, by, cuts } of pieces) {
    const along = [0, ...cuts.toSorted((a, b) => a - b), 1].map((t) =>
      nodes.at(ax + t * (bx - ax), ay + t * (by - ay)),
    );
    for (let i = 1; i < along.length; i++) join(along[i - 1]!, along[i]!);
  }
  if (joints.length === 0) return null;
  const graph = laidOut(nodes, joints);
  const near = new Cells(OFF_ROAD_M);
  graph.x.forEach((x, n) => near.put(n, x, graph.y[n]!));
  return {
    ...graph,
    nearest: (x, y) => {
      let best: { node: number; metres: number } | null = null;
      for (const node of near.around(x - OFF_ROAD_M, y - OFF_ROAD_M, x + OFF_ROAD_M, y + OFF_ROAD_M)) {
        const metres = Math.hypot(graph.x[node]! - x, graph.y[node]! - y);
        if (metres <= (best?.metres ?? OFF_ROAD_M)) best = { node, metres };
      }
      return best;
    },
  };
}

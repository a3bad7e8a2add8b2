import { planeAround, type Plane } from './plane.ts';
import type { Position } from '#domain/territory/geometry.ts';
import { walkFrom } from './shortest.ts';
import { buildWalkGraph, type WalkGraph } from './walk-graph.ts';

/** How far is near: minutes on foot, how fast, and how much longer a way is than the straight line. */
export interface WalkRule {
  readonly minutes: number;
  readonly metresPerMinute: number;
  /** 1 or more. */
  readonly detour: number;
}

export interface Spot {
  readonly lng: number;
  readonly lat: number;
}

/** For each home of the list: the index of the point next to it (-1: there is none) and the metres to walk. */
export interface Nearest {
  readonly point: Int32Array;
  /** Infinity where no road leads to a point of the set within `LOOK_MINUTES`; `point` is then the nearest as the crow flies. */
  readonly metres: Float64Array;
}

export interface WalkGround {
  readonly plane: Plane;
  /** Null: straight lines. */
  readonly graph: WalkGraph | null;
}

/** Roads are followed as far as this from each desk; beyond it the list of homes says "more than". */
export const LOOK_MINUTES = 30;

/** The metres that may be walked in the time. */
export const budgetOf = ({ minutes, metresPerMinute }: WalkRule): number => minutes * metresPerMinute;

/** The ground of an office around a point of it; without lines, or where they make no road, the way is a straight line. */
export function walkGround(middle: Position, lines: readonly (readonly Position[])[] = []): WalkGround {
  const plane = planeAround(middle);
  return { plane, graph: lines.length > 0 ? buildWalkGraph(lines, plane) : null };
}

/** Metres from one point to every home: over the roads where both stand by one, else straight and longer by the detour. */
function metresTo(
  { xs, ys, steps }: Homes,
  x: number,
  y: number,
  rule: WalkRule,
  graph: WalkGraph | null,
): Float64Array {
  const metres = new Float64Array(xs.length);
  const step = graph?.nearest(x, y);
  const most = LOOK_MINUTES * rule.metresPerMinute;
  const walked = graph && step ? walkFrom(graph, [step], most) : null;
  for (let h = 0; h < xs.length; h++) {
    const own = walked && steps ? steps[h] : null;
    metres[h] = own && walked ? walked[own.node]! + own.metres : Math.hypot(xs[h]! - x, ys[h]! - y) * rule.detour;
  }
  return metres;
}

interface Homes {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** Where each steps onto the roads. */
  readonly steps: readonly ReturnType<WalkGraph['nearest']>[] | null;
}

/**
 * The point next to each home, for each of several sets of points (the points that offer one item): every point is walked
 * from once, whatever the number of sets. Gives way after each point, so that a server can answer others meanwhile.
 * @param sets indexes into `points`
 */
export function* nearestOf(
  ground: WalkGround,
  homes: readonly Spot[],
  points: readonly Spot[],
  sets: readonly (readonly number[])[],
  rule: WalkRule,
): Generator<void, Nearest[]> {
  const { plane, graph } = ground;
  const xs = Float64Array.from(homes, ({ lng }) => plane.xOf(lng));
  const ys = Float64Array.from(homes, ({ lat }) => plane.yOf(lat));
  const steps = graph && homes.map((_, h) => graph.nearest(xs[h]!, ys[h]!));
  const nearest = sets.map((): Nearest => ({
    point: new Int32Array(homes.length).fill(-1),
    metres: new Float64Array(homes.length).fill(Infinity),
  }));
  const straight = sets.map(() => (graph ? new Float64Array(homes.length).fill(Infinity) : null));
  for (const [p, { lng, lat }] of points.entries()) {
    const [x, y] = [plane.xOf(lng), plane.yOf(lat)];
    const of = nearest.flatMap((one, s) => (sets[s]!.includes(p) ? [{ ...one, crow: straight[s] ?? null }] : []));
    if (of.length === 0) continue;
    const metres = metresTo({ xs, ys, steps }, x, y, rule, graph);
    for (const { point, metres: best, crow } of of) {
      for (let h = 0; h < metres.length; h++) {
        if (metres[h]! < best[h]!) {
          best[h] = metres[h]!;
          point[h] = p;
        }
        if (!crow || best[h] !== Infinity) continue;
        const line = Math.hypot(xs[h]! - x, ys[h]! - y);
        if (line >= crow[h]!) continue;
        crow[h] = line;
        point[h] = p;
      }
    }
    yield;
  }
  return nearest;
}

/** Homes and households, and how many of them are within the time. */
export interface Reach {
  readonly homes: number;
  readonly households: number;
  readonly homesWithin: number;
  readonly householdsWithin: number;
}

/** Counts the homes of the list, or those that `of` holds. */
export function reachOf(
  homes: readonly { readonly households: number }[],
  isWithin: (home: number) => boolean,
  of: (home: number) => boolean = () => true,
): Reach {
  const sum = { homes: 0, households: 0, homesWithin: 0, householdsWithin: 0 };
  homes.forEach(({ households }, h) => {
    if (!of(h)) return;
    sum.homes++;
    sum.households += households;
    if (!isWithin(h)) return;
    sum.homesWithin++;
    sum.householdsWithin += households;
  });
  return sum;
}

/** Share of households within the time, 0 to 1; null where nobody lives. */
export const shareOf = ({ households, householdsWithin }: Reach): number | null =>
  households === 0 ? null : householdsWithin / households;

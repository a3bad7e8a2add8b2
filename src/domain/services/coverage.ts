import type { Position } from '#domain/territory/geometry.ts';
import { budgetOf, type Spot, type WalkGround, type WalkRule } from './circle.ts';
import { walkFrom } from './shortest.ts';

/** What can be reached from any of the points in the time: discs around them, or the pieces of road that lie within it. */
export interface Coverage {
  readonly discs: readonly (readonly Position[])[];
  readonly roads: readonly (readonly [Position, Position])[];
}

const CORNERS = 48;

export function coverageOf(ground: WalkGround, points: readonly Spot[], rule: WalkRule): Coverage {
  const { plane, graph } = ground;
  const most = budgetOf(rule);
  const at = points.map(({ lng, lat }) => [plane.xOf(lng), plane.yOf(lat)] as const);
  const steps = at.map(([x, y]) => graph?.nearest(x, y) ?? null);
  const radius = most / rule.detour;
  const discs = at
    .filter((_, i) => steps[i] === null)
    .map(([x, y]) =>
      Array.from({ length: CORNERS + 1 }, (_, i) => {
        const turn = (2 * Math.PI * (i % CORNERS)) / CORNERS;
        return plane.positionOf(x + radius * Math.cos(turn), y + radius * Math.sin(turn));
      }),
    );
  const roads: [Position, Position][] = [];
  if (graph) {
    const starts = steps.filter((step) => step !== null);
    const walked = walkFrom(graph, starts, most);
    const positionOf = (node: number) => plane.positionOf(graph.x[node]!, graph.y[node]!);
    for (let node = 0; node < graph.x.length; node++) {
      if (walked[node] === Infinity) continue;
      for (let edge: number = graph.first[node]!; edge < graph.first[node + 1]!; edge++) {
        const end = graph.to[edge]!;
        if (end > node && walked[end] !== Infinity) roads.push([positionOf(node), positionOf(end)]);
      }
    }
  }
  return { discs, roads };
}

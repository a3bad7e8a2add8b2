import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { SLIVER_M2, together } from './clip.ts';
import type { MultiPolygon } from './geometry.ts';
import { areaOf } from './polygon.ts';

/** Whether each can be reached from each over borders in common; a place of several pieces holds them together itself. */
function hangTogether(polygons: readonly MultiPolygon[]): boolean {
  const [first, ...others] = polygons;
  let edge = first ? [first] : [];
  let rest = others;
  while (edge.length > 0) {
    const near = rest.filter((one) => edge.some((other) => together([one, other]).length < one.length + other.length));
    rest = rest.filter((one) => !near.includes(one));
    edge = near;
  }
  return rest.length === 0;
}

/**
 * Several places as one. Refused where one has no border in common with the others; slivers that the old border leaves
 * inside are closed.
 */
export function mergePolygons(polygons: readonly MultiPolygon[]): Result<MultiPolygon, 'not_neighbours' | 'too_few'> {
  if (polygons.length < 2) return refuse('too_few', 'places');
  const whole = together(polygons).map(([outer = [], ...holes]) => [
    outer,
    ...holes.filter((hole) => areaOf([[hole]]) > SLIVER_M2),
  ]);
  return hangTogether(polygons) ? ok(whole) : refuse('not_neighbours', 'places');
}

import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { SLIVER_M2, together } from './clip.ts';
import type { MultiPolygon } from './geometry.ts';
import { areaOf } from './polygon.ts';

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
  const islands = polygons.reduce((sum, polygon) => sum + polygon.length, 0);
  return whole.length > islands - (polygons.length - 1) ? refuse('not_neighbours', 'places') : ok(whole);
}

import { EARTH_RADIUS_M } from '#domain/territory/distance.ts';
import type { Position } from '#domain/territory/geometry.ts';

/** Metres east and north of a middle. */
export interface Plane {
  readonly xOf: (lng: number) => number;
  readonly yOf: (lat: number) => number;
  readonly positionOf: (x: number, y: number) => Position;
}

const DEGREE_M = (EARTH_RADIUS_M * Math.PI) / 180;

/**
 * The ground around a point as a plane: over a subdistrict it differs from the sphere by less than one in a thousand, and in
 * a plane a way over roads is never shorter than the straight line.
 */
export function planeAround([lng0, lat0]: Position): Plane {
  const east = DEGREE_M * Math.cos((lat0 * Math.PI) / 180);
  return {
    xOf: (lng) => (lng - lng0) * east,
    yOf: (lat) => (lat - lat0) * DEGREE_M,
    positionOf: (x, y) => [lng0 + x / east, lat0 + y / DEGREE_M],
  };
}

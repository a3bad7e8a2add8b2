import { difference, intersection, union } from 'polyclip-ts';
import type { MultiPolygon } from './geometry.ts';
import { areaOf, repairRings } from './polygon.ts';

type Geom = Parameters<typeof union>[0];
type Operation = (subject: Geom, ...more: Geom[]) => [number, number][][][];

/** A tenth of a millimetre: where exact arithmetic fails on two all but parallel edges, this grid brings them together. */
const rounded = (polygon: MultiPolygon): MultiPolygon =>
  polygon.map((rings) =>
    rings.map((ring) => ring.map(([lng, lat]) => [Math.round(lng * 1e9) / 1e9, Math.round(lat * 1e9) / 1e9] as const)),
  );

const run = (operation: Operation, polygons: readonly MultiPolygon[]): MultiPolygon => {
  const [subject, ...others] = polygons as unknown as Geom[];
  return subject ? repairRings(operation(subject, ...others)) : [];
};

function clip(operation: Operation, polygons: readonly MultiPolygon[]): MultiPolygon {
  try {
    return run(operation, polygons);
  } catch {
    return run(operation, polygons.map(rounded));
  }
}

/** What two polygons have in common. */
export const common = (a: MultiPolygon, b: MultiPolygon): MultiPolygon => clip(intersection, [a, b]);
/** All of several polygons as one. */
export const together = (polygons: readonly MultiPolygon[]): MultiPolygon => clip(union, polygons);
/** The first without the others. */
export const without = (whole: MultiPolygon, parts: readonly MultiPolygon[]): MultiPolygon =>
  clip(difference, [whole, ...parts]);

/**
 * Square metres below which an overlap, a gap or a hole is the rounding of a survey and not somebody's land: a border of a
 * kilometre that is off by a centimetre.
 */
export const SLIVER_M2 = 10;

/** The pieces of a polygon that are larger than a sliver, each by itself, largest first. */
export const piecesOver = (polygon: MultiPolygon, sliver: number): MultiPolygon[] =>
  polygon
    .map((rings): MultiPolygon => [rings])
    .filter((piece) => areaOf(piece) > sliver)
    .sort((a, b) => areaOf(b) - areaOf(a));

import { array, assert, double, integer, oneof, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MultiPolygon, Position } from './geometry.ts';
import { buildGridIndex } from './grid-index.ts';
import type { Place } from './place.ts';
import { bboxOf, pointInPolygon } from './polygon.ts';

const grid = (id: string, polygon?: MultiPolygon): Place => ({
  id,
  parentId: null,
  level: 'grid',
  name: id,
  aliases: [],
  code: id,
  ...(polygon && { polygon }),
});

/** Any shape at all, crossing itself and its neighbours: the index must agree with the plain test even on bad borders. */
const ring = array(tuple(integer({ min: 0, max: 60 }), integer({ min: 0, max: 60 })), {
  minLength: 3,
  maxLength: 8,
}).map((corners) => {
  const positions = corners.map(([x, y]): Position => [120 + x / 1000, 30 + y / 1000]);
  return [...positions, positions[0]!];
});
const shapes = array(array(ring, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 8 });
/** Often on a vertex's column or row, where a mistake would hide. */
const offset = oneof(integer({ min: -5, max: 65 }), double({ min: -5, max: 65, noNaN: true }));

describe('the grid under a point', () => {
  it('is the one that testing every polygon in turn would find', () =>
    assert(
      property(shapes, array(tuple(offset, offset), { minLength: 20, maxLength: 60 }), (drawn, offsets) => {
        const places = drawn.map((rings, i) => grid(`g${i}`, [rings]));
        const index = buildGridIndex(places);
        for (const [x, y] of offsets) {
          const [lng, lat] = [120 + x / 1000, 30 + y / 1000];
          const plain = places.find(({ polygon }) => pointInPolygon(polygon!, lng, lat))?.id ?? null;
          expect(index.locate(lng, lat)).toBe(plain);
        }
      }),
      { numRuns: 60 },
    ));

  it('is found in the corner cells of the raster, too', () => {
    const triangle: MultiPolygon = [
      [
        [
          [120, 30],
          [120.01, 30],
          [120.01, 30.01],
          [120, 30],
        ],
      ],
    ];
    const [, , east, north] = bboxOf(triangle);
    const index = buildGridIndex([grid('t', triangle)]);
    expect(index.locate(120, 30)).toBe('t');
    expect(index.locate(120.00999999, 30.0000001)).toBe('t');
    expect(index.locate(east, north)).toBeNull();
  });

  it('is none outside, without any polygon, or for what is no number', () => {
    expect(buildGridIndex([]).locate(120, 30)).toBeNull();
    expect(buildGridIndex([grid('bare')]).locate(120, 30)).toBeNull();
    const index = buildGridIndex([
      grid('g', [
        [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      ]),
    ]);
    expect(index.locate(Number.NaN, 0.5)).toBeNull();
    expect(index.locate(9, 9)).toBeNull();
  });
});

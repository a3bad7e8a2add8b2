import { assert, integer, pre, property, tuple, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metresBetween } from './distance.ts';
import type { MultiPolygon, Position } from './geometry.ts';
import { areaOf, pointInPolygon } from './polygon.ts';
import { voronoiCells } from './voronoi.ts';

/** An L: bent, so that cutting it with a cell is not the easy case. */
const parent: MultiPolygon = [
  [
    [
      [120, 30],
      [120.04, 30],
      [120.04, 30.02],
      [120.02, 30.02],
      [120.02, 30.04],
      [120, 30.04],
      [120, 30],
    ],
  ],
];
const position = tuple(integer({ min: 1, max: 399 }), integer({ min: 1, max: 399 })).map(([x, y]): Position => [
  120 + x / 10_000,
  30 + y / 10_000,
]);
const points = uniqueArray(position, { minLength: 1, maxLength: 20, selector: String })
  .map((all) => all.filter(([lng, lat]) => pointInPolygon(parent, lng, lat)))
  .filter((all) => all.length > 0);

const cellsOf = (sites: readonly Position[]) => {
  const cells = voronoiCells(sites, parent);
  if (!cells.ok) throw new Error(cells.refusal.code);
  return cells.value;
};

describe('cells sketched from points', () => {
  it('hold their own point, are marked as sketch, and fill the parent', () =>
    assert(
      property(points, (sites) => {
        const cells = cellsOf(sites);
        for (const { point, polygon, geometrySource } of cells) {
          expect(pointInPolygon(polygon, ...point)).toBe(true);
          expect(geometrySource).toBe('sketch');
        }
        const filled = cells.reduce((sum, { polygon }) => sum + areaOf(polygon), 0);
        expect(filled / areaOf(parent)).toBeCloseTo(1, 3);
      }),
    ));

  it('give every spot of the parent to the nearest point', () =>
    assert(
      property(points, position, (sites, spot) => {
        pre(pointInPolygon(parent, ...spot));
        const holder = cellsOf(sites).find(({ polygon }) => pointInPolygon(polygon, ...spot));
        const nearest = Math.min(...sites.map((site) => metresBetween(site, spot)));
        expect(metresBetween(holder!.point, spot)).toBeLessThan(nearest + 1);
      }),
    ));

  it('are refused for a point outside and for two points in one spot', () => {
    const inside: Position = [120.01, 30.01];
    expect(voronoiCells([inside, [121, 30]], parent)).toMatchObject({
      refusal: { code: 'point_outside', params: { index: 1 } },
    });
    expect(voronoiCells([inside, inside], parent)).toMatchObject({
      refusal: { code: 'duplicate_point', params: { index: 1, other: 0 } },
    });
  });
});

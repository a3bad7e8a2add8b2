import { array, assert, double, integer, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metresBetween } from './distance.ts';
import type { MultiPolygon, Position } from './geometry.ts';
import { areaOf, bboxOf, centroidOf, pointInPolygon, repairRings, signedArea } from './polygon.ts';
import { selfCrossing } from './self-crossing.ts';

const square = (west: number, south: number, side: number): Position[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const withHole: MultiPolygon = [[square(0, 0, 4), square(1, 1, 2).toReversed()]];
const coordinate = integer({ min: -40, max: 40 }).map((n) => n / 8);

describe('polygons', () => {
  it('leaves the hole out', () => {
    expect(pointInPolygon(withHole, 0.5, 0.5)).toBe(true);
    expect(pointInPolygon(withHole, 2, 2)).toBe(false);
    expect(pointInPolygon(withHole, 5, 2)).toBe(false);
  });

  it('gives a point on a common border to one of the two neighbours', () =>
    assert(
      property(
        array(double({ min: 0.2, max: 0.8, noNaN: true }), { minLength: 1, maxLength: 6 }),
        nat(1000),
        (bends, along) => {
          // A bent line from south to north cuts the unit square in two; the point is taken on the line itself.
          const line = [0.5, ...bends, 0.5].map((x, i): Position => [x, i / (bends.length + 1)]);
          const west: MultiPolygon = [[[[0, 0], ...line, [0, 1], [0, 0]]]];
          const east: MultiPolygon = [[[[1, 0], [1, 1], ...line.toReversed(), [1, 0]]]];
          const place = (along / 1001) * (line.length - 1);
          const [a, b] = [line[Math.floor(place)]!, line[Math.floor(place) + 1]!];
          const share = place % 1;
          const [x, y] = [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
          return pointInPolygon(west, x, y) !== pointInPolygon(east, x, y);
        },
      ),
    ));

  it('knows area, centre and box of a block of a city', () => {
    const block: MultiPolygon = [[square(120.2, 30.1, 0.01)]];
    const [width, height] = [
      metresBetween([120.2, 30.105], [120.21, 30.105]),
      metresBetween([120.2, 30.1], [120.2, 30.11]),
    ];
    expect(areaOf(block) / (width * height)).toBeCloseTo(1, 5);
    expect(centroidOf(block)![0]).toBeCloseTo(120.205, 9);
    expect(centroidOf(block)![1]).toBeCloseTo(30.105, 9);
    expect(bboxOf(withHole)).toEqual([0, 0, 4, 4]);
    expect(areaOf(withHole) / areaOf([[square(0, 0, 4)]])).toBeCloseTo(0.75, 5);
  });

  it('says that nothing is nowhere', () => {
    expect(areaOf([])).toBe(0);
    expect(centroidOf([])).toBeNull();
  });

  it('closes open rings and turns them as GeoJSON wants, whatever way they came', () => {
    const open: MultiPolygon = [[square(0, 0, 4).slice(0, -1).toReversed(), square(1, 1, 2)]];
    const [[outer, hole] = []] = repairRings(open);
    expect(outer!.at(-1)).toEqual(outer![0]);
    expect(signedArea(outer!)).toBe(16);
    expect(signedArea(hole!)).toBe(-4);
    expect(repairRings([[outer!, hole!]])).toEqual([[outer, hole]]);
  });
});

describe('a border that crosses itself', () => {
  it('is found in a bow tie and not in a square, with or without a hole', () => {
    expect(
      selfCrossing([
        [
          [
            [0, 0],
            [2, 2],
            [2, 0],
            [0, 2],
            [0, 0],
          ],
        ],
      ]),
    ).not.toBeNull();
    expect(selfCrossing([[square(0, 0, 2)]])).toBeNull();
    expect(selfCrossing(withHole)).toBeNull();
  });

  it('is found where the line runs back over itself or touches itself', () => {
    expect(
      selfCrossing([
        [
          [
            [0, 0],
            [4, 0],
            [4, 4],
            [2, 0],
            [0, 4],
            [0, 0],
          ],
        ],
      ]),
    ).not.toBeNull();
    expect(
      selfCrossing([
        [
          [
            [0, 0],
            [4, 0],
            [2, 0],
            [2, 4],
            [0, 0],
          ],
        ],
      ]),
    ).not.toBeNull();
  });

  it('never appears in a star around its centre', () =>
    assert(
      property(
        array(double({ min: 1, max: 3, noNaN: true }), { minLength: 3, maxLength: 40 }),
        coordinate,
        (radii, x) => {
          const ring = radii.map((r, i): Position => {
            const angle = (2 * Math.PI * i) / radii.length;
            return [x + r * Math.cos(angle), r * Math.sin(angle)];
          });
          return selfCrossing([[[...ring, ring[0]!]]]) === null;
        },
      ),
    ));
});

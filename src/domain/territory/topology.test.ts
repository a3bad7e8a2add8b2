import { array, assert, double, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MultiPolygon, Position } from './geometry.ts';
import { mergePolygons } from './merge.ts';
import { areaOf, pointInPolygon, signedArea } from './polygon.ts';
import { selfCrossing, selfCrossings } from './self-crossing.ts';
import { snapPolygon } from './snap.ts';
import { splitPolygon } from './split.ts';
import { gapsOf, outsideOf, overlapsOf } from './topology.ts';

const box = (west: number, south: number, east: number, north: number): MultiPolygon => [
  [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
];
/** A star around 120.02, 30.02: each corner at its own distance, so never crossing itself. */
const star = array(double({ min: 0.004, max: 0.018, noNaN: true }), { minLength: 3, maxLength: 24 }).map(
  (radii): MultiPolygon => {
    const corners = radii.map((radius, i): Position => {
      const angle = (2 * Math.PI * i) / radii.length;
      return [120.02 + radius * Math.cos(angle), 30.02 + radius * Math.sin(angle)];
    });
    return [[[...corners, corners[0]!]]];
  },
);
const spot = tuple(integer({ min: 0, max: 4000 }), integer({ min: 0, max: 4000 })).map(([x, y]): Position => [
  120 + x / 100_000,
  30 + y / 100_000,
]);
/** From the far west to the far east over some bends. */
const crossLine = array(double({ min: 30.012, max: 30.028, noNaN: true }), { minLength: 2, maxLength: 6 }).map(
  (lats): Position[] => lats.map((lat, i) => [119.99 + (0.06 * i) / (lats.length - 1), lat]),
);
/** In square degrees: metres are taken at the middle of each part and don't add up to the last digit. */
const degreesOf = (polygon: MultiPolygon) => polygon.flat().reduce((total, ring) => total + signedArea(ring), 0);
const sum = (parts: readonly MultiPolygon[]) => parts.reduce((total, part) => total + degreesOf(part), 0);
const split = (polygon: MultiPolygon, line: Position[]) => {
  const parts = splitPolygon(polygon, line);
  if (!parts.ok) throw new Error(parts.refusal.code);
  return parts.value;
};
const merge = (parts: readonly MultiPolygon[]) => {
  const whole = mergePolygons(parts);
  if (!whole.ok) throw new Error(whole.refusal.code);
  return whole.value;
};

describe('a place that is parted by a line', () => {
  it('leaves parts whose areas are the whole, that do not overlap and leave no gap', () =>
    assert(
      property(star, crossLine, (polygon, line) => {
        const parts = splitPolygon(polygon, line);
        if (!parts.ok) return;
        expect(sum(parts.value) / degreesOf(polygon)).toBeCloseTo(1, 8);
        expect(overlapsOf(parts.value.map((part, i) => ({ id: String(i), polygon: part })))).toEqual([]);
        expect(gapsOf(polygon, parts.value)).toEqual([]);
        for (const part of parts.value) expect(outsideOf(polygon, part)).toEqual([]);
      }),
      { numRuns: 30 },
    ));

  it('is whole again when its parts are merged', () =>
    assert(
      property(star, crossLine, (polygon, line) => {
        const parts = splitPolygon(polygon, line);
        if (!parts.ok) return;
        expect(degreesOf(merge(parts.value)) / degreesOf(polygon)).toBeCloseTo(1, 6);
      }),
    ));

  it('gives each point inside to one part', () =>
    assert(
      property(star, crossLine, spot, (polygon, line, [lng, lat]) => {
        const parts = splitPolygon(polygon, line);
        if (!parts.ok) return;
        const holders = parts.value.filter((part) => pointInPolygon(part, lng, lat)).length;
        expect(holders).toBe(pointInPolygon(polygon, lng, lat) ? 1 : 0);
      }),
    ));

  it('may be cut from corner to corner, and along a line that ends on its border', () => {
    const corners = split(box(120, 30, 120.02, 30.02), [
      [120, 30],
      [120.02, 30.02],
    ]);
    expect(corners.map((part) => part[0]![0]!.length)).toEqual([4, 4]);
    const ends = split(box(120, 30, 120.02, 30.02), [
      [120, 30.01],
      [120.02, 30.01],
    ]);
    expect(ends.length).toBe(2);
    expect(degreesOf(ends[0]!) / degreesOf(ends[1]!)).toBeCloseTo(1, 6);
  });

  it('is cut only where the line runs, not where its continuation would', () => {
    const horseshoe: MultiPolygon = [
      [
        [
          [120, 30],
          [120.03, 30],
          [120.03, 30.02],
          [120.02, 30.02],
          [120.02, 30.01],
          [120.01, 30.01],
          [120.01, 30.02],
          [120, 30.02],
          [120, 30],
        ],
      ],
    ];
    const one = split(horseshoe, [
      [119.99, 30.015],
      [120.015, 30.015],
    ]);
    expect(one.length).toBe(2);
    const both = split(horseshoe, [
      [119.99, 30.015],
      [120.04, 30.015],
    ]);
    expect(both.length).toBe(3);
    expect(sum(both) / degreesOf(horseshoe)).toBeCloseTo(1, 8);
  });

  it('keeps a hole that the line runs through', () => {
    const [outer] = box(120, 30, 120.03, 30.03)[0]!;
    const [hole] = box(120.01, 30.01, 120.02, 30.02)[0]!;
    const ring: MultiPolygon = [[outer!, hole!.toReversed()]];
    const parts = split(ring, [
      [119.99, 30.015],
      [120.04, 30.015],
    ]);
    expect(sum(parts) / degreesOf(ring)).toBeCloseTo(1, 8);
    expect(parts.some((part) => pointInPolygon(part, 120.015, 30.014))).toBe(false);
  });

  it('is refused for a line that does not run through, ends inside or crosses itself', () => {
    const code = (line: Position[]) => {
      const parts = splitPolygon(box(120, 30, 120.02, 30.02), line);
      return parts.ok ? null : parts.refusal.code;
    };
    expect(code([[120, 30]])).toBe('line_too_short');
    expect(code([[119, 31], [121, 31]])).toBe('line_does_not_cross'); // prettier-ignore
    expect(code([[119, 30.01], [120.01, 30.01]])).toBe('line_does_not_cross'); // prettier-ignore
    expect(code([[119, 30.01], [121, 30.01], [121, 30], [120.01, 30.5]])).toBe('line_crosses_itself'); // prettier-ignore
  });
});

describe('places that are merged', () => {
  it('must be neighbours, and close the hairline that was their border', () => {
    const far = mergePolygons([box(120, 30, 120.01, 30.01), box(120.02, 30, 120.03, 30.01)]);
    expect(far).toMatchObject({ ok: false, refusal: { code: 'not_neighbours' } });
    expect(merge([box(120, 30, 120.01, 30.01), box(120.01, 30, 120.02, 30.01)])).toHaveLength(1);
  });
});

describe('a place with holes', () => {
  /** A star with a smaller star cut out of its middle, and beside it a piece of its own. */
  const pierced = star.map((outer): MultiPolygon => {
    const inner = outer[0]![0]!.map(([lng, lat]): Position => [120.02 + (lng - 120.02) / 3, 30.02 + (lat - 30.02) / 3]);
    return [[outer[0]![0]!, inner.toReversed()], ...box(120.1, 30, 120.11, 30.01)];
  });

  it('is parted and merged without its holes, its other pieces and its points being lost', () =>
    assert(
      property(pierced, crossLine, spot, (polygon, line, [lng, lat]) => {
        const parts = splitPolygon(polygon, line);
        if (!parts.ok) return;
        expect(sum(parts.value) / degreesOf(polygon)).toBeCloseTo(1, 8);
        const holders = parts.value.filter((part) => pointInPolygon(part, lng, lat)).length;
        expect(holders).toBe(pointInPolygon(polygon, lng, lat) ? 1 : 0);
        expect(degreesOf(merge(parts.value)) / degreesOf(polygon)).toBeCloseTo(1, 6);
      }),
      { numRuns: 40 },
    ));

  it('takes what fills a hole in, and nothing that lies apart, however many pieces there are', () => {
    const [outer] = box(120, 30, 120.03, 30.03)[0]!;
    const plug = box(120.01, 30.01, 120.02, 30.02);
    const ring: MultiPolygon = [[outer!, plug[0]![0]!.toReversed()]];
    expect(merge([ring, plug])).toEqual([[expect.anything()]]);
    const two: MultiPolygon = [...box(120, 30, 120.01, 30.01), ...box(120.02, 30, 120.03, 30.01)];
    const between = box(120.01, 30, 120.02, 30.01);
    expect(merge([two, between])).toHaveLength(1);
    expect(mergePolygons([two, between, box(121, 30, 121.01, 30.01)]).ok).toBe(false);
  });
});

describe('faults between places', () => {
  it('are named with both places and the ground in question, and slivers are let pass', () => {
    const [a, b] = [box(120, 30, 120.011, 30.01), box(120.01, 30, 120.02, 30.01)];
    const areas = [
      { id: 'a', polygon: a },
      { id: 'b', polygon: b },
    ];
    const [overlap] = overlapsOf(areas);
    expect(overlap?.ids).toEqual(['a', 'b']);
    expect(areaOf(overlap!.polygon) / areaOf(box(120.01, 30, 120.011, 30.01))).toBeCloseTo(1, 6);
    expect(overlapsOf(areas, new Set(['c']))).toEqual([]);
    expect(overlapsOf([areas[0]!, { id: 'b', polygon: box(120.01099999, 30, 120.02, 30.01) }])).toEqual([]);
    expect(gapsOf(box(120, 30, 120.03, 30.01), [a, b]).map(areaOf)[0]).toBeGreaterThan(900_000);
    expect(outsideOf(box(120, 30, 120.01, 30.01), a)).toHaveLength(1);
  });

  it('are none where a lattice fills its parent', () => {
    const cells = Array.from({ length: 30 }, (_, i) => {
      const [x, y] = [i % 6, Math.floor(i / 6)];
      return box(120 + x / 300, 30 + y / 300, 120 + (x + 1) / 300, 30 + (y + 1) / 300);
    });
    expect(overlapsOf(cells.map((polygon, i) => ({ id: String(i), polygon })))).toEqual([]);
    expect(gapsOf(box(120, 30, 120 + 6 / 300, 30 + 5 / 300), cells)).toEqual([]);
  });

  it('of one outline are all found, at the very spot', () => {
    const zigzag: MultiPolygon = [[[[120, 30], [120.02, 30.02], [120.02, 30], [120, 30.02], [120, 30]]]]; // prettier-ignore
    const [at] = selfCrossings(zigzag);
    expect(at?.[0]).toBeCloseTo(120.01, 9);
    expect(at?.[1]).toBeCloseTo(30.01, 9);
  });
});

describe('vertices that are drawn to the neighbours', () => {
  it('close the gap between two places, corner to corner', () => {
    const [a, b] = [box(120, 30, 120.01, 30.01), box(120.01002, 30, 120.02, 30.01)];
    const snapped = snapPolygon(b, [a], 5);
    if (!snapped.ok) throw new Error(snapped.refusal.code);
    expect(gapsOf(box(120, 30, 120.02, 30.01), [a, snapped.value], 50)).toEqual([]);
    expect(snapped.value[0]![0]!.slice(1).filter(([lng]) => lng === 120.01)).toHaveLength(2);
  });

  it('take over a corner of the neighbour in the middle of an edge', () => {
    const halves = [box(120, 30, 120.01, 30.005), box(120, 30.005, 120.01, 30.01)];
    const snapped = snapPolygon(box(120.01001, 30, 120.02, 30.01), halves, 5);
    expect(snapped.ok && snapped.value[0]![0]!).toContainEqual([120.01, 30.005]);
  });

  it('never make a crossing that is taken silently', () =>
    assert(
      property(star, star, integer({ min: 1, max: 2000 }), (polygon, neighbour, tolerance) => {
        const snapped = snapPolygon(polygon, [neighbour], tolerance);
        if (snapped.ok) expect(selfCrossing(snapped.value)).toBeNull();
        else expect(['self_crossing', 'ring_without_area']).toContain(snapped.refusal.code);
      }),
    ));
});

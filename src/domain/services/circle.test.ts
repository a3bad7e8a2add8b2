import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metresBetween } from '#domain/territory/distance.ts';
import type { Position } from '#domain/territory/geometry.ts';
import { budgetOf, nearestOf, reachOf, shareOf, walkGround, type Spot, type WalkRule } from './circle.ts';
import { coverageOf } from './coverage.ts';

const MIDDLE: Position = [120.1, 30.1];
const RULE: WalkRule = { minutes: 5, metresPerMinute: 60, detour: 1.3 };
const straight = walkGround(MIDDLE);
/** Metres east and north of the middle. */
const spot = (east: number, north: number): Spot => {
  const [lng, lat] = straight.plane.positionOf(east, north);
  return { lng, lat };
};
const line = (...corners: readonly (readonly [number, number])[]): Position[] =>
  corners.map(([x, y]) => straight.plane.positionOf(x, y));

function drain<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
const nearest = (homes: readonly Spot[], points: readonly Spot[], rule = RULE, roads: readonly Position[][] = []) =>
  drain(nearestOf(walkGround(MIDDLE, roads), homes, points, [points.map((_, p) => p)], rule))[0]!;
const within = (homes: readonly Spot[], points: readonly Spot[], rule = RULE, roads: readonly Position[][] = []) => {
  const { metres } = nearest(homes, points, rule, roads);
  return [...metres].map((one) => one <= budgetOf(rule));
};

describe('five minutes as the crow flies', () => {
  it('end at 300 metres of way: 231 of straight line with a detour of 1.3', () => {
    expect(within([spot(230, 0), spot(232, 0)], [spot(0, 0)])).toEqual([true, false]);
    expect(within([spot(299, 0), spot(301, 0)], [spot(0, 0)], { ...RULE, detour: 1 })).toEqual([true, false]);
  });

  it('reach farther for who walks faster or has more minutes', () => {
    const homes = [spot(300, 0)];
    expect(within(homes, [spot(0, 0)], { ...RULE, metresPerMinute: 80 })).toEqual([true]);
    expect(within(homes, [spot(0, 0)], { ...RULE, minutes: 10 })).toEqual([true]);
  });

  it('name the desk next door and the metres to it', () => {
    const { point, metres } = nearest([spot(100, 0)], [spot(-300, 0), spot(0, 0)]);
    expect(point[0]).toBe(1);
    expect(metres[0]).toBeCloseTo(130, 6);
  });

  it('measure on the plane what the sphere measures, to a thousandth', () => {
    const [a, b] = [spot(0, 0), spot(1500, 1200)];
    const { metres } = nearest([b], [a], { ...RULE, detour: 1 });
    expect(metres[0]! / metresBetween([a.lng, a.lat], [b.lng, b.lat])).toBeCloseTo(1, 3);
  });

  it('know no desk where nothing is offered', () => {
    const [none] = drain(nearestOf(straight, [spot(0, 0)], [spot(0, 0)], [[]], RULE));
    expect([none?.point[0], none?.metres[0]]).toEqual([-1, Infinity]);
  });
});

const near = fc.record({ east: fc.integer({ min: -900, max: 900 }), north: fc.integer({ min: -900, max: 900 }) });
const spots = (least: number) =>
  fc.array(near, { minLength: least, maxLength: 12 }).map((all) => all.map(({ east, north }) => spot(east, north)));
const roads = fc.array(
  fc
    .array(near, { minLength: 2, maxLength: 4 })
    .map((corners) => line(...corners.map(({ east, north }) => [east, north] as const))),
  { maxLength: 6 },
);

describe('whatever the land', () => {
  it('another desk never lowers the share', () => {
    fc.assert(
      fc.property(spots(1), spots(1), roads, (homes, points, ways) => {
        const share = (some: readonly Spot[]) => {
          const inside = within(homes, some, RULE, ways);
          return shareOf(
            reachOf(
              homes.map(() => ({ households: 1 })),
              (h) => inside[h]!,
            ),
          )!;
        };
        expect(share(points)).toBeGreaterThanOrEqual(share(points.slice(0, -1)));
      }),
      { numRuns: 60 },
    );
  });

  it('a way over roads is never shorter than the straight line', () => {
    fc.assert(
      fc.property(spots(1), spots(1), roads, (homes, points, ways) => {
        const over = nearest(homes, points, { ...RULE, detour: 1 }, ways).metres;
        const crow = nearest(homes, points, { ...RULE, detour: 1 }).metres;
        homes.forEach((_, h) => expect(over[h]).toBeGreaterThanOrEqual(crow[h]! - 1e-6));
      }),
      { numRuns: 60 },
    );
  });

  it('a greater detour never brings a home nearer', () => {
    fc.assert(
      fc.property(spots(1), spots(1), fc.double({ min: 1, max: 2, noNaN: true }), (homes, points, detour) => {
        const [one, other] = [
          nearest(homes, points, { ...RULE, detour: 1 }),
          nearest(homes, points, { ...RULE, detour }),
        ];
        homes.forEach((_, h) => expect(other.metres[h]).toBeGreaterThanOrEqual(one.metres[h]! - 1e-9));
      }),
      { numRuns: 40 },
    );
  });
});

describe('over the roads', () => {
  it('the way goes around the corner', () => {
    const corner = [line([0, 0], [200, 0], [200, 200])];
    const { metres } = nearest([spot(200, 200)], [spot(0, 0)], RULE, corner);
    expect(metres[0]).toBeCloseTo(400, 0);
  });

  it('roads that cross are joined, though the drawing has no point there', () => {
    const cross = [line([-200, 0], [200, 0]), line([3, -200], [3, 200])];
    expect(nearest([spot(3, 180)], [spot(-180, 0)], RULE, cross).metres[0]).toBeCloseTo(363, 0);
  });

  it('an end that stops two metres short of a road still meets it', () => {
    const short = [line([-200, 0], [200, 0]), line([10, 2], [10, 200])];
    expect(nearest([spot(10, 200)], [spot(-100, 0)], RULE, short).metres[0]).toBeCloseTo(310, -1);
  });

  it('a home that no road leads to is out, with the desk nearest as the crow flies', () => {
    const apart = [line([-300, 0], [-100, 0]), line([100, 0], [300, 0])];
    const { point, metres } = nearest([spot(100, 0)], [spot(-300, 0), spot(-100, 0)], RULE, apart);
    expect([point[0], metres[0]]).toEqual([1, Infinity]);
  });

  it('far from any road the straight line with its detour holds', () => {
    const away = [line([-900, 0], [-800, 0])];
    expect(nearest([spot(100, 0)], [spot(0, 0)], RULE, away).metres[0]).toBeCloseTo(130, 6);
  });
});

describe('what is covered', () => {
  it('is a disc of the straight line that five minutes leave after the detour', () => {
    const { discs, roads: none } = coverageOf(straight, [spot(0, 0)], RULE);
    const [lng, lat] = discs[0]![0]!;
    expect(straight.plane.xOf(lng)).toBeCloseTo(300 / 1.3, 6);
    expect(straight.plane.yOf(lat)).toBeCloseTo(0, 6);
    expect(none).toEqual([]);
  });

  it('is the road within five minutes, and no farther', () => {
    const ground = walkGround(MIDDLE, [line([0, 0], [1000, 0])]);
    const { roads: reached } = coverageOf(ground, [spot(0, 0)], RULE);
    const farthest = Math.max(...reached.flat().map(([lng]) => ground.plane.xOf(lng)));
    expect(farthest).toBeGreaterThan(270);
    expect(farthest).toBeLessThan(300.001);
  });
});

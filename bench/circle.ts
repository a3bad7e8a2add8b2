import { nearestOf, reachOf, shareOf, walkGround, budgetOf } from '#domain/services/circle.ts';
import type { Position } from '#domain/territory/geometry.ts';
import { seededRng } from '../scenarios/demo/random.ts';
import type { Report } from './support/measure.ts';

const HOMES = 20_000;
const POINTS = 50;
const ITEMS = 40;
const ROUNDS = 5;
/** A town of some five kilometres with a street every hundred metres. */
const SIDE = 0.05;
const STREETS = 50;
const RULE = { minutes: 5, metresPerMinute: 60, detour: 1.3 };

/** The circle of 20,000 homes, 50 desks and 40 items, no two of the same desks: over straight lines and over streets; median of five. */
export async function circle(report: Report): Promise<void> {
  const rng = seededRng(3);
  const spot = () => ({ lng: 120 + rng() * SIDE, lat: 30 + rng() * SIDE });
  const homes = Array.from({ length: HOMES }, () => ({ ...spot(), households: 30 }));
  const points = Array.from({ length: POINTS }, spot);
  const sets = Array.from({ length: ITEMS }, () => points.flatMap((_, p) => (rng() < 0.5 ? [p] : [])));
  const streets = Array.from({ length: STREETS + 1 }, (_, n): Position[][] => {
    const at = (n * SIDE) / STREETS;
    return [
      [
        [120 + at, 30],
        [120 + at, 30 + SIDE],
      ],
      [
        [120, 30 + at],
        [120 + SIDE, 30 + at],
      ],
    ];
  }).flat();
  const median = (work: () => void): number => {
    const times = Array.from({ length: ROUNDS }, () => {
      const begin = performance.now();
      work();
      return (performance.now() - begin) / 1000;
    });
    return Math.round(times.toSorted((a, b) => a - b)[2]! * 1000) / 1000;
  };
  const count = (lines: readonly Position[][]) => () => {
    const steps = nearestOf(walkGround([120, 30], lines), homes, points, sets, RULE);
    let step = steps.next();
    while (!step.done) step = steps.next();
    const shares = step.value.map(({ metres }) => shareOf(reachOf(homes, (h) => metres[h]! <= budgetOf(RULE))));
    // Read, so that no compiler may leave the loop out.
    if (shares.every((share) => share === 0)) throw new Error('circle: nobody is near to anything');
  };
  report({ name: 'circle.20k.seconds', value: median(count([])), unit: 's', aim: '< 1' });
  report({ name: 'circle.20k.roads.seconds', value: median(count(streets)), unit: 's', aim: '< 5' });
}

import { buildGridIndex } from '#domain/territory/grid-index.ts';
import { bboxOf } from '#domain/territory/polygon.ts';
import { seededRng } from '../scenarios/demo/random.ts';
import { demoTerritory } from '../scenarios/demo/territory.ts';

const POINTS = 1_000_000;
const ROUNDS = 5;

export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly aim?: string;
}

/** Points a second from longitude and latitude to the grid, over the demo's 93 grids and a rim of points outside; median of five rounds. */
export async function locate(report: (measure: Measure) => void): Promise<void> {
  const grids = demoTerritory(1).places.filter(({ level }) => level === 'grid');
  const builds = performance.now();
  const index = buildGridIndex(grids);
  const built = performance.now() - builds;
  const [west, south, east, north] = bboxOf(grids.flatMap(({ polygon }) => polygon ?? []));
  const rng = seededRng(2);
  const points = Float64Array.from({ length: 2 * POINTS }, (_, i) =>
    i % 2 === 0 ? west + rng() * (east - west) : south + rng() * (north - south),
  );
  const rates: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const begin = performance.now();
    let found = 0;
    for (let i = 0; i < points.length; i += 2) if (index.locate(points[i]!, points[i + 1]!) !== null) found++;
    rates.push((POINTS * 1000) / (performance.now() - begin));
    // Read, so that no compiler may leave the loop out.
    if (found === 0) throw new Error('locate: no point of the demo lies in a grid');
  }
  report({
    name: 'locate.pointToGrid',
    value: Math.round(rates.sort((a, b) => a - b)[2]!),
    unit: 'points/s',
    aim: '>= 500000',
  });
  report({ name: 'locate.buildIndex', value: Math.round(built), unit: 'ms' });
}

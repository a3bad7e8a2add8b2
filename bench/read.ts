import { demoPlaceId } from '../scenarios/demo/territory.ts';
import type { BenchClient } from './support/client.ts';
import { quantile, round, timings, type Report } from './support/measure.ts';
import { RARE_WORD } from './support/preload.ts';

const RUNS = 40;
const WARM_RUNS = 6;

/** Who asks: somebody who sees all, a handler of one unit, a worker of one community. */
export interface Readers {
  readonly all: BenchClient;
  readonly unit: BenchClient;
  readonly place: BenchClient;
}

const search = (word: string) => `/matters?q=${encodeURIComponent(word)}`;
const community = demoPlaceId('tingtao');

/** The calendar month that `now` lies in, as `from` and `to`. */
const thisMonth = (now: number): string => {
  const month = new Date(now + 8 * 3_600_000).toISOString().slice(0, 7);
  return `from=${month}-01&to=${month}-28`;
};

/** The requests measured, each as its reader would send it. */
const requests = (now: number): readonly (readonly [name: string, reader: keyof Readers, path: string])[] => [
  ['list.newest', 'all', '/matters'],
  ['list.ofUnit', 'unit', '/matters'],
  ['list.unitAndState', 'all', '/matters?unit=municipal&state=closed'],
  ['list.unitAndRareState', 'all', '/matters?unit=municipal&state=handling'],
  ['list.communityAndPeriod', 'all', `/matters?community=${community}&from=2024-03-01&to=2024-04-30`],
  ['list.mineByDue', 'unit', '/matters?mine=true&sort=due'],
  ['list.mineByDueAtDesk', 'all', '/matters?mine=true&sort=due'],
  ['list.red', 'all', '/matters?lamp=red'],
  ['search.common', 'all', search('垃圾')],
  ['search.rare', 'all', search(RARE_WORD)],
  ['search.middling', 'all', search('路灯')],
  ['search.longWord', 'all', search('共享单车')],
  ['search.nothing', 'all', search('鼋路')],
  ['search.twoWords', 'all', search('垃圾 楼道')],
  ['search.commonInPlace', 'place', search('垃圾')],
  ['search.rareInPlace', 'place', search(RARE_WORD)],
  ['search.commonInGrid', 'all', `${search('垃圾')}&grid=${community}001`],
  ['search.rareInGrid', 'all', `${search(RARE_WORD)}&grid=${community}001`],
  ['count.all', 'all', '/matters/count'],
  ['count.search', 'all', `/matters/count?q=${encodeURIComponent('垃圾')}`],
  ['desk.counts', 'all', '/desk/counts'],
  ['figure.closedThisMonth', 'all', `/figures/closed?${thisMonth(now)}`],
  ['figure.closingRateAllTime', 'all', '/figures/closingRate'],
  ['figure.closedByCommunity', 'all', '/figures/closed?by=community'],
  ['figure.medianAllTime', 'all', '/figures/medianDays'],
  ['figure.medianByCommunity', 'all', '/figures/medianDays?by=community'],
];

/** Each request alone, one after the other: what a person waits for. */
export async function measureReads(report: Report, name: string, readers: Readers, now: number): Promise<void> {
  for (const [what, reader, path] of requests(now)) {
    const ask = () => readers[reader].get(path);
    await timings(WARM_RUNS, 1, ask);
    const taken = await timings(RUNS, 1, ask);
    report({ name: `${name}.${what}.p95`, value: round(quantile(taken, 0.95)), unit: 'ms', aim: '< 50' });
  }
}

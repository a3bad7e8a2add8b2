import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MapClusters, MapPlaces } from '#contract/map.ts';
import { testOffice, type TestOffice } from '../../../test/support/office.ts';
import { report } from '../matters/commands/report.ts';
import { machine } from '../matters/machine.ts';

let office: TestOffice;
let shift: string;
let grid1: string;
let grid2: string;

/** Forty in the one grid, ten at one door in the other, two without coordinates. */
beforeAll(async () => {
  office = await testOffice();
  const spots: { lng?: number; lat?: number; placeId?: string }[] = [
    ...Array.from({ length: 40 }, (_, at) => ({
      lng: 120.001 + (at % 8) / 1000,
      lat: 30.001 + Math.floor(at / 8) / 700,
    })),
    ...Array.from({ length: 10 }, () => ({ lng: 120.015, lat: 30.005 })),
    { placeId: 'G21' },
    {},
  ];
  for (const [at, spot] of spots.entries()) {
    const answer = await report(
      office.deps,
      { tenant: 1, actor: machine('test', 'test'), fileOwner: '' },
      { text: `第 ${at} 处积水`, kind: 'appeal', channel: 'web', ...spot },
    );
    expect(answer.ok).toBe(true);
  }
  shift = await office.signIn('shift');
  grid1 = await office.signIn('grid1');
  grid2 = await office.signIn('grid2');
});
afterAll(() => office.close());

async function ask<T>(url: string, cookie: string): Promise<T> {
  const answer = await office.app.inject({ url: `/api/v1/map/${url}`, headers: { cookie } });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<T>();
}
const OFFICE = 'west=119.99&south=29.99&east=120.03&north=30.03';
const sum = ({ clusters }: MapClusters) => clusters.reduce((total, { count }) => total + count, 0);

describe('clusters', () => {
  it('count every matter with coordinates once, from the whole city down to one door', async () => {
    for (const zoom of [8, 11.4, 13, 14, 15, 16, 17, 18, 20, 24]) {
      const seen = await ask<MapClusters>(`clusters?${OFFICE}&zoom=${zoom}`, shift);
      expect(sum(seen), `zoom ${zoom}`).toBe(50);
    }
  });

  it('name a single one, and at the closest zoom what stands at one door', async () => {
    const { clusters } = await ask<MapClusters>(`clusters?${OFFICE}&zoom=18`, shift);
    const [door] = clusters;
    expect(door).toMatchObject({ count: 10, lng: expect.closeTo(120.015) });
    expect(door?.matters).toHaveLength(10);
    expect(door?.matters[0]).toMatchObject({ title: expect.stringContaining('积水'), lamp: 'green' });
    const single = clusters.find(({ count }) => count === 1);
    expect(single?.matters).toHaveLength(1);
  });

  it('are those of the view alone', async () => {
    const seen = await ask<MapClusters>(
      'clusters?west=120.0145&south=30.0045&east=120.0155&north=30.0055&zoom=17',
      shift,
    );
    expect(sum(seen)).toBe(10);
  });

  it('follow the filter of the list, and the scope of the person', async () => {
    expect(sum(await ask<MapClusters>(`clusters?${OFFICE}&zoom=12&grid=G21`, shift))).toBe(10);
    expect(sum(await ask<MapClusters>(`clusters?${OFFICE}&zoom=12&q=${encodeURIComponent('积水')}`, shift))).toBe(50);
    expect(sum(await ask<MapClusters>(`clusters?${OFFICE}&zoom=12&lamp=red`, shift))).toBe(0);
    expect(sum(await ask<MapClusters>(`clusters?${OFFICE}&zoom=12`, grid1))).toBe(40);
    expect(sum(await ask<MapClusters>(`clusters?${OFFICE}&zoom=12&grid=G11`, grid2))).toBe(0);
  });

  it('refuse a view that is none', async () => {
    const answer = await office.app.inject({
      url: '/api/v1/map/clusters?west=1&south=2&east=x&north=4&zoom=3',
      headers: { cookie: shift },
    });
    expect(answer.statusCode).toBe(400);
  });
});

describe('places', () => {
  it('add up to as many as the list counts as open, those without coordinates among them', async () => {
    const { chosen, places } = await ask<MapPlaces>('places', shift);
    expect(chosen).toMatchObject({ count: 52, unlocated: 2 });
    expect(places).toEqual([
      expect.objectContaining({ gridId: 'G11', gridName: '听涛01网格', count: 40, unlocated: 0 }),
      expect.objectContaining({ gridId: 'G21', count: 11, unlocated: 1 }),
      expect.objectContaining({ gridId: null, communityId: null, count: 1, unlocated: 1 }),
    ]);
    const count = await office.app.inject({ url: '/api/v1/matters/count?figure=open', headers: { cookie: shift } });
    expect(count.json()).toEqual({ count: 52, capped: false });
  });

  it('stay whole when one is chosen, so that the others keep their shade; only the sum is of the chosen', async () => {
    const { chosen, places } = await ask<MapPlaces>('places?grid=G21,-', shift);
    expect(chosen.count).toBe(12);
    expect(places).toHaveLength(3);
  });

  it('are those of the scope of the person', async () => {
    const { places } = await ask<MapPlaces>('places', grid2);
    expect(places.map(({ gridId }) => gridId)).toEqual(['G21']);
  });

  it('turn late with the clock', async () => {
    const now = office.clock.now;
    office.clock.now += 40 * 86_400_000;
    const cookie = await office.signIn('shift');
    const { chosen } = await ask<MapPlaces>('places', cookie);
    expect(chosen.late).toBe(52);
    const { clusters } = await ask<MapClusters>(`clusters?${OFFICE}&zoom=18`, cookie);
    expect(clusters[0]).toMatchObject({
      count: 10,
      late: 10,
      matters: expect.arrayContaining([expect.objectContaining({ lamp: 'red' })]),
    });
    office.clock.now = now;
  });
});

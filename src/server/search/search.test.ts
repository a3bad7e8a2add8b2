import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Created, MatterDetail } from '#contract/matters.ts';
import type { SearchView } from '#contract/search.ts';
import type { Static } from 'typebox';
import { client, type Client } from '../../../test/support/client.ts';
import { testOffice, type TestOffice } from '../../../test/support/office.ts';

let office: TestOffice;
let desk: Client;
const made: Static<typeof Created>[] = [];

beforeAll(async () => {
  office = await testOffice();
  desk = await client(office, 'intake');
  for (const [text, lng] of [
    ['听涛苑3幢垃圾桶满了', 120.005],
    ['江曲路井盖响了一夜', 120.015],
  ] as const)
    made.push(await desk.post('/matters', { text, lng, lat: 30.005 }));
});
afterAll(() => office?.close());

const search = (who: Client, q: string) => who.get<SearchView>(`/search?q=${encodeURIComponent(q)}`);
const ids = ({ matters }: SearchView) => matters.map(({ id }) => id);

it('finds a matter by two characters, by its number and by the number’s tail', async () => {
  const [bins] = made;
  expect(ids(await search(desk, '垃圾'))).toEqual([bins?.id]);
  const no = (await desk.get<MatterDetail>(`/matters/${bins?.id}`)).no;
  expect(ids(await search(desk, no.toLowerCase()))).toContain(bins?.id);
  expect(ids(await search(desk, no.slice(-4)))).toContain(bins?.id);
  expect(ids(await search(desk, no.slice(-7)))).toContain(bins?.id);
  expect(ids(await search(desk, '9999'))).toEqual([]);
});

it('finds places by name, by what people call them and by code, with what they lie in, and units', async () => {
  expect((await search(desk, '听涛小区')).places).toMatchObject([
    { id: 'E1', within: '听涛社区·听涛01网格', filter: { grid: 'G11' } },
  ]);
  expect((await search(desk, 'g21')).places.map(({ id }) => id)).toEqual(['G21']);
  expect((await search(desk, '环卫')).units).toEqual([{ id: 'cleansing', name: '环卫班' }]);
});

it('finds nothing outside the reach of who asks, and nothing for what is nowhere', async () => {
  const worker = await client(office, 'grid1');
  const drain = (await desk.get<MatterDetail>(`/matters/${made[1]?.id}`)).no;
  expect(ids(await search(worker, drain))).toEqual([]);
  expect(ids(await search(worker, '井盖'))).toEqual([]);
  expect(await search(desk, '鼋鼍')).toEqual({ matters: [], more: false, places: [], units: [] });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ReportProposals } from '#contract/field.ts';
import type { MatterDetail } from '#contract/matters.ts';
import { client, photo, type Client } from '../../../test/support/client.ts';
import { testOffice, type TestOffice } from '../../../test/support/office.ts';

let office: TestOffice;
let grid1: Client;
let grid2: Client;
const HERE = { lng: 120.005, lat: 30.005 };
const WORDS = '听涛苑门口垃圾桶满了，袋子堆到人行道上';

beforeAll(async () => {
  office = await testOffice();
  grid1 = await client(office, 'grid1');
  grid2 = await client(office, 'grid2');
});
afterAll(() => office.close());

const ask = (who: Client, clues: object) => who.post<ReportProposals>('/proposals', clues);

it('proposes class and grid with reasons while a report is typed, and writes nothing', async () => {
  const { category, grid, near } = await ask(grid1, { text: WORDS, ...HERE });
  expect(category[0]?.reasons[0]).toContain('垃圾');
  expect(category[0]?.confidence).not.toBe('low');
  expect(grid[0]).toMatchObject({ id: 'G11', confidence: 'high', reasons: ['定位在本网格内'] });
  expect(near).toEqual([]);
  expect(await grid1.get('/matters/count')).toMatchObject({ count: 0 });
});

it('offers the grid beside a point near its border, without being sure of it', async () => {
  const { grid } = await ask(grid1, { text: '积水', lng: 120.0099, lat: 30.0001 });
  expect(grid.map(({ id, confidence }) => [id, confidence])).toEqual([
    ['G11', 'high'],
    ['G21', 'low'],
  ]);
});

it('shows the same matter to whoever may read it, and adds a second report to it', async () => {
  const { id } = await grid1.post<{ id: string }>('/matters', { text: WORDS, ...HERE });
  const clues = { text: '听涛苑门口垃圾桶又满了，袋子堆到人行道上', ...HERE };
  const [near] = (await ask(grid1, clues)).near;
  expect(near).toMatchObject({ id, distanceM: 0, thumbUrl: null });
  expect((await ask(grid2, clues)).near).toEqual([]);

  const matter = await grid1.get<MatterDetail>(`/matters/${id}`);
  expect((await grid1.upload(id, 'before', await photo())).statusCode).toBe(201);
  const after = await grid1.act(matter, 'again', { note: '桶又满了，张某某说的，13800000000' });
  expect(after.state).toBe(matter.state);
  expect(after.files).toHaveLength(1);
  const line = after.history.at(-1);
  expect(line).toMatchObject({ action: 'again', told: '又有人反映了同一件事，一起办' });
  expect(line?.note).not.toContain('13800000000');
  expect((await ask(grid1, clues)).near[0]?.thumbUrl).toContain('/thumb');
});

it('holds a program that asks without end, and lets the person on again later', async () => {
  const cookie = await office.signIn('shift');
  const once = () =>
    office.app.inject({ method: 'POST', url: '/api/v1/proposals', headers: { cookie }, payload: { text: '积水' } });
  const answers = [];
  for (let n = 0; n < 41; n++) answers.push((await once()).statusCode);
  expect(answers.slice(0, 40).every((status) => status === 200)).toBe(true);
  expect(answers[40]).toBe(429);
  office.clock.now += 60_000;
  expect((await once()).statusCode).toBe(200);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MatterPage } from '#contract/matters.ts';
import type { View, ViewCounts, Views } from '#contract/views.ts';
import { testOffice, type TestOffice } from '../../../test/support/office.ts';
import { countViews } from './counts.ts';
import { viewsOf } from './reader.ts';

let office: TestOffice;
const cookies = new Map<string, string>();

beforeAll(async () => {
  office = await testOffice();
  for (const name of ['shift', 'dispatch', 'grid1', 'grid2', 'handler', 'admin'])
    cookies.set(name, await office.signIn(name));
  for (const placeId of ['G11', 'G11', 'G21'])
    await send('shift', 'POST', '/matters', { text: '路面有个坑,夜里看不见', placeId, channel: 'hotline' });
});
afterAll(() => office.close());

const send = (
  who: string,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  payload?: object,
  version?: number,
) =>
  office.app.inject({
    method,
    url: `/api/v1${path}`,
    headers: { cookie: cookies.get(who) ?? '', ...(version !== undefined && { 'if-match': `"${version}"` }) },
    ...(payload && { payload }),
  });
const save = async (who: string, more: object = {}): Promise<View> =>
  (
    await send(who, 'POST', '/views', { name: '热线来的', filter: { channel: 'hotline' }, sort: 'newest', ...more })
  ).json();
const seen = async (who: string): Promise<Views> => (await send(who, 'GET', '/views')).json();
const counts = async (who: string): Promise<ViewCounts> => (await send(who, 'GET', '/views/counts')).json();

describe('a saved view', () => {
  it('is its owner’s alone until it is shared with a role, and then shows each only the rows of their scope', async () => {
    const view = await save('shift');
    expect(view).toMatchObject({ mine: true, ownerName: '周某', role: null, version: 1 });
    expect((await seen('grid1')).views).toEqual([]);
    const shared = await send('shift', 'PATCH', `/views/${view.id}`, { role: 'gridWorker' }, 1);
    expect(shared.json()).toMatchObject({ role: { id: 'gridWorker' }, version: 2 });
    const theirs = await seen('grid1');
    expect(theirs).toMatchObject({ bounded: true, views: [{ id: view.id, mine: false, ownerName: '周某' }] });
    expect(await seen('shift')).toMatchObject({ bounded: false });
    expect((await seen('dispatch')).views).toEqual([]);
    const of = async (who: string) => (await counts(who)).find(({ id }) => id === view.id)?.count;
    expect([await of('shift'), await of('grid1'), await of('grid2')]).toEqual([3, 2, 1]);
    const rows = (await send('grid2', 'GET', '/matters?channel=hotline')).json<MatterPage>();
    expect(rows.items.map((row) => row.gridId)).toEqual(['G21']);
  });

  it('is changed and dropped by its owner only, and never over a change that they did not see', async () => {
    const view = await save('dispatch', { role: 'shiftSupervisor' });
    expect((await send('shift', 'PATCH', `/views/${view.id}`, { name: '改名' }, 1)).statusCode).toBe(404);
    expect((await send('shift', 'DELETE', `/views/${view.id}`, undefined, 1)).statusCode).toBe(404);
    expect((await send('dispatch', 'PATCH', `/views/${view.id}`, { name: '改名' })).statusCode).toBe(428);
    expect((await send('dispatch', 'PATCH', `/views/${view.id}`, { name: '改名' }, 1)).json()).toMatchObject({
      name: '改名',
      version: 2,
      role: { id: 'shiftSupervisor' },
    });
    const late = await send('dispatch', 'PATCH', `/views/${view.id}`, { name: '又改' }, 1);
    expect(late.json()).toMatchObject({ code: 'stale_version', params: { version: 2 } });
    expect((await send('dispatch', 'DELETE', `/views/${view.id}`, undefined, 1)).statusCode).toBe(409);
    expect((await send('dispatch', 'DELETE', `/views/${view.id}`, undefined, 2)).statusCode).toBe(204);
  });

  it('stands where its owner put it, and there are no more than fifty', async () => {
    const [one, two] = [await save('handler', { name: '一' }), await save('handler', { name: '二' })];
    await send('handler', 'PUT', '/views/order', { ids: [two.id, one.id] });
    expect((await seen('handler')).views.map(({ name }) => name)).toEqual(['二', '一']);
    for (let i = 2; i < 50; i += 1) await save('handler', { name: `第 ${i}` });
    const over = await send('handler', 'POST', '/views', { name: '多了', filter: {}, sort: 'due' });
    expect(over.json()).toMatchObject({ detail: expect.stringContaining('50') as string });
    expect(await counts('handler')).toHaveLength(50);
  });

  it('is refused with a role or a figure that is not there, and to those who read no matters', async () => {
    const bad = (more: object) => send('shift', 'POST', '/views', { name: '坏', filter: {}, sort: 'due', ...more });
    expect((await bad({ role: 'mayor' })).json()).toMatchObject({ code: 'unknown_value', field: 'role' });
    expect((await bad({ filter: { figure: 'none' } })).json()).toMatchObject({ code: 'unknown_value' });
    expect((await bad({ filter: { colour: 'red' } })).statusCode).toBe(400);
    expect((await send('admin', 'GET', '/views')).statusCode).toBe(403);
  });
});

it('looks at the newest matters only for what is not open, and says that there may be more', async () => {
  const { db, sessions } = office.deps;
  const principal = await sessions.find(cookies.get('shift')?.split('=')[1] ?? '', office.clock.now);
  const all = await save('shift', { name: '全部', filter: { channel: 'hotline' } });
  const open = await save('shift', { name: '待立案', filter: { channel: 'hotline', state: 'reported' } });
  const views = (await viewsOf(db.office(1), principal!)).filter(({ id }) => id === all.id || id === open.id);
  const newest = (most: number) => countViews(db.office(1), principal!, views, office.clock.now, most);
  office.clock.now += 60_000;
  await send('shift', 'POST', '/matters', { text: '路面又有个坑,夜里看不见', placeId: 'G21', channel: 'hotline' });
  expect(await newest(1)).toEqual([
    { id: all.id, count: 1, capped: true },
    { id: open.id, count: 4, capped: false },
  ]);
  expect(await newest(4)).toEqual([
    { id: all.id, count: 4, capped: false },
    { id: open.id, count: 4, capped: false },
  ]);
});

it('keeps the columns and widths that a person chose with their account', async () => {
  expect((await send('shift', 'GET', '/preferences/matters-table')).json()).toBeNull();
  const chosen = { columns: ['no', 'title', 'unit'], widths: { title: 320 }, density: 'dense' };
  expect((await send('shift', 'PUT', '/preferences/matters-table', chosen)).statusCode).toBe(200);
  expect((await send('shift', 'GET', '/preferences/matters-table')).json()).toEqual(chosen);
  expect((await send('dispatch', 'GET', '/preferences/matters-table')).json()).toBeNull();
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LiveChanges, Presence } from '#contract/live.ts';
import type { MatterDetail } from '#contract/matters.ts';
import { client, type Client } from '../../../test/support/client.ts';
import { listen, type Listening } from '../../../test/support/live.ts';
import { testOffice, type TestOffice } from '../../../test/support/office.ts';
import { MOST_STREAMS } from './live.ts';
import { MOST_UNREAD } from './stream.ts';

let office: TestOffice;
let base: string;
let dispatcher: Client;
const open: Listening[] = [];

beforeAll(async () => {
  office = await testOffice();
  base = await office.app.listen({ port: 0, host: '127.0.0.1' });
  dispatcher = await client(office, 'dispatch');
});
afterAll(async () => {
  for (const one of open) one.leave();
  await office.close();
});

const hear = async (username: string, since?: string): Promise<Listening> => {
  const listening = await listen(base, await office.signIn(username), since);
  open.push(listening);
  await listening.next('hello');
  return listening;
};
const report = async (lng = 120.005, text = '听涛苑3幢垃圾桶满了'): Promise<MatterDetail> => {
  const grid = await client(office, lng < 120.01 ? 'grid1' : 'grid2');
  const { id } = await grid.post<{ id: string }>('/matters', { text, lng, lat: 30.005 });
  return dispatcher.get(`/matters/${id}`);
};
const about = (id: string) => (data: LiveChanges) => data.changes.some((change) => change.id === id);
const FILE = { category: '01-02-01', placeId: 'G11' };
const category = async (id: string): Promise<string> => {
  const { category: found } = await dispatcher.get<{ category: { id: string }[] }>(`/matters/${id}/proposals`);
  return found[0]?.id ?? FILE.category;
};
const sent = async (matter: MatterDetail, unitId: string): Promise<MatterDetail> =>
  dispatcher.act(matter, 'fileAndDispatch', { category: await category(matter.id), placeId: 'G11', unitId });
const position = (listening: Listening): string => listening.events.findLast((event) => event.id !== null)?.id ?? '';

it('tells who may read a matter that it came in and moved on, and nobody else', async () => {
  const desk = await hear('shift');
  const here = await hear('grid1');
  const elsewhere = await hear('grid2');
  const matter = await report();
  const arrived = (await desk.next<LiveChanges>('change', about(matter.id))).changes[0];
  expect(arrived).toMatchObject({ id: matter.id, state: 'reported', gridId: 'G11', arrived: true, mine: false });
  expect((await here.next<LiveChanges>('change', about(matter.id))).changes[0]).toMatchObject({ mine: true });
  await sent(matter, 'cleansing');
  const moved = (data: LiveChanges) => data.changes.some(({ id, version }) => id === matter.id && version === 3);
  expect((await desk.next('change', moved)).changes[0]).toMatchObject({ unitId: 'cleansing', arrived: false });
  const theirs = await report(120.015);
  await elsewhere.next('change', about(theirs.id));
  expect(JSON.stringify(elsewhere.events)).not.toContain(matter.id);
  expect(JSON.stringify(here.events)).not.toContain(theirs.id);
});

it('says that a matter has left to the one who could read it, without a word about where it went', async () => {
  const matter = await sent(await report(), 'cleansing');
  const handler = await hear('handler');
  const next = await hear('handler2');
  const taken = await client(office, 'handler');
  await taken.act(await taken.get(`/matters/${matter.id}`), 'returnTask', { reason: '不属于环卫' });
  await dispatcher.act(await dispatcher.get(`/matters/${matter.id}`), 'dispatch', { unitId: 'municipal' });
  await next.next('change', about(matter.id));
  const left = await handler.next<LiveChanges>('change', ({ gone }) => gone.includes(matter.id));
  expect(JSON.stringify(left)).not.toContain('municipal');
});

it('goes on where a broken stream stopped, and says so when that is too long ago or of another database', async () => {
  const first = await hear('shift');
  const before = position(first);
  first.leave();
  const missed = await report();
  const second = await hear('shift', before);
  await second.next('change', about(missed.id));
  const beyond = await hear('shift', '9007199254740');
  await beyond.next('resync');
});

it('ends with the session, and when the account is switched off', async () => {
  const cookie = await office.signIn('leader');
  const listening = await listen(base, cookie);
  await listening.next('hello');
  await office.app.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie } });
  await listening.next('bye', ({ why }: { why: string }) => why === 'session');
  await listening.ended;

  const off = await hear('inspector');
  const admin = await office.signIn('admin');
  const users = await office.app.inject({ url: '/api/v1/users', headers: { cookie: admin } });
  const { id } = users.json<{ id: string; username: string }[]>().find((user) => user.username === 'inspector') ?? {};
  await office.app.inject({
    method: 'PATCH',
    url: `/api/v1/users/${id}`,
    headers: { cookie: admin },
    payload: { active: false },
  });
  await off.next('bye');
  await off.ended;
});

it('lets one person have so many windows and no more', async () => {
  const cookie = await office.signIn('intake');
  const all = await Promise.all(Array.from({ length: MOST_STREAMS }, () => listen(base, cookie)));
  open.push(...all);
  await expect(listen(base, cookie)).rejects.toThrow('429');
  for (const one of all) one.leave();
});

it('shows two people on one matter to each other, and to nobody else', async () => {
  const matter = await report();
  const [a, b, c] = [await hear('dispatch'), await hear('shift'), await hear('leader')];
  const beat = async (username: string, doing: string) =>
    (await client(office, username)).post<Presence>('/live/presence', { matterId: matter.id, tab: 'tab-1', doing });
  expect((await beat('dispatch', 'reading')).people).toEqual([]);
  expect((await beat('shift', 'writing')).people).toMatchObject([{ name: '沈某', doing: 'reading' }]);
  expect((await a.next<Presence>('presence', ({ people }) => people.length > 0)).people).toMatchObject([
    { name: '周某', doing: 'writing' },
  ]);
  await b.next('presence');
  expect(c.events.some(({ name }) => name === 'presence')).toBe(false);
  await beat('shift', 'left');
  await a.next<Presence>('presence', ({ people }) => people.length === 0);
  const stranger = await office.app.inject({
    method: 'POST',
    url: '/api/v1/live/presence',
    headers: { cookie: await office.signIn('grid2') },
    payload: { matterId: matter.id, tab: 'tab-1', doing: 'reading' },
  });
  expect(stranger.statusCode).toBe(404);
});

it('forgets within half a minute whoever closed the browser, and keeps no trace', async () => {
  const matter = await report();
  const staying = await client(office, 'dispatch');
  const leaving = await client(office, 'shift');
  const here = { matterId: matter.id, tab: 'tab-2', doing: 'reading' };
  await leaving.post('/live/presence', here);
  expect((await staying.post<Presence>('/live/presence', here)).people).toHaveLength(1);
  office.clock.now += 31_000;
  expect((await staying.post<Presence>('/live/presence', here)).people).toEqual([]);
  const audit = await office.app.inject({
    url: '/api/v1/audit',
    headers: { cookie: await office.signIn('auditor') },
  });
  expect(audit.body).not.toContain(matter.id);
});

it('drops a reader that does not read, rather than gather what it leaves', async () => {
  const principal = await office.deps.sessions.find(
    (await office.signIn('shift')).replace('huiyin_session=', ''),
    office.deps.clock(),
  );
  if (!principal) throw new Error('not signed in');
  const stream = await office.deps.live.open(principal, '', null);
  for (let i = 0; i < MOST_UNREAD / 100 && !stream?.readable.destroyed; i++)
    stream?.event('change', { x: 'x'.repeat(200) });
  expect(stream?.readable.destroyed).toBe(true);
});

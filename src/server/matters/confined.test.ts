import { afterAll, beforeAll, expect, it } from 'vitest';
import { hashPassword } from '#server/auth/password.ts';
import type { Grant } from '#domain/access/scope.ts';
import type { FigureView } from '#contract/figures.ts';
import type { HotSpotList } from '#contract/hotspots.ts';
import type { MatterDetail, MatterPage } from '#contract/matters.ts';
import { client, type Client } from '../../../test/support/client.ts';
import { listen } from '../../../test/support/live.ts';
import { settled } from '../../../test/support/database.ts';
import { testOffice, type TestOffice } from '../../../test/support/office.ts';
import { rollUp } from '../figures/jobs.ts';
import { gatherHotSpots } from '../hotspots/gather.ts';
import { saveUser } from '../people/commands/save-user.ts';
import { record, type Course } from './commands/record.ts';
import { exportCsv } from './export.ts';
import { machine } from './machine.ts';

let office: TestOffice;
let officer: Client;
let matter: MatterDetail;
const WORDS = '反映听涛苑征地补偿款没有按约定支付，请求核实';
const MAP = '/map/clusters?west=119&south=29&east=121&north=31&zoom=18';
const facts = { petitionClass: 'plea', via: 'online', letter: 'first', signers: 1 };
const grant = (role: string, more: Partial<Grant> = {}): Grant => ({
  role,
  unitIds: null,
  placeIds: null,
  kinds: null,
  ...more,
});

async function employ(username: string, unitId: string, grants: readonly Grant[]): Promise<void> {
  const passwordHash = await hashPassword('test-password-1', 'once');
  const saved = await saveUser(office.deps, 1, { username, name: username, unitId, passwordHash, grants });
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
}

beforeAll(async () => {
  office = await testOffice();
  await employ('petition1', 'command', [grant('petitionOfficer')]);
  await employ('head', 'command', [grant('leader'), grant('leader', { kinds: ['petition'] })]);
  await employ('cleaner', 'cleansing', [grant('unitHandler', { unitIds: ['cleansing'] })]);
  await employ('trusted', 'cleansing', [grant('unitHandler', { unitIds: ['cleansing'], kinds: ['petition'] })]);
  await employ('visitor', 'municipal', [grant('leader', { kinds: ['petition'] })]);
  officer = await client(office, 'petition1');
  const { id } = await officer.post<{ id: string }>('/matters', {
    text: WORDS,
    kind: 'petition',
    channel: 'web',
    placeId: 'G11',
    lng: 120.005,
    lat: 30.005,
    facts,
    contact: { name: '沈某', phone: '13800000000' },
  });
  matter = await officer.get<MatterDetail>(`/matters/${id}`);
  await settled(office.deps.db);
  await rollUp(office.deps, 1);
});
afterAll(() => office.close());

const status = async (username: string, url: string, payload?: object) => {
  const cookie = await office.signIn(username);
  const asked = payload ? { method: 'POST' as const, payload } : { method: 'GET' as const };
  return (await office.app.inject({ ...asked, url: `/api/v1${url}`, headers: { cookie } })).statusCode;
};
const seen = async (username: string, url: string): Promise<string> => {
  const cookie = await office.signIn(username);
  return (await office.app.inject({ url: `/api/v1${url}`, headers: { cookie } })).body;
};
const collected = async (username: string, filter = '') => {
  const one = await client(office, username);
  return (await one.get<FigureView>(`/figures/collected?${filter}`)).value;
};

it('is reached by nobody whose grants do not name its kind: no row, no step, no picture, no words', async () => {
  for (const username of ['shift', 'dispatch', 'cleaner']) {
    expect(await status(username, `/matters/${matter.id}`)).toBe(404);
    expect(await status(username, `/matters/${matter.id}/deadline`)).toBe(404);
    expect(await status(username, '/live/presence', { matterId: matter.id, tab: 'tab1', doing: 'reading' })).toBe(404);
    for (const url of [
      '/matters',
      '/matters?kind=petition',
      `/matters?q=${encodeURIComponent('征地补偿')}`,
      `/search?q=${matter.no}`,
    ])
      expect(await seen(username, url)).not.toContain(matter.id);
    expect(await seen(username, '/matters/count?kind=petition')).toContain('"count":0');
    expect(await seen(username, MAP)).not.toContain(matter.id);
  }
  expect(await status('shift', `/matters/${matter.id}/reveal`, { purpose: '核对信访人电话' })).toBe(404);
  expect(await status('shift', '/matters', { text: WORDS, kind: 'petition', facts })).toBe(403);
  expect(await seen('shift', '/kinds')).not.toContain('petition');
  expect(await seen('shift', '/public/wall')).not.toContain(matter.no);
});

it('is reached by grants that name it, in list, words, number and map alike', async () => {
  for (const username of ['petition1', 'head']) {
    const one = await client(office, username);
    expect((await one.get<MatterPage>('/matters')).items.map(({ id }) => id)).toEqual([matter.id]);
    expect(await seen(username, `/matters?q=${encodeURIComponent('征地补偿')}`)).toContain(matter.id);
    expect(await seen(username, `/search?q=${matter.no}`)).toContain(matter.id);
    expect(await seen(username, MAP)).toContain(matter.id);
  }
});

it('counts in no figure of a desk without it, from sums as from rows, and in those of a desk with it', async () => {
  const shift = await client(office, 'shift');
  await shift.post('/matters', { text: '路灯不亮，请修一下', placeId: 'G11', channel: 'web' });
  await settled(office.deps.db);
  await rollUp(office.deps, 1);
  for (const filter of ['', 'kind=petition,appeal,city', 'state=reported'])
    expect([filter, await collected('shift', filter), await collected('head', filter)]).toEqual([filter, 1, 2]);
  expect(await collected('petition1')).toBe(1);
  expect(await collected('shift', 'kind=petition')).toBe(0);
});

it('leaves the office by no file of a desk without it', async () => {
  const lines: string[] = [];
  for await (const line of exportCsv(office.deps, 1, {}, () => {})) lines.push(line);
  expect(lines.join('')).not.toContain(matter.no);
  const cookie = await office.signIn('shift');
  const file = await office.app.inject({ url: '/api/v1/matters/export?format=csv&columns=no', headers: { cookie } });
  expect(file.statusCode).toBe(200);
  expect(file.body).not.toContain(matter.no);
});

it('is told by no signal, proposed as no likeness, and seen by a called unit only where its grant names it', async () => {
  const base = await office.app.listen({ port: 0, host: '127.0.0.1' });
  const deaf = await listen(base, await office.signIn('shift'));
  const hearing = await listen(base, await office.signIn('head'));
  await Promise.all([deaf.next('hello'), hearing.next('hello')]);
  matter = await officer.act(matter, 'accept', {});
  const ofIt = ({ changes }: { changes: { id: string }[] }) => changes.some(({ id }) => id === matter.id);
  await hearing.next('change', ofIt);
  expect(JSON.stringify(deaf.events)).not.toContain(matter.id);
  deaf.leave();
  hearing.leave();
  const near = await seen('shift', `/matters/${matter.id}/proposals`);
  expect(near).not.toContain(WORDS);
  matter = await officer.act(matter, 'dispatch', { unitId: 'cleansing' });
  expect(await status('cleaner', `/matters/${matter.id}`)).toBe(404);
  expect(await status('trusted', `/matters/${matter.id}`)).toBe(200);
});

it('is out of reach for the unit that it accuses, whatever its people’s grants say', async () => {
  expect(await status('visitor', `/matters/${matter.id}`)).toBe(200);
  matter = await officer.act(matter, 'nameAccused', { unitIds: ['cleansing', 'municipal'] });
  expect(matter.unitId).toBeNull();
  for (const username of ['trusted', 'visitor']) {
    expect(await status(username, `/matters/${matter.id}`)).toBe(404);
    expect(await seen(username, '/matters')).not.toContain(matter.id);
    expect(await collected(username)).toBe(0);
  }
  const refused = await officer.tryAct(matter, 'redispatch', { unitId: 'cleansing' });
  expect(refused.json()).toMatchObject({ code: 'guard_failed' });
  const strange = await officer.tryAct(matter, 'nameAccused', { unitIds: ['nowhere'] });
  expect(strange.json()).toMatchObject({ code: 'unknown_value', field: 'input.unitIds' });
});

it('reproduces the half-year report: 107 first petitions online, one come again, 99.07 % settled at once', async () => {
  const actor = machine('test', 'test');
  const first = { petitionClass: 'plea', via: 'online', letter: 'first', signers: 1 };
  const reportedAt = Date.parse('2023-03-01T10:00:00+08:00');
  const course = (n: number): Course => ({
    draft: {
      id: office.deps.ids.uuid(),
      kind: 'petition',
      channel: 'web',
      title: `网信 ${n}`,
      facts: { ...first, via: n < 107 ? 'online' : 'letter' },
    },
    text: '测试',
    reportedAt: reportedAt + n * 1000,
    reporter: actor,
    steps:
      n === 0 ? [{ action: 'turnRepeat', at: reportedAt + 9e8, actor, input: { facts: { laterNo: 'XF-1' } } }] : [],
  });
  const { refused } = await record(
    office.deps,
    1,
    Array.from({ length: 109 }, (_, n) => course(n)),
  );
  expect(refused).toEqual([]);
  const half = 'from=2023-01-01&to=2023-06-30';
  const value = async (id: string) => (await officer.get<FigureView>(`/figures/${id}?${half}`)).value;
  expect([
    await value('petitionsFirstOnline'),
    await value('petitionsFirstByLetter'),
    await value('petitionsTurned'),
  ]).toEqual([107, 2, 1]);
  expect(await value('petitionsOnceRateOnline')).toBeCloseTo(99.07, 2);
  expect(await value('petitionsOnceRateByLetter')).toBe(100);
  const rows = await officer.get<MatterPage>(`/matters?figure=petitionsTurned&${half}`);
  expect(rows.items).toHaveLength(1);
});

it('makes a hot spot of what several people told, for each reader of what they may see, and none of a petition', async () => {
  const shift = await client(office, 'shift');
  const tell = (text: string, phone: string) =>
    shift.post<{ id: string }>('/matters', {
      text,
      placeId: 'G21',
      channel: 'web',
      contact: { name: '沈某', phone },
    });
  const lamps = [
    await tell('江曲公园门口路灯不亮，晚上很黑', '13800000001'),
    await tell('江曲公园路灯不亮好几天了', '13800000002'),
    await tell('江曲公园门口的路灯还是不亮', '13800000003'),
  ];
  await tell('江曲苑电梯困人，没人管', '13800000004');
  await tell('江曲苑电梯又困人了，没人管', '13800000004');
  await officer.post('/matters', {
    text: '江曲公园门口路灯不亮，晚上很黑',
    kind: 'petition',
    channel: 'web',
    placeId: 'G21',
    facts,
    contact: { name: '陆某', phone: '13800000005' },
  });
  await gatherHotSpots(office.deps, 1);
  const spots = async (username: string) =>
    (await client(office, username)).get<HotSpotList>('/hot-spots?community=C2');

  const { items } = await spots('shift');
  expect(items).toMatchObject([
    {
      communityName: '江曲社区',
      matters: 3,
      open: 3,
      parts: { people: { count: 3 }, messages: { count: 3 } },
    },
  ]);
  expect(lamps.map(({ id }) => id)).toContain(items[0]?.id);
  const rows = await shift.get<MatterPage>(`/matters?hotSpot=${items[0]?.id}`);
  expect(rows.items.map(({ id }) => id).sort()).toEqual(lamps.map(({ id }) => id).sort());
  expect((await spots('petition1')).items).toEqual([]);
  expect((await spots('cleaner')).items).toEqual([]);
});

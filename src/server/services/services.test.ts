import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CircleItemView,
  CircleView,
  PointView,
  ServiceImported,
  ServiceValue,
  ServiceView,
} from '#contract/services.ts';
import { verifyAudit } from '../audit/log.ts';
import { TENANT, testOffice, type TestOffice, type TestRole } from '../people/fixtures.ts';
import { communities, EAST, formHeaders, importForm, street, territoryClient } from '../territory/fixtures.ts';
import { serviceAt } from './reader.ts';

let office: TestOffice;
const { load } = territoryClient(() => office);
beforeAll(async () => {
  office = await testOffice();
  await load('subdistrict', [street]);
  await load('community', communities);
});
afterAll(() => office.close());

const list = async (): Promise<ServiceView[]> => (await office.send('leader', 'GET', '/services')).json();
const one = async (id: string) => (await list()).find((item) => item.id === id)!;
const valueOf = ({
  theme,
  name,
  whom,
  materials,
  steps,
  days,
  legal,
  fee,
  anyWindow,
  delegated,
}: ServiceView): ServiceValue => ({
  theme,
  name,
  whom,
  materials,
  steps,
  days,
  legal,
  fee,
  anyWindow,
  delegated,
});
const save = (id: string, value: ServiceValue | null, version: number, role: TestRole | null = 'admin') =>
  office.send(role, 'PUT', `/services/items/${id}`, { value, reason: '会议决定' }, { 'if-match': `"${version}"` });
const bring = (kind: string, file: string, options: object = {}, role: TestRole | null = 'admin') =>
  office.send(
    role,
    'POST',
    `/services/import/${kind}`,
    importForm({ datum: 'cgcs2000', ...options }, file),
    formHeaders,
  );
const desk = {
  kind: 'desk',
  name: '桥东便民点',
  communityId: null,
  lng: 120.005,
  lat: 30.01,
  address: '桥东路 1 号',
  hours: '周一至周五 8:30–17:00',
  phone: null,
  allItems: false,
  itemIds: ['elder-card'],
};
const circle = async (): Promise<CircleView> => (await office.send('leader', 'GET', '/services/circle')).json();

describe('the catalogue of services', () => {
  it('begins as samples that nobody decided', async () => {
    const services = await list();
    expect(services.length).toBeGreaterThanOrEqual(30);
    expect(services.every(({ state, version }) => state === 'sample' && version === 0)).toBe(true);
  });

  it('keeps every version, so that what was applied for can be read under its own', async () => {
    const card = await one('elder-card');
    expect((await save('elder-card', { ...valueOf(card), days: 2 }, 0)).statusCode).toBe(200);
    expect((await save('elder-card', { ...valueOf(card), days: 1 }, 1)).statusCode).toBe(200);
    expect(await one('elder-card')).toMatchObject({
      version: 2,
      state: 'own',
      days: 1,
      by: 'admin',
      reason: '会议决定',
    });
    const queries = office.deps.db.office(TENANT);
    const days = await Promise.all([0, 1, 2, 3].map((version) => serviceAt(queries, TENANT, 'elder-card', version)));
    expect(days.map((item) => item?.days ?? null)).toEqual([card.days, 2, 1, null]);
    expect((await office.send('leader', 'GET', '/services/items/elder-card/versions/1')).json()).toMatchObject({
      days: 2,
    });
  });

  it('is not written over by who saw an older version, nor by two at once', async () => {
    const card = await one('social-card');
    expect((await save('elder-card', valueOf(card), 1)).statusCode).toBe(409);
    const both = await Promise.all([save('social-card', valueOf(card), 0), save('social-card', valueOf(card), 0)]);
    expect(new Set(both.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 409]));
  });

  it('takes an item down and up again', async () => {
    const item = await one('lift-agreement');
    await save('lift-agreement', null, 0);
    expect(await one('lift-agreement')).toMatchObject({ state: 'withdrawn', name: item.name });
    expect((await circle()).items.some(({ id }) => id === 'lift-agreement')).toBe(false);
    await save('lift-agreement', valueOf(item), 1);
    expect((await one('lift-agreement')).state).toBe('own');
  });

  it('takes samples as the office’s own, only those that nobody decided', async () => {
    const adopted = await office.send('admin', 'POST', '/services/adopt', {
      ids: ['residence-permit', 'elder-card'],
      reason: '核对过',
    });
    expect(adopted.json()).toEqual({ adopted: 1 });
    expect(await one('residence-permit')).toMatchObject({ version: 1, state: 'own' });
    expect((await one('elder-card')).version).toBe(2);
  });

  it('is changed only by who may, and read by no stranger', async () => {
    const card = await one('elder-card');
    for (const role of ['leader', 'gridWorker', 'auditor', null] as const) {
      const status = role === null ? 401 : 403;
      expect((await save('elder-card', valueOf(card), 2, role)).statusCode).toBe(status);
      expect((await office.send(role, 'POST', '/services/points', desk)).statusCode).toBe(status);
      expect((await bring('homes', 'name\n', {}, role)).statusCode).toBe(status);
    }
    expect((await office.send(null, 'GET', '/services/circle')).statusCode).toBe(401);
  });

  it('goes out as a sheet', async () => {
    const answer = await office.send('leader', 'GET', '/services/export/items');
    expect(answer.headers['content-type']).toContain('spreadsheetml');
    expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });
});

describe('desks', () => {
  let made: PointView;

  it('find their community by where they stand', async () => {
    const answer = await office.send('admin', 'POST', '/services/points', desk);
    expect(answer.statusCode, answer.body).toBe(200);
    made = answer.json<PointView[]>()[0]!;
    expect(made).toMatchObject({ communityId: EAST, communityName: '桥东社区', version: 1 });
  });

  it.each([
    ['outside_area', 'lng', { lng: 121 }],
    ['item_unknown', 'itemIds', { itemIds: ['moon-permit'] }],
    ['community_unknown', 'communityId', { communityId: 'nowhere' }],
    ['name_taken', 'name', {}],
  ])('are refused with %s', async (refusal, field, more) => {
    const name = field === 'name' ? desk.name : '另一个';
    const answer = await office.send('admin', 'POST', '/services/points', { ...desk, name, ...more });
    expect([400, 422]).toContain(answer.statusCode);
    expect(answer.json<{ field: string }>().field).toBe(field);
    expect(JSON.stringify(answer.json())).toContain(refusal);
  });

  it('are not written over nor removed by who saw an older version', async () => {
    const change = (version: number) =>
      office.send(
        'admin',
        'PUT',
        `/services/points/${made.id}`,
        { ...desk, hours: '每天 9:00–17:00' },
        { 'if-match': `"${version}"` },
      );
    expect((await change(1)).json<PointView[]>()[0]).toMatchObject({ version: 2, hours: '每天 9:00–17:00' });
    expect((await change(1)).statusCode).toBe(409);
    const drop = (version: number) =>
      office.send('admin', 'DELETE', `/services/points/${made.id}`, undefined, { 'if-match': `"${version}"` });
    expect((await drop(1)).statusCode).toBe(409);
  });
});

describe('the circle', () => {
  const homes = [
    'name,households,lng,lat',
    '近楼,30,120.0051,30.01',
    '远楼,10,120.0351,30.01',
    '错楼,几户,120.01,30.01',
    '外楼,5,121,30.01',
  ].join('\n');

  it('takes homes from a file and names the rows that it refuses', async () => {
    const looked = await office.send(
      'admin',
      'POST',
      '/services/import/homes/preview',
      importForm({ datum: 'cgcs2000' }, homes),
      formHeaders,
    );
    expect(looked.json<ServiceImported>()).toMatchObject({ rows: 4, added: 2, refused: 2 });
    expect((await circle()).every.homes).toBe(0);
    const taken = (await bring('homes', homes)).json<ServiceImported>();
    expect(taken.faults.map(({ row, code }) => [row, code])).toEqual([
      [4, 'households_bad'],
      [5, 'outside_area'],
    ]);
    expect((await bring('homes', homes)).json<ServiceImported>()).toMatchObject({ added: 0, changed: 0, same: 2 });
  });

  it('says what share of households is within five minutes, item by item and community by community', async () => {
    const { items, every } = await circle();
    expect(items.find(({ id }) => id === 'elder-card')).toMatchObject({
      points: 1,
      households: 40,
      householdsWithin: 30,
      share: 0.75,
    });
    expect(items.find(({ id }) => id === 'social-card')).toMatchObject({ points: 0, share: 0 });
    expect(every.share).toBe(0);
    const item = (await office.send('leader', 'GET', '/services/circle/elder-card')).json<CircleItemView>();
    expect(item.communities.map(({ name, share }) => [name, share])).toEqual([
      ['桥东社区', 1],
      ['桥西社区', 0],
    ]);
    expect(item.leftOut).toMatchObject([{ name: '远楼', households: 10, nearest: '桥东便民点' }]);
    expect(item.leftOut[0]!.minutes).toBeGreaterThan(50);
    expect((await office.send('leader', 'GET', '/services/circle/elder-card/left-out.xlsx')).statusCode).toBe(200);
  });

  it('is counted anew when a desk comes, and when the office decides what near means', async () => {
    await office.send('admin', 'POST', '/services/points', { ...desk, name: '桥西便民点', lng: 120.035 });
    const share = async () => (await circle()).items.find(({ id }) => id === 'elder-card')!.share;
    expect(await share()).toBe(1);
    const value = { minutes: 1, speed: 20, detour: 3, way: 'line', source: '试算' };
    const change = (now: object | null, version: number) =>
      office.send('admin', 'PUT', '/settings/circle', { value: now, reason: '试算' }, { 'if-match': `"${version}"` });
    expect((await change(value, 0)).statusCode).toBe(200);
    expect(await share()).toBe(0);
    await change(null, 1);
    expect(await share()).toBe(1);
  });

  it('goes over roads where they were imported, and says so', async () => {
    const ring = [
      [120.0049, 30.01],
      [120.0049, 30.015],
      [120.0055, 30.015],
      [120.0055, 30.01],
    ];
    const roads = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: ring } },
        { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [120, 30] } },
      ],
    });
    expect((await bring('roads', roads)).json<ServiceImported>()).toMatchObject({ added: 1, refused: 1 });
    const value = { minutes: 5, speed: 60, detour: 1.3, way: 'roads', source: '路网' };
    await office.send('admin', 'PUT', '/settings/circle', { value, reason: '有路网了' }, { 'if-match': '"2"' });
    const now = await circle();
    expect([now.rule.way, now.roads]).toEqual(['roads', { lines: 1, from: 'import' }]);
    const item = (await office.send('leader', 'GET', '/services/circle/elder-card')).json<CircleItemView>();
    expect(item.coverage.roads.length).toBeGreaterThan(5);
  });

  it('forgets homes that a newer file no longer has, where that is asked for', async () => {
    const rest = homes.split('\n').slice(0, 2).join('\n');
    expect((await bring('homes', rest)).json<ServiceImported>()).toMatchObject({ removed: 0 });
    expect((await bring('homes', rest, { replace: true })).json<ServiceImported>()).toMatchObject({
      removed: 1,
      same: 1,
    });
  });

  it('leaves a line of every change in the audit log', async () => {
    expect((await verifyAudit(office.deps.db, TENANT)).brokenAt).toBeNull();
    const lines = (await office.send('auditor', 'GET', '/audit?action=service-import')).json<object[]>();
    expect(lines.length).toBeGreaterThanOrEqual(4);
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MatterDetail } from '#contract/matters.ts';
import { client, type Client } from '../support/client.ts';
import { testOffice, type TestOffice } from '../support/office.ts';

let office: TestOffice;
let shift: Client;
let cookie: string;

beforeAll(async () => {
  office = await testOffice();
  shift = await client(office, 'shift');
  cookie = await office.signIn('shift');
});
afterAll(() => office.close());

const post = (url: string, payload: unknown, headers: Record<string, string> = {}) =>
  office.app.inject({
    method: 'POST',
    url: `/api/v1${url}`,
    headers: { cookie, ...headers },
    payload: payload as object,
  });
const matters = async () =>
  (await office.deps.db.office(1).query<{ n: number }>('select count(*) as n from matter where tenant_id = 1'))[0]?.n;
const GOOD = { text: '听涛苑西门垃圾桶满了', lng: 120.005, lat: 30.005 };

/** A 4xx with a code, and advice in both languages; nothing written. */
async function refused(url: string, payload: unknown, expected: { code?: string; field?: string; status?: number }) {
  const before = await matters();
  const answer = await post(url, payload);
  expect(answer.statusCode, answer.body).toBeGreaterThanOrEqual(400);
  expect(answer.statusCode, answer.body).toBeLessThan(500);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  const problem = answer.json<Record<string, unknown>>();
  expect(problem).toMatchObject({
    code: expect.any(String),
    title: expect.any(String),
    advice: expect.any(String),
    requestId: expect.any(String),
  });
  if (expected.code) expect(problem['code']).toBe(expected.code);
  if (expected.field) expect(problem['field']).toBe(expected.field);
  expect(await matters()).toBe(before);
}

it.each([
  ['no body', undefined, {}],
  ['a list', [], { code: 'invalid' }],
  ['no text', { lng: 120, lat: 30 }, { code: 'invalid', field: 'text' }],
  ['empty text', { ...GOOD, text: '' }, { code: 'invalid', field: 'text' }],
  ['a number for text', { ...GOOD, text: { a: 1 } }, { code: 'invalid', field: 'text' }],
  ['an unknown field', { ...GOOD, colour: 'red' }, { code: 'invalid', field: 'colour' }],
  ['text beyond its length', { ...GOOD, text: '长'.repeat(10_001) }, { code: 'invalid', field: 'text' }],
  ['a channel that does not exist', { ...GOOD, channel: 'telepathy' }, { code: 'invalid', field: 'channel' }],
  ['a class that does not exist', { ...GOOD, category: 'matter:99-999' }, { code: 'unknown_value', field: 'category' }],
  ['a kind that does not exist', { ...GOOD, kind: 'nope' }, { code: 'unknown_value', field: 'kind' }],
  ['a place that does not exist', { text: 'x', placeId: 'nowhere' }, { code: 'unknown_value', field: 'placeId' }],
  ['a latitude beyond the pole', { ...GOOD, lat: 91 }, { code: 'invalid', field: 'lat' }],
  ['half a position', { text: 'x', lng: 120 }, { code: 'invalid', field: 'lat' }],
  ['a position outside the office', { ...GOOD, lng: 121.5, lat: 31.2 }, { code: 'outside_area' }],
  ['a phone that is none', { ...GOOD, contact: { phone: 'call me' } }, { code: 'invalid', field: 'contact.phone' }],
  ['file ids that are none', { ...GOOD, fileIds: ['x'] }, { code: 'invalid' }],
  ['NUL in the text', { ...GOOD, text: 'a\u0000b' }, { code: 'invalid' }],
])('refuses a report with %s and writes nothing', async (_, payload, expected) => {
  await refused('/matters', payload, expected);
});

it('refuses broken JSON, another media type and a body beyond a megabyte, each by its name', async () => {
  const broken = await office.app.inject({
    method: 'POST',
    url: '/api/v1/matters',
    headers: { cookie, 'content-type': 'application/json' },
    payload: '{"text":',
  });
  expect(broken.statusCode).toBe(400);
  const xml = await office.app.inject({
    method: 'POST',
    url: '/api/v1/matters',
    headers: { cookie, 'content-type': 'application/xml' },
    payload: '<a/>',
  });
  expect(xml.json()).toMatchObject({ status: 415, code: 'unsupported_media' });
  const huge = await post('/matters', { text: 'x'.repeat(1_100_000) });
  expect(huge.json()).toMatchObject({ status: 413, code: 'too_large' });
});

it('keeps SQL and script in a text as what they are: words', async () => {
  const text = `'; drop table matter; -- <script>alert(1)</script> \${7*7} %s`;
  const created = await shift.post<{ id: string }>('/matters', { ...GOOD, text });
  expect((await shift.get<MatterDetail>(`/matters/${created.id}`)).text).toBe(text);
  const found = await shift.get<{ items: { id: string }[] }>(`/matters?q=${encodeURIComponent("'; drop table")}`);
  expect(Array.isArray(found.items)).toBe(true);
});

it.each([
  'from=2026-02-30',
  'from=yesterday',
  'cursor=abc',
  'limit=0',
  'limit=100000',
  'limit=x',
  'sort=up',
  'nonsense=1',
  'figure=nope',
  'mine=perhaps',
])('refuses the list query %s', async (query) => {
  const answer = await office.app.inject({ url: `/api/v1/matters?${query}`, headers: { cookie } });
  expect(answer.statusCode, answer.body).toBeGreaterThanOrEqual(400);
  expect(answer.statusCode, answer.body).toBeLessThan(500);
});

it('answers 404 for ids that do not exist and 400 for what is no id', async () => {
  expect(
    (await office.app.inject({ url: '/api/v1/matters/0190f0f0-0000-7000-8000-000000000000', headers: { cookie } }))
      .statusCode,
  ).toBe(404);
  expect((await office.app.inject({ url: '/api/v1/matters/1', headers: { cookie } })).json()).toMatchObject({
    status: 400,
    code: 'invalid',
    field: 'id',
  });
  expect((await office.app.inject({ url: '/api/v1/public/follow/1-nonsense' })).statusCode).toBe(404);
  expect((await office.app.inject({ url: '/api/v1/nothing' })).json()).toMatchObject({ code: 'not_found' });
});

it('refuses a step without the version that was seen, and a stale one with what is there now', async () => {
  const created = await shift.post<{ id: string }>('/matters', GOOD);
  const seen = await shift.get<MatterDetail>(`/matters/${created.id}`);
  const blind = await post(`/matters/${created.id}/actions/note`, { note: 'x' });
  expect(blind.json()).toMatchObject({ status: 428, code: 'version_missing' });
  await shift.act(seen, 'note', { note: '第一条' });
  const stale = await shift.tryAct(seen, 'note', { note: '第二条' });
  expect(stale.json()).toMatchObject({ status: 409, code: 'stale_version', params: { version: 2 } });
  expect((await shift.get<MatterDetail>(`/matters/${created.id}`)).history).toHaveLength(2);
});

it('lets one of two people win who act at the same moment, and tells the other', async () => {
  const created = await shift.post<{ id: string }>('/matters', GOOD);
  const seen = await shift.get<MatterDetail>(`/matters/${created.id}`);
  const answers = await Promise.all(['甲', '乙', '丙'].map((note) => shift.tryAct(seen, 'note', { note })));
  expect(answers.map((answer) => answer.statusCode).sort((a, b) => a - b)).toEqual([200, 409, 409]);
});

it('answers the same to the same key, and refuses the key with another body', async () => {
  const key = { 'idempotency-key': 'outbox-0001-0001' };
  const first = await post('/matters', GOOD, key);
  const again = await post('/matters', GOOD, key);
  expect(again.statusCode).toBe(201);
  expect(again.json()).toEqual(first.json());
  const other = await post('/matters', { ...GOOD, text: '另一件事' }, key);
  expect(other.json()).toMatchObject({ status: 422, code: 'key_reused' });
  const both = await Promise.all(
    Array.from({ length: 6 }, () => post('/matters', GOOD, { 'idempotency-key': 'outbox-0001-0002' })),
  );
  expect(new Set(both.map((answer) => answer.json<{ id: string }>().id)).size).toBe(1);
});

it('takes a source’s number once, however often it is sent', async () => {
  const sent = { ...GOOD, channel: 'hotline', sourceNo: '8890-1' };
  const first = await post('/matters', sent);
  const again = await post('/matters', sent);
  expect(again.json()).toMatchObject({ id: first.json<{ id: string }>().id });
});

it('numbers matters without a gap, however many come in at once', async () => {
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, i) => post('/matters', { ...GOOD, kind: 'letter', text: `来信 ${i}` })),
  );
  const numbers = answers.map((answer) => Number(answer.json<{ no: string }>().no.slice(-4))).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
});

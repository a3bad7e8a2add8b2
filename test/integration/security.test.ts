import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles } from '#catalog/roles.ts';
import { makeOffice, testOffice, type TestOffice } from '../support/office.ts';

let office: TestOffice;
let matterId: string;
const cookies = new Map<string, string>();

/** A test account of each role. */
const USERNAME: Readonly<Record<string, string>> = {
  admin: 'admin',
  auditor: 'auditor',
  intakeOperator: 'intake',
  shiftSupervisor: 'shift',
  dispatcher: 'dispatch',
  unitHandler: 'handler',
  inspector: 'inspector',
  gridWorker: 'grid1',
  leader: 'leader',
};

beforeAll(async () => {
  office = await testOffice();
  await makeOffice(office.deps, 2, 'T2');
  for (const username of Object.values(USERNAME)) cookies.set(username, await office.signIn(username));
  cookies.set('stranger', await office.signIn('shift', 'T2'));
  cookies.set('grid2', await office.signIn('grid2'));
  const created = await office.app.inject({
    method: 'POST',
    url: '/api/v1/matters',
    headers: { cookie: cookies.get('grid1') },
    payload: { text: '听涛苑门口积水', lng: 120.005, lat: 30.005 },
  });
  matterId = created.json<{ id: string }>().id;
});
afterAll(() => office.close());

/** The route's address with this office's matter where it asks for an id. */
const addressOf = (url: string) =>
  url
    .replace(':id', url.includes('/matters/') ? matterId : '00000000-0000-7000-8000-000000000000')
    .replace(':action', 'note')
    .replace(':year', '2026')
    .replace(/:\w+/g, 'x')
    .replace('*', 'x');

const send = (method: string, url: string, cookie?: string) =>
  office.app.inject({
    method: method as 'GET',
    url: addressOf(url),
    headers: { ...(cookie && { cookie }), ...(method !== 'GET' && { 'if-match': '"1"' }) },
    ...(method !== 'GET' && method !== 'DELETE' && { payload: {} }),
  });

/** Routes that ask for an account. */
const guarded = () =>
  office.routes.filter(({ access, method }) => access !== 'public' && method !== 'HEAD' && method !== 'OPTIONS');

it('has routes to guard, and each declares its access', () => {
  expect(guarded().length).toBeGreaterThan(20);
});

it('refuses every guarded route to whoever is not signed in, or comes with a forged or broken cookie', async () => {
  for (const { method, url } of guarded()) {
    for (const cookie of [
      undefined,
      'huiyin_session=1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      "huiyin_session=1' or 1=1--",
      'huiyin_session=2147483648999.x',
    ]) {
      const answer = await send(method, url, cookie);
      expect(answer.statusCode, `${method} ${url} ${cookie}`).toBe(401);
      expect(answer.json()).toMatchObject({ code: 'not_signed_in' });
    }
  }
});

it('refuses every guarded route to each role that lacks its permission', async () => {
  let refusals = 0;
  for (const { method, url, access } of guarded()) {
    if (access === 'signedIn') continue;
    for (const role of roles) {
      const username = USERNAME[role.id];
      if (!username || role.permissions.includes(access as never)) continue;
      const answer = await send(method, url, cookies.get(username));
      expect(answer.statusCode, `${method} ${url} as ${role.id}`).toBe(403);
      expect(answer.json()).toMatchObject({ code: 'forbidden' });
      refusals++;
    }
  }
  expect(refusals).toBeGreaterThan(50);
});

/** What the schema of a route asks for, so that it is its access that refuses. */
const BODIES: Readonly<Record<string, object>> = {
  reveal: { purpose: '回访需要' },
  'answer-check': { publicAnswer: '已修好' },
};

describe('a matter outside', () => {
  const cases = [
    ['the office', 'stranger'],
    ['the grid of a grid worker', 'grid2'],
    ['the unit of a handler', 'handler'],
  ] as const;
  it.each(cases)('%s does not exist for %s, in any of its routes', async (_, username) => {
    const cookie = cookies.get(username);
    for (const { method, url, access } of guarded()) {
      if (!url.startsWith('/api/v1/matters/:id')) continue;
      const payload = BODIES[url.split('/').at(-1) ?? ''] ?? {};
      const answer = await office.app.inject({
        method: method as 'GET',
        url: addressOf(url),
        headers: { cookie, ...(method !== 'GET' && { 'if-match': '"1"' }) },
        ...(method !== 'GET' && { payload }),
      });
      expect([403, 404], `${method} ${url} (${access})`).toContain(answer.statusCode);
      expect(answer.body).not.toContain('积水');
    }
    const list = await office.app.inject({ url: '/api/v1/matters', headers: { cookie } });
    expect(list.json()).toMatchObject({ items: [] });
    const count = await office.app.inject({ url: '/api/v1/matters/count', headers: { cookie } });
    expect(count.json()).toMatchObject({ count: 0 });
  });
});

it('logs a look at personal data before it is shown, with its purpose', async () => {
  const cookie = cookies.get('dispatch');
  const created = await office.app.inject({
    method: 'POST',
    url: '/api/v1/public/matters',
    payload: {
      text: '请回电 13800000001',
      lng: 120.005,
      lat: 30.005,
      contact: { phone: '13800000001', name: '赵某某' },
    },
  });
  const { id, no } = created.json<{ id: string; no: string }>();
  const shown = await office.app.inject({
    method: 'POST',
    url: `/api/v1/matters/${id}/reveal`,
    headers: { cookie },
    payload: { purpose: '电话核实地点' },
  });
  expect(shown.json()).toEqual({ name: '赵某某', phone: '13800000001', text: '请回电 13800000001' });
  const log = await office.app.inject({
    url: `/api/v1/audit?subject=${no}`,
    headers: { cookie: cookies.get('auditor') },
  });
  expect(log.body).toContain('电话核实地点');
  const stored = await office.deps.db.office(1).query<{ all: string }>(
    `select row(m.*, t.body, t.search, e.input, e.patch)::text as all from matter m
     join matter_text t on t.tenant_id = m.tenant_id and t.matter_id = m.id
     join matter_event e on e.tenant_id = m.tenant_id and e.matter_id = m.id where m.tenant_id = 1 and m.id = $1`,
    [id],
  );
  expect(stored[0]?.all).not.toMatch(/13800000001|赵某某/);
});

it('locks an account after five wrong passwords, and for a right one too until the time is over', async () => {
  const attempt = (password: string) =>
    office.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { username: 'handler2', password, office: 'T1' },
    });
  for (let i = 0; i < 5; i++) expect((await attempt('wrong-password')).statusCode).toBe(401);
  const locked = await attempt('test-password-1');
  expect(locked.statusCode).toBe(423);
  expect(locked.json()).toMatchObject({ code: 'locked_out', params: { minutes: 15 } });
  office.clock.now += 16 * 60_000;
  expect((await attempt('test-password-1')).statusCode).toBe(200);
});

it('ends a session at sign-out and after twelve hours', async () => {
  const cookie = await office.signIn('leader');
  await office.app.inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie } });
  expect((await office.app.inject({ url: '/api/v1/session', headers: { cookie } })).statusCode).toBe(401);
  const other = await office.signIn('leader');
  office.clock.now += 12 * 3_600_000 + 1000;
  expect((await office.app.inject({ url: '/api/v1/session', headers: { cookie: other } })).statusCode).toBe(401);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionView } from '#contract/session.ts';
import { testOffice, type TestOffice } from '../../../test/support/office.ts';

const FIRST = 'test-password-1';
const OWN = 'tide-wall-lamp';

let office: TestOffice;
let cookie: string;
beforeAll(async () => {
  office = await testOffice();
  await office.deps.db
    .office(1)
    .query(`update app_user set must_change_password = true where tenant_id = 1 and username = 'grid1'`);
  cookie = await office.signIn('grid1');
});
afterAll(() => office.close());

const get = (url: string, as = cookie) => office.app.inject({ url: `/api/v1${url}`, headers: { cookie: as } });
const change = (current: string, next: string) =>
  office.app.inject({
    method: 'PUT',
    url: '/api/v1/session/password',
    headers: { cookie },
    payload: { current, next },
  });

describe('an account with an initial password', () => {
  it('is told so, and who it is and where, but gets nothing else', async () => {
    const session = (await get('/session')).json<SessionView>();
    expect(session.mustChangePassword).toBe(true);
    expect(session.places).toEqual([
      { id: 'G11', name: '听涛01网格', level: 'grid', parentId: 'C1', parentName: '听涛社区' },
    ]);
    for (const url of ['/matters', '/catalog', '/places']) {
      const answer = await get(url);
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'password_must_change']);
    }
  });

  it.each([
    ['another present one', 'not-the-present', OWN, 'current', '现在的密码不对'],
    ['the same again', FIRST, FIRST, 'next', '要和原来的不一样'],
    ['a short one', FIRST, 'a1-b2', 'next', '至少 10 位'],
  ])('keeps its password with %s, and is told why', async (_what, current, next, field, detail) => {
    const refused = await change(current, next);
    expect(refused.statusCode).toBeGreaterThanOrEqual(400);
    expect(refused.json()).toMatchObject({ field, detail });
    expect((await get('/session')).json<SessionView>().mustChangePassword).toBe(true);
  });

  it('works after the change, while every other session of it has ended', async () => {
    const elsewhere = await office.signIn('grid1');
    const changed = await change(FIRST, OWN);
    expect(changed.json<SessionView>().mustChangePassword).toBe(false);
    const own = String(changed.headers['set-cookie']).split(';', 1)[0] ?? '';
    expect((await get('/matters', own)).statusCode).toBe(200);
    expect((await get('/session', elsewhere)).statusCode).toBe(401);
    await expect(office.signIn('grid1')).rejects.toThrow('wrong_credentials');
    const log = await get('/audit?subject=grid1', await office.signIn('auditor'));
    expect(log.json<{ action: string }[]>().map(({ action }) => action)).toContain('password-change');
  });
});

describe('before anyone signs in', () => {
  it('the office says its name, and that it is made', async () => {
    expect((await get('/public/office', '')).json()).toEqual({
      office: { code: 'T1', name: '试验街道1', nameEn: 'Test office 1', phone: null },
      setup: false,
    });
  });
});

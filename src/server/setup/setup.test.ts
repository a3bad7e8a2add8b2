import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PublicOffice } from '#contract/session.ts';
import type { SetupDone, SetupState, TableRead, UnitView } from '#contract/setup.ts';
import { readConfig } from '#server/config.ts';
import { openTestDatabase } from '../../../test/support/database.ts';
import { buildApp, type App } from '../http/app.ts';
import { startRuntime, type Runtime } from '../runtime.ts';

const NOON = Date.parse('2026-11-24T10:20:00+08:00');
let runtime: Runtime;
let app: App;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'huiyin-setup-'));
  runtime = await startRuntime(
    { ...readConfig({}), dataDirectory: folder },
    { db: await openTestDatabase(), clock: () => NOON, log: pino({ level: 'silent' }), masterKey: Buffer.alloc(32, 7) },
  );
  ({ app } = await buildApp(runtime.deps));
});
afterEach(async () => {
  await app.close();
  await runtime.close();
  rmSync(folder, { recursive: true, force: true });
});

const request = (more: object = {}) => ({
  token: runtime.deps.setupToken,
  name: '潮头街道办事处',
  nameEn: 'Chaotou Subdistrict Office',
  code: '990101001000',
  codeEdition: '2025',
  phone: '0571-88000000',
  administrator: { username: 'guan', name: '管某', password: 'tide-wall-lamp' },
  security: { username: 'an', name: '安某' },
  auditor: { username: 'shen', name: '审某' },
  ...more,
});
const found = (more: object = {}) => app.inject({ method: 'POST', url: '/api/v1/setup', payload: request(more) });
const call = async <T>(method: 'GET' | 'POST' | 'PUT', url: string, cookie: string, payload?: object): Promise<T> =>
  (await app.inject({ method, url: `/api/v1${url}`, headers: { cookie }, ...(payload && { payload }) })).json<T>();
const cookieOf = (answer: { headers: object }) =>
  String((answer.headers as Record<string, unknown>)['set-cookie']).split(';', 1)[0] ?? '';
const office = async () => (await app.inject('/api/v1/public/office')).json<PublicOffice>();

describe('the first run', () => {
  it('makes the office with three accounts kept apart, signs the administrator in, and closes its door', async () => {
    expect(await office()).toEqual({ office: null, setup: true });
    const done = await found();
    expect(done.statusCode).toBe(201);
    const { session, created } = done.json<SetupDone>();
    expect(session).toMatchObject({ user: { username: 'guan' }, mustChangePassword: false, roles: [{ id: 'admin' }] });
    expect(created.map(({ username, roles }) => [username, roles])).toEqual([
      ['an', '安全管理员'],
      ['shen', '审计员'],
    ]);
    expect(session.permissions).not.toContain('audit.read');
    expect(await office()).toMatchObject({ office: { name: '潮头街道办事处', phone: '0571-88000000' }, setup: false });

    const again = await found({ administrator: { username: 'dao', name: '盗某', password: 'another-lamp-9' } });
    expect([again.statusCode, again.json<{ code: string }>().code]).toEqual([409, 'setup_closed']);
    expect((await call<unknown[]>('GET', '/users', cookieOf(done))).length).toBe(3);
  });

  it('takes one token from every server on the database, another for another key, and none is kept in it', async () => {
    const { config, db, setupToken } = runtime.deps;
    const start = (key: number) =>
      startRuntime(config, { db, log: pino({ level: 'silent' }), masterKey: Buffer.alloc(32, key) });
    const beside = await start(7);
    const stranger = await start(8);
    expect(beside.deps.setupToken).toBe(setupToken);
    expect(stranger.deps.setupToken).not.toBe(setupToken);
    expect((await found({ token: beside.deps.setupToken })).statusCode).toBe(201);
  });

  it('is let in once when two come at the same time', async () => {
    const both = await Promise.all([
      found(),
      found({ administrator: { username: 'bao', name: '乙某', password: 'tide-wall-lamp' } }),
    ]);
    expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([201, 409]);
  });

  it.each([
    ['another token', { token: 'A'.repeat(32) }, 403, 'wrong_token'],
    ['a code of a community', { code: '990101001001' }, 400, 'code'],
    ['a code of eleven digits', { code: '99010100100' }, 400, 'code'],
    [
      'a weak password',
      { administrator: { username: 'guan', name: '管某', password: '1234567890' } },
      400,
      'administrator.password',
    ],
    ['one username for two', { auditor: { username: 'guan', name: '审某' } }, 400, 'auditor.username'],
  ])('writes nothing with %s', async (_what, more, status, told) => {
    const refused = await found(more);
    expect(refused.statusCode).toBe(status);
    expect(refused.body).toContain(told);
    expect(await office()).toEqual({ office: null, setup: true });
  });

  it('can’t be guessed open: after some wrong tokens the right one has to wait too', async () => {
    for (let i = 0; i < 10; i += 1) await found({ token: 'wrong' });
    expect((await found()).statusCode).toBe(429);
  });
});

describe('the way on', () => {
  it('is read off the office: what is there and what is missing, step after step', async () => {
    const cookie = cookieOf(await found());
    const state = () => call<SetupState>('GET', '/setup', cookie);
    expect(await state()).toMatchObject({
      weekSet: false,
      missingYears: [2027],
      communities: 0,
      units: 0,
      accounts: 3,
      waiting: 2,
      hasCommand: false,
    });
    const rows = [
      { line: 1, cells: ['代码', '社区'] },
      { line: 2, cells: ['990101001001', '听涛社区'] },
      { line: 3, cells: ['99010100100', '江曲社区'] },
    ];
    const preview = await call<TableRead>('POST', '/setup/communities/preview', cookie, { rows });
    expect(preview.good).toEqual([{ line: 2, name: '听涛社区', code: '990101001001' }]);
    expect(preview.faults).toMatchObject([{ line: 3, column: '代码', value: '99010100100' }]);
    expect((await state()).communities).toBe(0);
    await call('POST', '/setup/communities', cookie, { rows });
    const again = await call<TableRead>('POST', '/setup/communities', cookie, { rows });
    expect(again.good).toEqual([]);
    const units = await call<UnitView[]>('PUT', '/units', cookie, {
      units: [
        { name: '综合信息指挥室', unitRoles: ['command'], placeIds: null },
        { name: '听涛社区居委会', unitRoles: ['community', 'grid'], placeIds: ['990101001001'] },
      ],
    });
    expect(units.map(({ id, name }) => [id, name])).toEqual([
      ['unit-1', '综合信息指挥室'],
      ['unit-2', '听涛社区居委会'],
    ]);
    expect(await state()).toMatchObject({ communities: 1, units: 2, hasCommand: true });
  });

  it('tells two units of one name apart before it writes', async () => {
    const cookie = cookieOf(await found());
    const unit = { name: '环卫班', unitRoles: [], placeIds: null };
    const refused = await call<{ detail: string; field: string }>('PUT', '/units', cookie, { units: [unit, unit] });
    expect(refused).toMatchObject({ field: 'units.1.name', detail: '单位“环卫班”写了两次，改一个名字' });
    expect(await call('GET', '/units', cookie)).toEqual([]);
  });
});

import cookie from '@fastify/cookie';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FigureView } from '#contract/figures.ts';
import type { Grant } from '#domain/access/scope.ts';
import { roles as catalogRoles } from '#catalog/roles.ts';
import { permissionsOf, type Principal } from '../auth/principal.ts';
import type { Database } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import type { App } from '../http/app.ts';
import { registerErrors } from '../http/errors.ts';
import { COOKIE, registerGuard } from '../http/guard.ts';
import { reportRoutes } from '../reports/routes.ts';
import { aMatter, testOffice, writeMatter } from './fixtures.ts';
import { openTestDatabase } from '../../../test/support/database.ts';
import { figureRoutes } from './routes.ts';

const OCTOBER = Date.UTC(2026, 9, 5, 2);
const DAY = 86_400_000;
const bounds = { unitIds: null, placeIds: null, kinds: null };

let db: Database;
let app: App;

const roles = new Map(catalogRoles.map(({ id, permissions }) => [id, permissions]));
const principal = (grants: Grant[]): Principal => ({
  tenant: 1,
  userId: 'u',
  username: 'shen',
  name: '沈某',
  unitId: null,
  locale: 'zh-CN',
  mustChangePassword: false,
  grants,
  permissions: permissionsOf(grants, roles),
  roles,
});
const people: Record<string, Principal> = {
  supervisor: principal([{ ...bounds, role: 'shiftSupervisor' }]),
  handler: principal([{ ...bounds, role: 'unitHandler', unitIds: ['shizheng'] }]),
  auditor: principal([{ ...bounds, role: 'auditor' }]),
};

beforeAll(async () => {
  db = await openTestDatabase();
  const closed = { phase: 'answered', unit_id: 'chengguan', closed_at: OCTOBER + DAY };
  for (let i = 0; i < 24; i++) await writeMatter(db.office(1), 1, aMatter(i < 18 ? closed : {}));
  await writeMatter(db.office(1), 1, aMatter({ community_id: 'wangchao', unit_id: 'shizheng' }));
  const deps = {
    db,
    clock: () => OCTOBER + 40 * DAY,
    offices: { get: async () => testOffice(1) },
    sessions: { find: async (name: string) => people[name] ?? null },
    config: { publicUrl: null },
  } as unknown as Deps;
  app = Fastify({
    ajv: { customOptions: { removeAdditional: false, coerceTypes: 'array' } },
  }).withTypeProvider<TypeBoxTypeProvider>();
  registerErrors(app);
  await app.register(cookie);
  registerGuard(app, deps);
  figureRoutes(app, deps);
  reportRoutes(app, deps);
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const get = (url: string, who = 'supervisor', headers = {}) =>
  app.inject({ url: `/api/v1${url}`, headers, cookies: { [COOKIE]: who } });

test('a figure tells what it counts, what was divided, its groups by name, and the query of its rows', async () => {
  const view = (
    await get('/figures/closingRate?by=community&from=2026-10-01&to=2026-10-31&channel=grid')
  ).json<FigureView>();
  expect(view).toMatchObject({
    id: 'closingRate',
    label: '办结率',
    unit: '%',
    value: 72,
    source: '事项记录',
    parts: [
      {
        id: 'closedOfCollected',
        value: 18,
      },
      {
        id: 'distinct',
        value: 25,
      },
    ],
    groups: [
      {
        key: 'tingtao',
        label: '听涛社区',
        value: 75,
        rows: 24,
      },
      {
        key: 'wangchao',
        label: '望潮社区',
        value: null,
        rows: 1,
      },
    ],
    rows: 'figure=closingRate&from=2026-10-01&to=2026-10-31&channel=grid',
  });
});

test('groups add up to the figure, those without a value of the dimension included', async () => {
  const view = (await get('/figures/collected?by=unit', 'supervisor', { 'accept-language': 'en' })).json<FigureView>();
  expect(view.groups.map(({ label, value }) => [label, value])).toEqual([
    ['City management squad', 18],
    ['No unit', 6],
    ['Works office', 1],
  ]);
  expect(view.value).toBe(25);
});

test('nobody counts what they may not open', async () => {
  expect((await get('/figures/collected', 'handler')).json<FigureView>().value).toBe(1);
  expect((await get('/figures/collected', 'auditor')).statusCode).toBe(403);
  expect((await get('/figures/collected', 'stranger')).statusCode).toBe(401);
  expect((await get('/reports/overview?from=2026-10-01&to=2026-10-31', 'handler')).statusCode).toBe(403);
});

test.each([
  ['/figures/nothing', 422, 'unknown_value'],
  ['/figures/collected?figure=closed', 400, 'invalid'],
  ['/figures/collected?from=0001-01-01', 400, 'invalid'],
  ['/figures/collected?to=9999-12-31', 400, 'invalid'],
  ['/figures/collected?from=2026-02-30', 400, 'invalid'],
  ['/figures/collected?by=colour', 400, 'invalid'],
  ['/figures/collected?colour=red', 400, 'invalid'],
  ['/reports/overview?from=2026-10-31&to=2026-10-01', 400, 'invalid'],
  ['/reports/overview.docx?from=2026-10-01', 400, 'invalid'],
])('%s is refused with %i and what to do', async (url, status, code) => {
  const answer = await get(url);
  expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([status, code]);
});

test.each(['collected', 'passedOn', 'closed', 'closingRate', 'onTime', 'onTimeRate', 'medianDays', 'p90Days'])(
  '%s answers by every dimension',
  async (id) => {
    for (const by of ['channel', 'community', 'grid', 'unit', 'category', 'kind', 'month', 'day'])
      expect((await get(`/figures/${id}?by=${by}`)).statusCode, by).toBe(200);
  },
);

test('the report comes as a Word file under its title', async () => {
  const answer = await get('/reports/overview.docx?from=2026-10-01&to=2026-10-31&lang=zh');
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-disposition']).toContain(encodeURIComponent('潮头街道2026年10月事项办理情况'));
  expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK');
});

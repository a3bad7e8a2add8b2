import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CalendarPreview } from '#contract/calendar.ts';
import type { MatterDetail, MatterPage } from '#contract/matters.ts';
import { client, type Client } from '../../../test/support/client.ts';
import { testOffice, type TestOffice } from '../../../test/support/office.ts';
import { workOff } from '../jobs/worker.ts';
import { reproject } from '../matters/commands/reproject.ts';
import { verifyHistories } from '../matters/verify.ts';

let office: TestOffice;
let supervisor: Client;
beforeAll(async () => {
  office = await testOffice();
  supervisor = await client(office, 'shift');
});
afterAll(() => office.close());

const read = (id: string) => supervisor.get<MatterDetail>(`/matters/${id}`);

async function dispatched(text: string, about: object): Promise<MatterDetail> {
  const { id } = await supervisor.post<{ id: string }>('/matters', { text, lng: 120.005, lat: 30.005, kind: 'appeal' });
  return supervisor.act(await read(id), 'fileAndDispatch', { ...about, unitId: 'cleansing' });
}

const daysOff = (...days: string[]) => days.map((day) => ({ day, kind: 'holiday', name: '停电放假' }));

async function declare(...off: string[]) {
  const cookie = await office.signIn('admin');
  const days = daysOff(...off);
  return office.app.inject({
    method: 'PUT',
    url: '/api/v1/calendar/2026',
    headers: { cookie },
    payload: {
      known: true,
      days,
    },
  });
}

/** Until eight in the evening: what is due at the end of a working day is due later. */
const LONG_DAYS = [[], ...Array.from({ length: 5 }, () => [[540, 1200]]), []];
const withWeek = async (method: 'PUT' | 'POST', role: string, week: object) =>
  office.app.inject({
    method,
    url: `/api/v1/calendar/week${method === 'POST' ? '/preview' : ''}`,
    headers: { cookie: await office.signIn(role) },
    payload: { week },
  });
const tryWeek = (role: string, week: object = LONG_DAYS) => withWeek('POST', role, week);
const setWeek = (week: object) => withWeek('PUT', 'admin', week);

const waiting = () =>
  office.deps.db.system<{ id: string; data: { tenant: number } }>(
    `select id, data from pgboss.job where name = 'calendar-changed' and state = 'created'`,
  );
const byDeadline = async () => (await supervisor.get<MatterPage>('/matters?sort=due')).items.map(({ id }) => id);

it('sorts by the new deadlines once a holiday is entered, and nobody’s step or history shows it', async () => {
  // Five working days, and seven days that a holiday does not stop.
  const working = await dispatched('小区门口乱停车', { category: 'matter:06-045' });
  const natural = await dispatched('问环境卫生由谁管', { topic: 'construction/02/13' });
  expect(await byDeadline()).toEqual([working.id, natural.id]);

  expect((await declare('2026-11-25')).statusCode).toBe(200);
  const jobs = await waiting();
  expect(jobs.map((job) => job.data)).toEqual([{ tenant: 1 }]);
  expect(await workOff(office.deps, 'calendar-changed', jobs)).toEqual([{ id: jobs[0]?.id, status: 'completed' }]);

  expect(await byDeadline()).toEqual([natural.id, working.id]);
  expect((await read(working.id)).version).toBe(working.version);
  expect(await reproject(office.deps, 1)).toEqual({ moved: 0 });
  expect(await verifyHistories(office.deps.db, 1)).toEqual({ matters: 2, broken: [] });
});

it('moves nothing when the edit is refused', async () => {
  const before = await waiting();
  const order = await byDeadline();
  expect((await declare('2025-11-25')).statusCode).toBe(400);
  expect(await waiting()).toEqual(before);
  expect(await byDeadline()).toEqual(order);
});

it('gives a matter on hold no deadline before somebody takes it up again', async () => {
  const matter = await dispatched('树枝要等吊车', { category: 'matter:06-045' });
  const held = await supervisor.act(matter, 'suspend', { reason: '等吊车', until: '2026-12-10T09:00:00+08:00' });
  await declare('2026-11-26');
  await reproject(office.deps, 1);
  expect(await byDeadline()).not.toContain(held.id);
  const told = (await tryWeek('admin')).json<CalendarPreview>();
  expect(told.onHold).toBe(1);
  expect(told.rows.map(({ id }) => id)).not.toContain(held.id);
  await supervisor.act(held, 'resume', { note: '吊车到了' });
  expect(await byDeadline()).toContain(held.id);
});

it('tells before an edit exactly the deadlines that it will move, without words, and moves none by telling', async () => {
  const working = await dispatched('路灯下乱停车', { category: 'matter:06-045' });
  const jobs = await waiting();
  const preview = async (role: string) =>
    office.app.inject({
      method: 'POST',
      url: '/api/v1/calendar/2026/preview',
      headers: { cookie: await office.signIn(role) },
      payload: { days: daysOff('2026-11-26', '2026-11-27') },
    });
  const told = (await preview('admin')).json<CalendarPreview>();
  const row = told.rows.find(({ id }) => id === working.id);
  expect(row).toMatchObject({ no: working.no, before: working.deadline.dueAt });
  expect(JSON.stringify(told)).not.toContain('路灯');
  expect((await preview('shift')).statusCode).toBe(403);
  expect((await read(working.id)).deadline.dueAt).toBe(working.deadline.dueAt);
  expect(await waiting()).toEqual(jobs);

  await declare('2026-11-26', '2026-11-27');
  expect(await reproject(office.deps, 1)).toEqual({ moved: told.earlier + told.later });
  expect((await read(working.id)).deadline.dueAt).toBe(row?.after);
});

it('tells which deadlines other working hours move, exactly those, to who may set them', async () => {
  const told = (await tryWeek('admin')).json<CalendarPreview>();
  expect(told.later).toBeGreaterThan(0);
  expect((await tryWeek('shift')).statusCode).toBe(403);
  const backwards = [[], [[720, 510]], [], [], [], [], []];
  expect((await tryWeek('admin', backwards)).statusCode).toBe(400);
  await setWeek(LONG_DAYS);
  expect(await reproject(office.deps, 1)).toEqual({ moved: told.earlier + told.later });
});

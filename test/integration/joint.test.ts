import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Created, MatterDetail, MatterPage } from '#contract/matters.ts';
import type { SearchView } from '#contract/search.ts';
import { verifyHistories } from '#server/matters/verify.ts';
import { reproject } from '#server/matters/commands/reproject.ts';
import { client, type Client } from '../support/client.ts';
import { testOffice, type TestOffice } from '../support/office.ts';

let office: TestOffice;
const people = {} as Record<
  'intake' | 'dispatch' | 'shift' | 'leader' | 'handler' | 'handler2' | 'grid1' | 'inspector',
  Client
>;

beforeAll(async () => {
  office = await testOffice();
  await Promise.all(
    (['intake', 'dispatch', 'shift', 'leader', 'handler', 'handler2', 'grid1', 'inspector'] as const).map(
      async (name) => {
        people[name] = await client(office, name);
      },
    ),
  );
});
afterAll(() => office?.close());

const answer = { contacted: '反映人,电话', measures: '已劝离摊主', by: '今天' };

async function handled(): Promise<MatterDetail> {
  const { id } = await people.intake.post<Created>('/matters', {
    text: '夜市油烟和噪声扰民，多次反映',
    channel: 'hotline',
    kind: 'appeal',
  });
  const matter = await people.dispatch.get<MatterDetail>(`/matters/${id}`);
  return people.dispatch.act(matter, 'fileAndDispatch', { category: 'matter:06-028', unitId: 'cleansing' });
}
const mine = async (who: Client) =>
  (await who.get<MatterPage>('/matters?mine=true&limit=200')).items.map(({ id }) => id);
const steps = (matter: MatterDetail) =>
  matter.next.map(({ action, fixed }) => [action, fixed.taskId ?? fixed.asked ?? '']);

it('brings a whistle to the leader, then the matter to the called unit, and back to the caller', async () => {
  let matter = await handled();
  expect(await mine(people.handler2)).not.toContain(matter.id);
  await expect(people.handler2.get(`/matters/${matter.id}`)).rejects.toThrow('404');

  matter = await people.dispatch.act(matter, 'whistle', { call: 'daily', unitIds: ['municipal'], note: '一起去夜市' });
  expect(matter.requests).toMatchObject([
    { action: 'whistle', label: '吹哨', words: '日常哨 · 市政站', reason: '一起去夜市' },
  ]);
  expect(await mine(people.leader)).toContain(matter.id);
  matter = await people.leader.get<MatterDetail>(`/matters/${matter.id}`);
  expect(steps(matter)).toContainEqual(['approve', 'whistle']);
  matter = await people.leader.act(matter, 'approve', { asked: 'whistle' });
  expect(matter.tasks).toMatchObject([
    { id: 't1', unitName: '市政站', state: 'called', clock: 'accept', lamp: 'green' },
  ]);

  // In their list stand the lamp and the time of their own call, in its place, and they find the matter by its words.
  const theirs = await people.handler2.get<MatterPage>('/matters?mine=true&sort=due');
  expect(theirs.items.find(({ id }) => id === matter.id)).toMatchObject({
    deadline: { clock: 'accept', dueAt: matter.tasks[0]?.dueAt },
    call: { label: '日常哨', stateLabel: '待应哨' },
  });
  const led = await people.handler.get<MatterPage>('/matters?mine=true&sort=due');
  expect(led.items.find(({ id }) => id === matter.id)).toMatchObject({ deadline: { clock: 'handle' }, call: null });
  expect((await people.handler2.get<MatterPage>('/matters?q=夜市油烟')).items.map(({ id }) => id)).toContain(matter.id);
  const found = await people.handler2.get<SearchView>('/search?q=夜市油烟');
  expect(found.matters.map(({ id }) => id)).toContain(matter.id);
  matter = await people.handler2.get<MatterDetail>(`/matters/${matter.id}`);
  // Their own part and a note, nothing of the unit that leads.
  expect(steps(matter).map(([action]) => action)).toEqual(
    expect.arrayContaining(['acceptCall', 'declineCall', 'note']),
  );
  expect(
    matter.next.filter(({ action, blocked }) => !blocked && ['respond', 'reply', 'returnTask'].includes(action)),
  ).toEqual([]);
  matter = await people.handler2.act(matter, 'acceptCall', { taskId: 't1' });
  matter = await people.handler2.act(matter, 'replyCall', { taskId: 't1', answer });
  expect(await mine(people.handler2)).not.toContain(matter.id);
  expect(await mine(people.dispatch)).toContain(matter.id);

  matter = await people.handler.get<MatterDetail>(`/matters/${matter.id}`);
  matter = await people.handler.act(matter, 'respond', { answer, publicAnswer: '夜市已整治' });
  const early = await people.inspector.tryAct(matter, 'check', {});
  expect(early).toMatchObject({ statusCode: 422 });
  matter = await people.dispatch.get<MatterDetail>(`/matters/${matter.id}`);
  matter = await people.dispatch.act(matter, 'scoreCall', { taskId: 't1', score: 5 });
  matter = await people.inspector.act(matter, 'check', {});
  expect(matter.history.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['申请吹哨：市政站', '同意吹哨：市政站', '应哨：市政站', '评哨：市政站']),
  );
  // What the call brought into the unit's reach has left it with the call.
  await expect(people.handler2.get(`/matters/${matter.id}`)).rejects.toThrow('404');
  expect((await people.handler2.get<MatterPage>('/matters?q=夜市油烟')).items.map(({ id }) => id)).not.toContain(
    matter.id,
  );
  expect((await verifyHistories(office.deps.db, 1)).broken).toEqual([]);
});

it('lets a unit ask for more time, and its supervisor grant it in one step', async () => {
  let matter = await handled();
  matter = await people.handler.get<MatterDetail>(`/matters/${matter.id}`);
  expect(matter.next.find(({ action }) => action === 'extend')).toMatchObject({
    label: '申请延期',
    needsApproval: true,
  });
  const before = matter.deadline.dueAt;
  matter = await people.handler.act(matter, 'extend', { reason: '等配件', limit: { amount: 2, unit: 'workDay' } });
  expect(matter.deadline.dueAt).toBe(before);
  expect(matter.next.find(({ action }) => action === 'extend')?.blocked?.reason).toBe('已申请，等批准');
  matter = await people.shift.get<MatterDetail>(`/matters/${matter.id}`);
  matter = await people.shift.act(matter, 'approve', { asked: 'extend' });
  expect(matter.requests).toEqual([]);
  expect(Date.parse(matter.deadline.dueAt ?? '')).toBeGreaterThan(Date.parse(before ?? ''));
});

it('refuses by name a unit or task that is not there, and a whistle from who may not', async () => {
  const matter = await handled();
  const whistle = { call: 'daily', unitIds: ['nowhere'], note: '一起去' };
  expect((await people.dispatch.tryAct(matter, 'whistle', whistle)).json()).toMatchObject({
    code: 'unknown_value',
    field: 'input.unitIds',
  });
  expect((await people.dispatch.tryAct(matter, 'scoreCall', { taskId: 't7', score: 3 })).json()).toMatchObject({
    code: 'unknown_task',
  });
  expect((await people.dispatch.tryAct(matter, 'approve', { asked: 'whistle' })).json()).toMatchObject({
    code: 'not_asked',
  });
  expect((await people.handler.tryAct(matter, 'whistle', { ...whistle, unitIds: ['municipal'] })).statusCode).toBe(403);
  expect((await people.dispatch.tryAct(matter, 'scoreCall', { taskId: 't1', score: 9 })).statusCode).toBe(400);
});

it('moves the deadlines of called units with the calendar', async () => {
  let matter = await handled();
  matter = await people.shift.act(await people.shift.get(`/matters/${matter.id}`), 'assist', {
    unitIds: ['municipal'],
    note: '清运',
  });
  // Nobody whistled: the words are those of help.
  expect(matter.tasks).toMatchObject([
    { callLabel: '协办', stateLabel: '待接', words: expect.stringMatching(/^接下/) },
  ]);
  const step = (await people.handler2.get<MatterDetail>(`/matters/${matter.id}`)).next.find(
    ({ fixed }) => fixed.taskId,
  );
  expect(step?.label).toBe('接下协办');
  const due = async () =>
    (
      await office.deps.db
        .office(1)
        .query<{ due_at: number }>('select due_at from matter_task where tenant_id = 1 and matter_id = $1', [matter.id])
    )[0]?.due_at;
  const before = await due();
  await office.deps.db
    .office(1)
    .query(`insert into calendar_day (tenant_id, day, kind, name) values (1, '2026-11-24', 'holiday', '放假')`);
  await reproject(office.deps, 1);
  expect(await due()).toBeGreaterThan(before ?? 0);
});

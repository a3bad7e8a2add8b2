import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MatterDetail } from '#contract/matters.ts';
import type { FollowView } from '#contract/public.ts';
import { client, type Client } from '../../../test/support/client.ts';
import { settled } from '../../../test/support/database.ts';
import { testOffice, type TestOffice } from '../../../test/support/office.ts';
import { rollUp } from '../figures/jobs.ts';
import { verifyHistories } from './verify.ts';

let office: TestOffice;
let desk: Client;

beforeAll(async () => {
  office = await testOffice();
  desk = await client(office, 'shift');
});
afterAll(() => office.close());

const reported = async (): Promise<{ matter: MatterDetail; follow: string }> => {
  const made = await desk.post<{ id: string; follow: string }>('/matters', {
    text: '听涛苑3幢西侧垃圾桶满了',
    placeId: 'E1',
    category: 'matter:06-042',
    channel: 'hotline',
  });
  return { matter: await desk.get<MatterDetail>(`/matters/${made.id}`), follow: made.follow };
};
const input = { category: 'matter:06-042', unitId: 'cleansing' };
const dispatched = async () => (await desk.get<{ value: number }>('/figures/passedOn')).value;

it('restores the row, keeps every line, tells residents, and leaves history and figures right', async () => {
  const { matter, follow } = await reported();
  const sent = await desk.act(matter, 'fileAndDispatch', input);
  expect(sent.undo).toMatchObject({ label: '立案并派遣' });
  await settled(office.deps.db);
  await rollUp(office.deps, 1);
  const counted = await dispatched();
  office.clock.now += 30_000;
  const back = await desk.act(sent, 'undo', {});
  expect(back).toMatchObject({ state: 'reported', unitId: null, undo: null, version: sent.version + 1 });
  expect(back.deadline.dueAt).toBe(matter.deadline.dueAt);
  expect(back.history.map((line) => line.action)).toEqual(['report', 'file', 'dispatch', 'undo']);
  const page = (await office.app.inject(`/api/v1/public/follow/${follow.slice(3)}`)).json<FollowView>();
  expect(page.steps.at(-1)?.label).toContain('重新安排');
  expect(await verifyHistories(office.deps.db, 1)).toMatchObject({ broken: [] });
  await settled(office.deps.db);
  await rollUp(office.deps, 1);
  expect(await dispatched()).toBe(counted - 1);
  const learned = await office.deps.db
    .office(1)
    .query('select 1 from text_choice where tenant_id = 1 and matter_id = $1', [matter.id]);
  expect(learned).toEqual([]);
});

it('is refused to another person, after a minute, for an old version and for what was answered', async () => {
  const { matter } = await reported();
  const filed = await desk.act(matter, 'file', input);
  const other = await client(office, 'dispatch');
  expect((await other.tryAct(filed, 'undo', {})).json()).toMatchObject({ code: 'undo_not_yours' });
  expect((await desk.tryAct(matter, 'undo', {})).json()).toMatchObject({ code: 'stale_version' });
  office.clock.now += 61_000;
  expect((await desk.tryAct(filed, 'undo', {})).json()).toMatchObject({ code: 'undo_late', status: 409 });
  const replied = await desk.act(filed, 'reply', { publicAnswer: '今天下午去清' });
  expect(replied.undo).toBeNull();
  expect((await desk.tryAct(replied, 'undo', {})).json()).toMatchObject({ code: 'undo_told' });
});

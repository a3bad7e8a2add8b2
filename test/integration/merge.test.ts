import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MergedView } from '#contract/company.ts';
import type { Created, MatterDetail } from '#contract/matters.ts';
import type { Proposals } from '#contract/proposals.ts';
import type { FigureView } from '#contract/figures.ts';
import type { FollowView } from '#contract/public.ts';
import type { Static } from 'typebox';
import { client, photo, type Client } from '../support/client.ts';
import { testOffice, type TestOffice } from '../support/office.ts';

let office: TestOffice;
let dispatch: Client;
let handler: Client;
let shift: Client;
let inspector: Client;

beforeAll(async () => {
  office = await testOffice();
  [dispatch, handler, shift, inspector] = (await Promise.all(
    ['dispatch', 'handler', 'shift', 'inspector'].map((name) => client(office, name)),
  )) as [Client, Client, Client, Client];
});
afterAll(() => office?.close());

const FIRST = '听涛苑3幢西侧垃圾桶满了，从昨天下午起堆到地上';
const AGAIN = '听涛苑西侧的垃圾桶满了没人清，味道很大';

const reported = async (text: string, phone: string): Promise<{ id: string; token: string }> => {
  const answer = await office.app.inject({
    method: 'POST',
    url: '/api/v1/public/matters',
    payload: { text, lng: 120.005, lat: 30.005, contact: { phone } },
    remoteAddress: `10.0.0.${phone.slice(-2)}`,
  });
  const { id, follow } = answer.json<Static<typeof Created>>();
  return { id, token: follow.split('/').at(-1) ?? '' };
};
const detail = (id: string) => dispatch.get<MatterDetail>(`/matters/${id}`);
const follow = async (token: string): Promise<FollowView> =>
  (await office.app.inject({ url: `/api/v1/public/follow/${token}` })).json();
const figure = async (id: string) => (await dispatch.get<FigureView>(`/figures/${id}`)).value;
const answer = { contacted: '已电话联系反映人', measures: '已清运', by: '今天办结' };

async function close(id: string): Promise<void> {
  let matter = await dispatch.act(await detail(id), 'fileAndDispatch', {
    category: 'matter:06-042',
    unitId: 'cleansing',
  });
  await handler.upload(matter.id, 'after', await photo());
  matter = await handler.act(matter, 'respond', { answer, publicAnswer: '垃圾已清走，每天加收一次' });
  matter = await inspector.act(matter, 'check', {});
  await shift.act(matter, 'close', {});
}

it('shows two matters that are alike with both texts, the same words, distance, time and reporters', async () => {
  const first = await reported(FIRST, '13800000001');
  office.clock.now += 30 * 60_000;
  const again = await reported(AGAIN, '13800000002');
  const proposals = await dispatch.get<Static<typeof Proposals>>(`/matters/${again.id}/proposals`);
  const [alike] = proposals.duplicates;
  expect(alike).toMatchObject({ id: first.id, text: FIRST, distanceM: 0, reporters: 1, pictures: [] });
  expect(alike?.shared.there.map(({ start, end }) => FIRST.slice(start, end))).toEqual([
    '听涛苑',
    '西侧',
    '垃圾桶满了',
  ]);
  expect(alike?.apart).toContain('30');
});

it('answers both reporters when the one that remains is answered, and shows neither the other’s words or pictures', async () => {
  const first = await reported(FIRST, '13800000003');
  const again = await reported(AGAIN, '13800000004');
  const merged = await dispatch.act(await detail(again.id), 'merge', { duplicateOf: first.id });
  expect(merged).toMatchObject({ state: 'merged', phase: 'ended', duplicateOf: first.id });
  expect(merged.deadline.clock).toBeNull();
  const family = await dispatch.get<MergedView>(`/matters/${first.id}/merged`);
  expect(family).toMatchObject({ survivor: null, reporters: 2, merged: [{ id: again.id }] });
  expect((await dispatch.get<MergedView>(`/matters/${again.id}/merged`)).survivor?.id).toBe(first.id);

  expect(await follow(again.token)).toMatchObject({ phase: 'received', canRate: false, publicAnswer: null });
  await close(first.id);
  const [one, two] = [await follow(first.token), await follow(again.token)];
  for (const view of [one, two])
    expect(view).toMatchObject({ phase: 'answered', publicAnswer: '垃圾已清走，每天加收一次', canRate: true });
  expect(two).toMatchObject({ no: merged.no, text: AGAIN, before: [] });
  expect(two.after).toHaveLength(1);
  const picture = await office.app.inject({ url: two.after[0]?.thumbUrl ?? '' });
  expect(picture.statusCode).toBe(200);
  expect(two.steps.map((step) => step.label)).toContain('已交给环卫班处理');
});

it('takes each reporter’s own word, and takes up on its own what one of them says is not solved', async () => {
  const first = await reported(FIRST, '13800000005');
  const again = await reported(AGAIN, '13800000006');
  await dispatch.act(await detail(again.id), 'merge', { duplicateOf: first.id });
  const rate = (token: string, verdict: string) =>
    office.app.inject({ method: 'POST', url: `/api/v1/public/follow/${token}/verdict`, payload: { verdict } });
  expect((await rate(again.token, 'solved')).statusCode).toBe(409);
  await close(first.id);
  expect((await rate(first.token, 'solved')).statusCode).toBe(200);
  expect((await rate(again.token, 'unsolved')).statusCode).toBe(200);
  expect(await detail(first.id)).toMatchObject({ state: 'closed', verdict: 'solved' });
  expect(await detail(again.id)).toMatchObject({
    state: 'reported',
    duplicateOf: null,
    verdict: 'unsolved',
    reopens: 1,
  });
});

it('can be taken apart with a reason; then the matter waits at the desk with a deadline of its own', async () => {
  const first = await reported(FIRST, '13800000007');
  const again = await reported(AGAIN, '13800000008');
  const merged = await dispatch.act(await detail(again.id), 'merge', { duplicateOf: first.id });
  expect((await dispatch.tryAct(merged, 'unmerge', {})).statusCode).toBe(422);
  const voiding = async () => shift.tryAct(await detail(first.id), 'void', { reason: '误报' });
  expect((await voiding()).json()).toMatchObject({ code: 'guard_failed', params: { guard: 'noneMerged' } });
  const apart = await dispatch.act(merged, 'unmerge', { reason: '不是同一个垃圾点' });
  expect((await voiding()).statusCode).toBe(200);
  expect(apart).toMatchObject({ state: 'reported', duplicateOf: null, closedAt: null });
  expect(apart.deadline.clock).toBe('accept');
  expect((await follow(again.token)).phase).toBe('received');
});

it('merges into what is really worked on, never into itself by a detour, into what ended, or out of reach', async () => {
  const [a, b, c] = [
    await reported(FIRST, '13800000009'),
    await reported(AGAIN, '13800000010'),
    await reported(`${AGAIN}，请派人`, '13800000011'),
  ];
  await dispatch.act(await detail(a.id), 'merge', { duplicateOf: b.id });
  expect((await dispatch.tryAct(await detail(b.id), 'merge', { duplicateOf: a.id })).json()).toMatchObject({
    code: 'merge_circle',
  });
  expect((await dispatch.tryAct(await detail(b.id), 'merge', { duplicateOf: b.id })).json()).toMatchObject({
    code: 'merge_circle',
  });
  expect(await dispatch.act(await detail(c.id), 'merge', { duplicateOf: a.id })).toMatchObject({ duplicateOf: b.id });
  expect((await dispatch.get<MergedView>(`/matters/${b.id}/merged`)).reporters).toBe(3);
  await close(b.id);
  const late = await reported(AGAIN, '13800000012');
  expect((await dispatch.tryAct(await detail(late.id), 'merge', { duplicateOf: b.id })).json()).toMatchObject({
    code: 'merge_closed',
  });
  expect(
    (
      await dispatch.tryAct(await detail(late.id), 'merge', { duplicateOf: '00000000-0000-4000-8000-000000000000' })
    ).json(),
  ).toMatchObject({ code: 'unknown_value' });
});

it('is counted once: collected as what came in, neither open nor closed twice', async () => {
  const before = await Promise.all(['collected', 'distinct', 'merged', 'open'].map(figure));
  const first = await reported(FIRST, '13800000013');
  const again = await reported(AGAIN, '13800000014');
  await dispatch.act(await detail(again.id), 'merge', { duplicateOf: first.id });
  const after = await Promise.all(['collected', 'distinct', 'merged', 'open'].map(figure));
  expect(after.map((value, i) => (value ?? 0) - (before[i] ?? 0))).toEqual([2, 1, 1, 1]);
  const closed = await figure('closed');
  await close(first.id);
  expect(await figure('closed')).toBe((closed ?? 0) + 1);
});

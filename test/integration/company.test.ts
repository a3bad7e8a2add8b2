import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MergedView, RelatedView } from '#contract/company.ts';
import type { Created, MatterDetail, MatterPage } from '#contract/matters.ts';
import type { Revealed } from '#contract/desk.ts';
import type { FigureView } from '#contract/figures.ts';
import type { FollowView } from '#contract/public.ts';
import { verifyHistories } from '#server/matters/verify.ts';
import { client, photo, type Client } from '../support/client.ts';
import { testOffice, type TestOffice } from '../support/office.ts';

let office: TestOffice;
const people = {} as Record<'dispatch' | 'shift' | 'handler' | 'handler2' | 'inspector' | 'leader', Client>;

beforeAll(async () => {
  office = await testOffice();
  for (const name of ['dispatch', 'shift', 'handler', 'handler2', 'inspector', 'leader'] as const)
    people[name] = await client(office, name);
});
afterAll(() => office?.close());

const detail = (id: string, who: Client = people.dispatch) => who.get<MatterDetail>(`/matters/${id}`);
const related = (id: string, who: Client = people.dispatch) => who.get<RelatedView>(`/matters/${id}/related`);
let phones = 10;
async function reported(text = '3幢楼道灯坏了，楼道里还堆了东西'): Promise<{ id: string; token: string }> {
  phones += 1;
  const answer = await office.app.inject({
    method: 'POST',
    url: '/api/v1/public/matters',
    payload: { text, lng: 120.005, lat: 30.005, contact: { name: '沈某', phone: `138000000${phones}` } },
    remoteAddress: `10.0.1.${phones}`,
  });
  const { id, follow } = answer.json<Created>();
  return { id, token: follow.split('/').at(-1) ?? '' };
}
const follow = async (token: string) =>
  (await office.app.inject({ url: `/api/v1/public/follow/${token}` })).json<FollowView>();
const figure = async (id: string) => (await people.dispatch.get<FigureView>(`/figures/${id}`)).value ?? 0;
const answer = { contacted: '已电话联系反映人', measures: '已处理', by: '今天办结' };
const PARTS = [
  { text: '3幢楼道灯坏了，电话13800000000', category: 'component:01-013', unitId: 'municipal' },
  { text: '3幢楼道里堆了东西', category: 'matter:06-042', unitId: 'cleansing' },
];

async function close(id: string, handler: Client, publicAnswer: string): Promise<void> {
  await handler.upload(id, 'after', await photo());
  let matter = await handler.act(await detail(id), 'respond', { answer, publicAnswer });
  matter = await people.inspector.act(matter, 'check', {});
  await people.shift.act(matter, 'close', {});
}

it('splits a report: each part goes to its own unit in its own time, and the reporter follows all of them', async () => {
  const counted = await figure('collected');
  const { id, token } = await reported();
  const whole = await people.dispatch.act(await detail(id), 'split', { parts: PARTS });
  expect(whole).toMatchObject({
    state: 'parted',
    phase: 'handling',
    unitId: null,
    parts: 2,
    deadline: { clock: null },
  });
  const { parts } = await related(id);
  expect(parts).toMatchObject([
    { state: 'handling', unitId: 'municipal', deadline: { clock: 'handle' }, reportedAt: whole.reportedAt },
    { state: 'handling', unitId: 'cleansing' },
  ]);
  expect(parts[0]?.no).not.toBe(whole.no);
  // It came in once; its parts are work.
  expect([(await figure('collected')) - counted, await figure('passedOn')]).toEqual([1, 2]);
  const [lamp, clutter] = parts.map((part) => part.id) as [string, string];

  // Each unit has its part and not the other's; the contact is sealed with the whole and opened from the part.
  expect((await related(lamp, people.handler2)).hidden).toBe(2);
  const part = await detail(lamp, people.handler2);
  expect(part).toMatchObject({ partOf: id, reporter: { phone: expect.stringMatching(/^138\*+/) } });
  expect(JSON.stringify(part)).not.toContain('13800000000');
  const revealed = await people.handler2.post<Revealed>(`/matters/${lamp}/reveal`, { purpose: '联系反映人' });
  expect(revealed).toMatchObject({ name: '沈某', text: PARTS[0]?.text });

  // Not before each part is answered.
  expect((await people.shift.tryAct(await detail(id), 'closeParts', {})).json()).toMatchObject({
    code: 'guard_failed',
    params: { guard: 'partsOver' },
  });
  await close(lamp, people.handler2, '灯已换新');
  const half = await follow(token);
  expect(half.parts).toMatchObject([
    { phase: 'answered', publicAnswer: '灯已换新', unitName: '市政站' },
    { phase: 'handling', publicAnswer: null },
  ]);
  expect(half.headline).toBe('分成几件在办');
  await close(clutter, people.handler, '杂物已清走');
  const waiting = await people.shift.get<MatterPage>('/matters?mine=true&limit=200');
  expect(waiting.items.map((row) => row.id)).toContain(id);
  expect(await people.shift.act(await detail(id), 'closeParts', {})).toMatchObject({
    state: 'partsAnswered',
    phase: 'answered',
  });

  // A part that its reporter says is not solved takes the whole up again with it.
  const own = half.parts[0]?.link.split('/').at(-1) ?? '';
  expect(await follow(own)).toMatchObject({ whole: { no: whole.no }, canRate: true });
  const word = await office.app.inject({
    method: 'POST',
    url: `/api/v1/public/follow/${own}/verdict`,
    payload: { verdict: 'unsolved' },
  });
  expect(word.statusCode, word.body).toBe(200);
  expect(await detail(id)).toMatchObject({ state: 'parted', closedAt: null });
  expect((await verifyHistories(office.deps.db, 1)).broken).toEqual([]);
});

it('refuses by name a split of one, of a part, to a unit or class that is not there; nothing is half done', async () => {
  const { id } = await reported();
  const matter = await detail(id);
  const refused = async (parts: object[], on = matter) =>
    (await people.dispatch.tryAct(on, 'split', { parts })).json<{ code: string; field?: string; params?: object }>();
  expect(await refused([{ text: '灯' }])).toMatchObject({ code: 'guard_failed', params: { guard: 'partsGiven' } });
  expect(await refused([{ text: '灯' }, { text: '杂物', unitId: 'nowhere' }])).toMatchObject({
    code: 'unknown_value',
    field: 'input.parts.1.unitId',
  });
  expect(await refused([{ text: '灯' }, { text: '杂物', unitId: 'cleansing' }])).toMatchObject({
    code: 'guard_failed',
    field: 'input.parts.1.category',
  });
  expect(await detail(id)).toMatchObject({ version: 1, state: 'reported', parts: 0 });
  await people.dispatch.act(matter, 'split', { parts: [{ text: '灯坏了' }, { text: '堆了杂物' }] });
  const [part] = (await related(id)).parts;
  expect(await refused([{ text: '一' }, { text: '二' }], await detail(part!.id))).toMatchObject({
    params: { guard: 'notPart' },
  });
  const kin = await people.dispatch.tryAct(await detail(part!.id), 'merge', { duplicateOf: id });
  expect(kin.json()).toMatchObject({ code: 'part_circle' });
});

it('takes a split back within the minute, as long as nobody has touched a part', async () => {
  const { id, token } = await reported();
  const first = await people.dispatch.act(await detail(id), 'split', {
    parts: [{ text: '灯坏了' }, { text: '堆了杂物' }],
  });
  const made = (await related(id)).parts.map((part) => part.id);
  const whole = await people.dispatch.act(first, 'undo', {});
  expect(whole).toMatchObject({ state: 'reported', parts: 0, deadline: { clock: 'accept' } });
  expect((await detail(made[0]!)).state).toBe('voided');
  expect((await follow(token)).parts).toEqual([]);

  const again = await people.dispatch.act(whole, 'split', { parts: [{ text: '灯坏了' }, { text: '堆了杂物' }] });
  const [part] = (await related(id)).parts;
  await people.dispatch.act(await detail(part!.id), 'file', { category: 'matter:06-042' });
  expect((await people.dispatch.tryAct(again, 'undo', {})).json()).toMatchObject({ code: 'undo_split' });
  expect((await verifyHistories(office.deps.db, 1)).broken).toEqual([]);
});

it('links two matters on both sides, takes the link away again, and refuses rings, strangers and repeats by name', async () => {
  const [a, b, c] = [await reported('水管爆了'), await reported('路面塌了'), await reported('公交改道')];
  const link = async (from: string, linkTo: string, relation: string) =>
    people.dispatch.tryAct(await detail(from), 'link', { linkTo, relation });
  expect((await link(b.id, a.id, 'causedBy')).statusCode).toBe(200);
  expect((await related(a.id)).links).toMatchObject([{ relation: 'causes', row: { id: b.id } }]);
  expect((await related(b.id)).links).toMatchObject([{ relation: 'causedBy', row: { id: a.id } }]);
  const { no } = await detail(a.id);
  expect((await detail(b.id)).history.at(-1)?.label).toBe(`关联：起因是 ${no}`);
  expect((await link(c.id, b.id, 'causedBy')).statusCode).toBe(200);
  expect((await link(a.id, c.id, 'causedBy')).json()).toMatchObject({ code: 'link_circle' });
  expect((await link(a.id, a.id, 'related')).json()).toMatchObject({ code: 'link_circle' });
  expect((await link(a.id, b.id, 'related')).json()).toMatchObject({ params: { guard: 'notLinked' } });
  expect((await link(a.id, '00000000-0000-4000-8000-000000000000', 'related')).json()).toMatchObject({
    code: 'unknown_value',
    field: 'input.linkTo',
  });
  await people.dispatch.act(await detail(a.id), 'unlink', { linkTo: b.id });
  expect((await related(b.id)).links).toMatchObject([{ relation: 'causes', row: { id: c.id } }]);
  expect((await people.dispatch.tryAct(await detail(a.id), 'unlink', { linkTo: c.id })).json()).toMatchObject({
    params: { guard: 'linked' },
  });
  expect((await verifyHistories(office.deps.db, 1)).broken).toEqual([]);
});

it('keeps whoever held a merged matter as its watcher, tells both reporters, and lets only one of two at once through', async () => {
  const [kept, gone] = [await reported('垃圾桶满了'), await reported('垃圾桶又满了')];
  await people.dispatch.act(await detail(gone.id), 'fileAndDispatch', {
    category: 'matter:06-042',
    unitId: 'municipal',
  });
  await expect(detail(kept.id, people.handler2)).rejects.toThrow('404');
  await people.dispatch.act(await detail(gone.id), 'merge', { duplicateOf: kept.id });
  const seen = await detail(kept.id, people.handler2);
  expect(seen.next.filter(({ blocked }) => !blocked).map(({ action }) => action)).toEqual(
    expect.not.arrayContaining(['respond', 'file']),
  );
  expect((await follow(kept.token)).steps.at(-1)?.label).toBe('又有人反映了同一件事，一起办');
  expect((await people.dispatch.get<MergedView>(`/matters/${kept.id}/merged`)).reporters).toBe(2);
  await people.dispatch.act(await detail(gone.id), 'unmerge', { reason: '不是一处' });
  await expect(detail(kept.id, people.handler2)).rejects.toThrow('404');

  // Voided and merged into at one moment: whoever is second is refused, and no reporter is left without an answer.
  const [one, other] = [await detail(kept.id), await detail(gone.id)];
  const both = await Promise.all([
    people.shift.tryAct(one, 'void', { reason: '误报' }),
    people.dispatch.tryAct(other, 'merge', { duplicateOf: one.id }),
  ]);
  expect(both.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
  const [after, merged] = [await detail(kept.id), await detail(gone.id)];
  expect([after.state, merged.state]).not.toEqual(['voided', 'merged']);
});

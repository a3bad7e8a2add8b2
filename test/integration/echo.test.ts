import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FigureView } from '#contract/figures.ts';
import type { MatterDetail, MatterPage } from '#contract/matters.ts';
import type { FollowView, SlipView, WallView } from '#contract/public.ts';
import type { SettingsView } from '#contract/settings.ts';
import { verifyHistories } from '#server/matters/verify.ts';
import { client, photo, type Client } from '../support/client.ts';
import { testOffice, type TestOffice } from '../support/office.ts';

let office: TestOffice;
let as: (username: string) => Promise<Client>;
beforeAll(async () => {
  office = await testOffice();
  as = (username) => client(office, username);
});
afterAll(() => office.close());

const ANSWER = { contacted: '反映人，电话', measures: '清走 14 袋，冲洗地面', by: '今天 15:50 前' };

/** A matter of a resident, answered; @returns it with its private token and its pictures */
async function answered(by: Client | null = null) {
  const body = { text: '听涛苑西侧垃圾桶满了，袋子堆到人行道上', lng: 120.005, lat: 30.005 };
  const created = by
    ? await by.post<{ id: string; follow: string; no: string }>('/matters', { ...body, kind: 'city', channel: 'grid' })
    : (await office.app.inject({ method: 'POST', url: '/api/v1/public/matters', payload: body })).json<{
        id: string;
        follow: string;
        no: string;
      }>();
  const supervisor = await as('shift');
  const matter = await supervisor.get<MatterDetail>(`/matters/${created.id}`);
  const sent = await supervisor.act(matter, 'fileAndDispatch', { category: 'matter:06-010', unitId: 'cleansing' });
  return { ...created, token: created.follow.slice(3), ...(await done(sent)) };
}

/** Done, checked and answered by the people whose part it is. */
async function done(dispatched: MatterDetail): Promise<{ matter: MatterDetail }> {
  const handler = await as('handler');
  await handler.upload(dispatched.id, 'after', await photo());
  const responded = await handler.act(dispatched, 'respond', {
    answer: ANSWER,
    publicAnswer: '已清走 14 袋，冲洗了地面。',
  });
  const checked = await (await as('inspector')).act(responded, 'check', {});
  return { matter: await (await as('shift')).act(checked, 'close', {}) };
}

const publicly = (method: 'GET' | 'POST', path: string, payload?: object) =>
  office.app.inject({ method, url: `/api/v1/public${path}`, ...(payload && { payload }) });
const onWall = async (no: string) =>
  (await publicly('GET', '/wall')).json<WallView>().cards.some((card) => card.no === no);

it('shows a slip with the pictures that were looked at, as long as the reporter agrees and the office leaves it', async () => {
  const { id, no, token, matter } = await answered();
  const [picture] = matter.files.filter(({ role }) => role === 'after');
  if (!picture) throw new Error('no picture');
  const rated = await publicly('POST', `/follow/${token}/verdict`, {
    verdict: 'solved',
    satisfied: true,
    consentWall: true,
  });
  expect(rated.json<FollowView>()).toMatchObject({ onWall: true, canRate: false, satisfied: true });

  expect((await publicly('GET', `/wall/${no}`)).json<SlipView>()).toMatchObject({ after: null, verdict: 'solved' });
  expect((await publicly('GET', `/files/${picture.id}`)).statusCode).toBe(404);
  const inspector = await as('inspector');
  const before = await inspector.get<MatterDetail>(`/matters/${id}`);
  const shown = await inspector.act(before, 'showPictures', { pictureIds: [picture.id] });
  expect(shown.wall).toMatchObject({ shown: true, pictures: [picture.id] });
  const slip = (await publicly('GET', `/wall/${no}`)).json<SlipView>();
  expect(slip).toMatchObject({ after: { id: picture.id }, answer: '已清走 14 袋，冲洗了地面。' });
  expect(slip.question).toContain('垃圾桶满了');
  expect(slip.steps.map(({ label }) => label)).toContain('已办好');
  expect((await publicly('GET', `/files/${picture.id}`)).statusCode).toBe(200);

  await publicly('POST', `/follow/${token}/consent`, { consentWall: false });
  expect([await onWall(no), (await publicly('GET', `/files/${picture.id}`)).statusCode]).toEqual([false, 404]);
  await publicly('POST', `/follow/${token}/consent`, { consentWall: true });
  expect(await onWall(no)).toBe(true);
  const again = await inspector.get<MatterDetail>(`/matters/${id}`);
  const down = await inspector.act(again, 'takeDown', { reason: '照片里有门牌' });
  expect([await onWall(no), down.wall.keptOff.map(({ reason }) => reason)]).toEqual([false, ['takenDown']]);
  await inspector.act(down, 'putBack', { reason: '换了照片' });
  expect(await onWall(no)).toBe(true);
});

it('takes half as what is left: the unit is asked, answers again, and the reporter rates again with a picture', async () => {
  const { id, token } = await answered();
  const silent = await publicly('POST', `/follow/${token}/verdict`, { verdict: 'half' });
  expect(silent.json()).toMatchObject({ code: 'guard_failed', params: { guard: 'leftSaid' } });
  const half = await publicly('POST', `/follow/${token}/verdict`, {
    verdict: 'half',
    comment: '墙角没清，打13800000000',
  });
  expect(half.json<FollowView>()).toMatchObject({ phase: 'answered', verdict: 'half', canRate: false });

  const supervisor = await as('shift');
  const waiting = await supervisor.get<MatterPage>('/matters?verdict=half&phase=answered');
  expect(waiting.items.map((row) => row.id)).toContain(id);
  const matter = await supervisor.get<MatterDetail>(`/matters/${id}`);
  expect(matter.said).toMatchObject({ verdict: 'half', comment: '墙角没清，打138****0000' });
  expect(matter.next.map(({ action }) => action)).toEqual(expect.arrayContaining(['reopen', 'answerAgain']));
  const told = await supervisor.act(matter, 'answerAgain', { publicAnswer: '墙角也清了。' });
  expect(told).toMatchObject({ verdict: null, publicAnswer: '墙角也清了。' });

  const loose = await office.app.inject(await photoOf('verdict'));
  expect(loose.statusCode, loose.body).toBe(201);
  const fileIds = [loose.json<{ id: string }>().id];
  const stolen = await publicly('POST', `/follow/${token}/verdict`, { verdict: 'solved', fileIds: [id] });
  expect(stolen.json()).toMatchObject({ code: 'unknown_value', field: 'fileIds' });
  const rated = await publicly('POST', `/follow/${token}/verdict`, { verdict: 'solved', fileIds });
  expect(rated.json<FollowView>().said.map((file) => file.id)).toEqual(fileIds);
  expect(await verifyHistories(office.deps.db, 1)).toMatchObject({ broken: [] });
});

/** A picture sent before its verdict, as the script of the page does. */
async function photoOf(role: string) {
  const body = new FormData();
  body.append('role', role);
  body.append('file', new Blob([new Uint8Array(await photo())], { type: 'image/jpeg' }), 'now.jpg');
  return { method: 'POST', url: '/api/v1/public/files', payload: body } as const;
}

it('counts each reporter’s newest word: a new answer does not wipe it, and what is nobody’s task here is in no rate', async () => {
  const leader = await as('leader');
  const value = async (id: string) => (await leader.get<FigureView>(`/figures/${id}`)).value ?? 0;
  const before = { judged: await value('judged'), unsolved: await value('judgedUnsolved') };
  const [first, second] = [await answered(), await answered()];
  await publicly('POST', `/follow/${second.token}/verdict`, { verdict: 'notYours' });
  await publicly('POST', `/follow/${first.token}/verdict`, { verdict: 'unsolved', comment: '还在' });
  const reopened = await (await as('handler')).get<MatterDetail>(`/matters/${first.id}`);
  expect(reopened).toMatchObject({ state: 'handling', reopens: 1 });
  expect(reopened.deadline.clock).toBe('handle');
  expect((await done(reopened)).matter.verdict).toBeNull();
  expect(await value('judged')).toBe(before.judged + 1);
  expect(await value('judgedUnsolved')).toBe(before.unsolved + 1);
  await publicly('POST', `/follow/${first.token}/verdict`, { verdict: 'solved' });
  expect(await value('judgedUnsolved')).toBe(before.unsolved);
  const rate = await leader.get<FigureView>('/figures/threeRates');
  expect(rate.parts.map(({ id }) => id)).toContain('solvedRate');
  const rows = await leader.get<MatterPage>(`/matters?${rate.rows}&limit=200`);
  expect(rows.items).toHaveLength(before.judged + 1);
  expect(await verifyHistories(office.deps.db, 1)).toMatchObject({ broken: [] });
});

it('holds an office to its own rule at once, and asks why before a flagged answer where it says so', async () => {
  const { no } = await answered(await as('grid1'));
  expect(await onWall(no)).toBe(true);
  const admin = await as('admin');
  const { echo } = await admin.get<SettingsView>('/settings');
  const cookie = await office.signIn('admin');
  const decide = (value: object, version: number) =>
    office.app.inject({
      method: 'PUT',
      url: '/api/v1/settings/echo',
      headers: { cookie, 'if-match': `"${version}"` },
      payload: { value: { ...echo.value, ...value }, reason: '会议定的' },
    });
  const kept = await decide({ ownFinds: false, reasonForFlagged: true }, 0);
  expect(kept.statusCode, kept.body).toBe(200);
  expect(await onWall(no)).toBe(false);

  const supervisor = await as('shift');
  const created = await (
    await as('grid1')
  ).post<{ id: string }>('/matters', { text: '路灯三天不亮', lng: 120.005, lat: 30.005, kind: 'appeal' });
  const matter = await supervisor.get<MatterDetail>(`/matters/${created.id}`);
  const flagged = await supervisor.tryAct(matter, 'reply', { publicAnswer: '已收到。' });
  expect(flagged.json()).toMatchObject({ code: 'guard_failed', params: { guard: 'flaggedReason' } });
  expect((await supervisor.tryAct(matter, 'reply', { publicAnswer: '已收到。', reason: '先告知' })).statusCode).toBe(
    200,
  );
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Consequences } from '#contract/desk.ts';
import type { MatterDetail, MatterPage } from '#contract/matters.ts';
import type { FollowView } from '#contract/public.ts';
import { verifyAudit } from '#server/audit/log.ts';
import { verifyHistories } from '#server/matters/verify.ts';
import { testOffice, type TestOffice } from '../support/office.ts';
import { client, photo, type Client } from '../support/client.ts';

let office: TestOffice;
let as: (username: string) => Promise<Client>;

beforeAll(async () => {
  office = await testOffice();
  as = (username) => client(office, username);
});
afterAll(() => office.close());

const HOUR = 3_600_000;

it('plays the main job: reported, filed and dispatched, handled with proof, checked by another, closed, answered, counted', async () => {
  const { app, clock } = office;
  const reported = await app.inject({
    method: 'POST',
    url: '/api/v1/public/matters',
    payload: {
      text: '听涛苑3幢西侧垃圾桶满了,袋子堆到人行道上。我叫王小明,电话13800000000',
      lng: 120.005,
      lat: 30.005,
      contact: { name: '王小明', phone: '13800000000' },
    },
  });
  expect(reported.statusCode, reported.body).toBe(201);
  const { id, follow, no } = reported.json<{ id: string; follow: string; no: string }>();
  const token = follow.slice('/f/'.length);
  expect(no).toMatch(/^(CT|SQ)-2026-11-0001$/);

  const dispatcher = await as('dispatch');
  const fresh = await dispatcher.get<MatterDetail>(`/matters/${id}`);
  expect(fresh.text).not.toContain('13800000000');
  expect(fresh.text).not.toContain('王小明');
  expect(fresh.gridId).toBe('G11');
  expect(fresh.reporter?.phone).toBe('138****0000');

  clock.now += HOUR / 4;
  const proposals = await dispatcher.get<{ category: { id: string }[]; unit: { id: string }[] }>(
    `/matters/${id}/proposals`,
  );
  expect(proposals.category[0]?.id).toMatch(/^matter:06-0/);
  expect(proposals.unit.map((unit) => unit.id)).toContain('cleansing');
  // Another class is for another unit, before anything is written.
  const lamps = await dispatcher.get<Consequences>(`/matters/${id}/consequences?category=component:01-037`);
  expect(lamps).toMatchObject({ unit: [{ id: 'municipal' }], limit: { source: expect.any(String) as string } });
  const dispatched = await dispatcher.act(fresh, 'fileAndDispatch', { category: 'matter:06-042', unitId: 'cleansing' });
  expect(dispatched.state).toBe('handling');
  expect(dispatched.deadline.lamp).toBe('green');

  const handler = await as('handler');
  const tasks = await handler.get<MatterPage>('/matters?mine=true&sort=due');
  expect(tasks.items.map((item) => item.id)).toContain(id);
  clock.now += HOUR;
  const answer = { contacted: '反映人,电话', measures: '清走 14 袋,冲洗地面', by: '今天 15:50 前' };
  const early = await handler.tryAct(dispatched, 'respond', { answer });
  expect(early.statusCode).toBe(422);
  expect(early.json()).toMatchObject({ code: 'guard_failed', params: { guard: 'afterPhoto' } });
  await handler.upload(id, 'after', await photo());
  const responded = await handler.act(dispatched, 'respond', { answer, publicAnswer: '已清走 14 袋,冲洗了地面。' });
  expect(responded.state).toBe('responded');

  const inspector = await as('inspector');
  clock.now += HOUR;
  const checked = await inspector.act(responded, 'check', {});
  const supervisor = await as('shift');
  const closed = await supervisor.act(checked, 'close', {});
  expect(closed.phase).toBe('answered');

  const page = (await app.inject(`/api/v1/public/follow/${token}`)).json<FollowView>();
  expect(page.publicAnswer).toBe('已清走 14 袋,冲洗了地面。');
  expect(page.after).toHaveLength(1);
  expect(page.canRate).toBe(true);
  const rated = await app.inject({
    method: 'POST',
    url: `/api/v1/public/follow/${token}/verdict`,
    payload: { verdict: 'solved', consentWall: true },
  });
  expect(rated.statusCode, rated.body).toBe(200);
  const wall = (await app.inject('/api/v1/public/wall')).json<{ cards: { no: string }[]; answered: number }>();
  expect(wall.cards.map((card) => card.no)).toContain(no);

  const leader = await as('leader');
  const figure = await leader.get<{ value: number; rows: string }>('/figures/closed?from=2026-11-01&to=2026-11-30');
  const rows = await leader.get<MatterPage>(`/matters?${figure.rows}`);
  expect(figure.value).toBe(rows.items.length);
  expect(rows.items.map((row) => row.id)).toContain(id);
});

it('takes a matter up again when its reporter says that it is not solved', async () => {
  const { app } = office;
  const grid = await as('grid1');
  const created = await grid.post<{ id: string; follow: string }>('/matters', {
    text: '路灯三天不亮',
    lng: 120.005,
    lat: 30.005,
    kind: 'appeal',
  });
  const supervisor = await as('shift');
  let matter = await supervisor.get<MatterDetail>(`/matters/${created.id}`);
  matter = await supervisor.act(matter, 'fileAndDispatch', { category: 'component:01-001', unitId: 'municipal' });
  const handler = await as('handler2');
  await handler.upload(created.id, 'after', await photo());
  matter = await handler.act(matter, 'respond', {
    answer: { contacted: '没联系上', measures: '换了灯泡', by: '今天' },
  });
  matter = await (await as('inspector')).act(matter, 'check', {});
  matter = await supervisor.act(matter, 'close', { publicAnswer: '换了灯泡。' });
  const token = created.follow.slice(3);
  const rated = await app.inject({
    method: 'POST',
    url: `/api/v1/public/follow/${token}/verdict`,
    payload: { verdict: 'unsolved', comment: '还是不亮' },
  });
  expect(rated.json()).toMatchObject({ phase: 'handling' });
  const again = await supervisor.get<MatterDetail>(`/matters/${created.id}`);
  expect(again).toMatchObject({ state: 'handling', reopens: 1, verdict: 'unsolved' });
});

it('keeps whoever handled a matter from checking it', async () => {
  const worker = await as('grid1');
  const created = await worker.post<{ id: string }>('/matters', {
    text: '楼道堆物',
    lng: 120.005,
    lat: 30.005,
    kind: 'appeal',
    category: 'matter:06-036',
  });
  const matter = await worker.get<MatterDetail>(`/matters/${created.id}`);
  await worker.upload(created.id, 'after', await photo());
  const settled = await worker.act(matter, 'settleOnSite', {
    answer: { contacted: '当面', measures: '已搬走', by: '今天' },
  });
  const refused = await worker.tryAct(settled, 'check', {});
  expect(refused.json()).toMatchObject({ code: 'guard_failed', params: { guard: 'anotherPerson' } });
});

it('leaves an unbroken chain: every history rebuilds its row, and one changed line is named', async () => {
  const { deps } = office;
  expect(await verifyAudit(deps.db, 1)).toMatchObject({ brokenAt: null });
  const whole = await verifyHistories(deps.db, 1);
  expect(whole).toMatchObject({ broken: [] });
  expect(whole.matters).toBeGreaterThan(2);
  const [row] = await deps.db
    .office(1)
    .query<{ no: string; id: string }>('select id, no from matter where tenant_id = 1 order by no limit 1');
  await deps.db
    .office(1)
    .query(`update matter_event set actor_name = '别人' where tenant_id = 1 and matter_id = $1 and seq = 2`, [row?.id]);
  expect((await verifyHistories(deps.db, 1)).broken).toEqual([row?.no]);
});

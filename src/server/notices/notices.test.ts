import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MatterDetail } from '#contract/matters.ts';
import type { Notices } from '#contract/notices.ts';
import { client } from '../../../test/support/client.ts';
import { testOffice, type TestOffice } from '../../../test/support/office.ts';
import { tick } from './commands/tick.ts';

let office: TestOffice;
const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);
const as = (username: string) => client(office, username);
const inbox = async (username: string) => (await as(username)).get<Notices>('/notices');
const said = ({ groups }: Notices) =>
  groups.map(({ kind, step, count, unread }) => `${kind}${step} ${unread}/${count}`);
const send = async (username: string, method: 'POST' | 'PUT', url: string, payload: object) =>
  office.app.inject({
    method,
    url: `/api/v1/notices/${url}`,
    headers: { cookie: await office.signIn(username) },
    payload,
  });

/** Five working days to handle it, from Tuesday on. */
async function dispatched(text: string, unitId = 'cleansing'): Promise<MatterDetail> {
  const shift = await as('shift');
  const { id } = await shift.post<{ id: string }>('/matters', { text, lng: 120.005, lat: 30.005 });
  const matter = await shift.get<MatterDetail>(`/matters/${id}`);
  return shift.act(matter, 'fileAndDispatch', { category: 'matter:06-045', unitId });
}
const tickAt = async (text: string) => {
  office.clock.now = at(text);
  await tick(office.deps, 1);
};

let first: MatterDetail;
beforeAll(async () => {
  office = await testOffice();
  first = await dispatched('小区门口乱停车');
  await dispatched('小区后门乱停车');
  await dispatched('路面破损', 'municipal');
  await tickAt('2026-12-01 08:30');
});
afterAll(() => office.close());

describe('a person’s notices', () => {
  it('are those of their unit, many of one telling as one line, and nobody else’s', async () => {
    const mine = await inbox('handler');
    expect(said(mine)).toEqual(['amber0 2/2']);
    expect(mine).toMatchObject({ unread: 2, capped: false, keptDays: 14 });
    expect(mine.groups[0]?.items.map(({ title }) => title).toSorted()).toEqual(['小区后门乱停车', '小区门口乱停车']);
    expect(said(await inbox('handler2'))).toEqual(['amber0 1/1']);
    for (const other of ['shift', 'leader', 'grid1']) expect(said(await inbox(other))).toEqual([]);
  });

  it('are marked read by a line or all at once, for the reader alone', async () => {
    const { groups } = await inbox('handler');
    expect((await send('handler', 'POST', 'read', { group: groups[0]?.id })).statusCode).toBe(204);
    expect((await inbox('handler')).unread).toBe(0);
    expect((await inbox('handler2')).unread).toBe(1);
    await send('handler2', 'POST', 'read', { all: true });
    expect((await (await as('handler2')).get<Notices>('/notices/unread')).unread).toBe(0);
  });

  it('are settled by doing what they ask, not only by reading them', async () => {
    await tickAt('2026-12-02 08:30');
    expect(said(await inbox('handler'))).toEqual(['due0 2/2', 'amber0 0/2']);
    const shift = await as('shift');
    const now = await shift.get<MatterDetail>(`/matters/${first.id}`);
    await shift.act(now, 'extend', { reason: '等配件', limit: { amount: 3, unit: 'workDay' } });
    const after = await inbox('handler');
    expect(said(after)).toEqual(['due0 1/2', 'amber0 0/2']);
    expect(after.groups[0]?.items.map(({ settled }) => settled)).toEqual([false, true]);
  });

  it('leave out the kinds that a person does not want', async () => {
    expect((await send('handler', 'PUT', 'kinds', { off: ['due'] })).statusCode).toBe(200);
    const chosen = await inbox('handler');
    expect([said(chosen), chosen.off, chosen.unread]).toEqual([['amber0 0/2'], ['due'], 0]);
    await send('handler', 'PUT', 'kinds', { off: [] });
  });

  it('climb to the desk and the leader, and tell a called unit and whoever decides', async () => {
    await tickAt('2026-12-10 08:30');
    expect(said(await inbox('leader'))).toEqual(['over3 2/2']);
    office.clock.now = at('2026-12-10 09:00');
    const shift = await as('shift');
    const matter = await shift.get<MatterDetail>(`/matters/${first.id}`);
    await shift.act(matter, 'whistle', { call: 'daily', unitIds: ['municipal'], note: '一起看看' });
    expect(said(await inbox('leader'))[0]).toBe('approval0 1/1');
    const leader = await as('leader');
    await leader.act(await leader.get<MatterDetail>(`/matters/${first.id}`), 'approve', { asked: 'whistle' });
    expect(said(await inbox('leader'))[0]).toBe('approval0 0/1');
    const called = await inbox('handler2');
    expect(called.groups[0]).toMatchObject({ kind: 'call', items: [{ taskId: 't1', unitName: '市政站' }] });
  });

  it('refuse what is no notice, and what nobody knows', async () => {
    expect((await send('handler', 'POST', 'read', { all: false })).statusCode).toBe(400);
    expect((await send('handler', 'PUT', 'kinds', { off: ['birthday'] })).statusCode).toBe(400);
    const stranger = { notices: [{ matterId: first.id, key: 'm.none.0' }] };
    expect((await send('handler', 'POST', 'read', stranger)).statusCode).toBe(204);
    expect((await office.app.inject({ url: '/api/v1/notices' })).statusCode).toBe(401);
    expect(
      (await office.app.inject({ url: '/api/v1/notices', headers: { cookie: await office.signIn('auditor') } }))
        .statusCode,
    ).toBe(403);
  });
});

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { MatterDetail } from '#contract/matters.ts';
import { HOUR, MINUTE } from '#domain/calendar/day.ts';
import type { Instant } from '#domain/shared/result.ts';
import { client } from '../../../test/support/client.ts';
import { testOffice, type TestOffice } from '../../../test/support/office.ts';
import { housekeep } from '../jobs/housekeeping.ts';
import { reproject } from '../matters/commands/reproject.ts';
import { verifyHistories } from '../matters/verify.ts';
import { tick } from './commands/tick.ts';

let office: TestOffice;
let start: Instant;
beforeAll(async () => {
  office = await testOffice();
  start = office.clock.now;
});
afterAll(() => office.close());

const at = (text: string): Instant => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);
const query = <T extends object>(sql: string, values: unknown[] = []) =>
  office.deps.db.office(1).query<T>(sql, [1, ...values]);
/** Signed in at the moment: a session ends while a test lets days pass. */
const as = (username: string) => client(office, username);
const read = async (id: string) => (await as('shift')).get<MatterDetail>(`/matters/${id}`);
const told = async (id: string) =>
  (
    await query<{ said: string }>(
      `select kind || step || '→' || coalesce(unit_id, permission) as said from notice where tenant_id = $1 and matter_id = $2
       order by at, kind, step`,
      [id],
    )
  ).map(({ said }) => said);
const row = async (id: string) =>
  (
    await query<{ tick: Instant | null; told: number; version: number; events: number }>(
      `select tick_at as tick, told, version,
         (select count(*) from matter_event e where e.tenant_id = $1 and e.matter_id = matter.id) as events
       from matter where tenant_id = $1 and id = $2`,
      [id],
    )
  )[0]!;
const tickAt = async (now: Instant) => {
  office.clock.now = now;
  return tick(office.deps, 1);
};

/** Five working days of handling: filed on Tuesday 10:20, due on Tuesday at half past five. */
async function dispatched(category = 'matter:06-045'): Promise<MatterDetail> {
  office.clock.now = start;
  const shift = await as('shift');
  const { id } = await shift.post<{ id: string }>('/matters', { text: '小区门口乱停车', lng: 120.005, lat: 30.005 });
  return shift.act(await read(id), 'fileAndDispatch', { category, unitId: 'cleansing' });
}

describe('a deadline that nobody keeps', () => {
  it('is told once a crossing, up the organisation, without a line of history or a new version', async () => {
    const matter = await dispatched();
    const before = await row(matter.id);
    expect((await tickAt(start + HOUR)).told).toBe(0);
    // 80 % of five working days is the end of Monday's work: told on Tuesday morning.
    await tickAt(at('2026-11-30 17:31'));
    expect(await told(matter.id)).toEqual([]);
    await tickAt(at('2026-12-01 08:30'));
    await tickAt(at('2026-12-01 08:31'));
    expect(await told(matter.id)).toEqual(['amber0→cleansing']);
    await tickAt(at('2026-12-02 08:30'));
    expect(await told(matter.id)).toEqual(['amber0→cleansing', 'due0→cleansing']);
    // The server slept for weeks: what it missed is told, once.
    const late = await Promise.all([tickAt(at('2026-12-21 09:00')), tick(office.deps, 1)]);
    expect(late.map((one) => one.told).toSorted((a, b) => a - b)).toEqual([0, 3]);
    expect(await told(matter.id)).toEqual([
      'amber0→cleansing',
      'due0→cleansing',
      'over1→matter.close',
      'over2→matter.close',
      'over3→matter.approve',
    ]);
    const after = await row(matter.id);
    expect(after).toMatchObject({ tick: null, told: 5, version: before.version, events: before.events });
  });

  it('is told nobody of when it was kept before the morning came', async () => {
    const matter = await dispatched();
    office.clock.now = at('2026-11-30 20:00');
    await (await as('shift')).act(matter, 'extend', { reason: '等配件', limit: { amount: 5, unit: 'workDay' } });
    await tickAt(at('2026-12-01 08:30'));
    expect(await told(matter.id)).toEqual([]);
    expect((await row(matter.id)).tick).toBe(at('2026-12-07 08:30'));
  });

  it('is told again neither by a clock that was set back nor by an edit of the calendar', async () => {
    const matter = await dispatched();
    await tickAt(at('2026-12-01 08:30'));
    const warn = vi.spyOn(office.deps.log, 'warn');
    const back = await tickAt(at('2026-11-27 09:00'));
    expect(back.told).toBe(0);
    expect(warn).toHaveBeenCalledWith(expect.anything(), 'the clock of this machine is behind');
    warn.mockRestore();
    await reproject(office.deps, 1);
    await tickAt(at('2026-12-01 08:30'));
    expect(await told(matter.id)).toEqual(['amber0→cleansing']);
    await tickAt(at('2026-12-02 08:30'));
    expect(await told(matter.id)).toEqual(['amber0→cleansing', 'due0→cleansing']);
  });
});

describe('a matter on hold until a day', () => {
  const onHold = async (until: string) => {
    const matter = await dispatched();
    return (await as('shift')).act(matter, 'suspend', { reason: '等吊车', until });
  };

  it('is resumed by the machine at that instant, says so, and tells the unit', async () => {
    const matter = await onHold('2026-11-28T07:00:00+08:00');
    expect((await row(matter.id)).tick).toBe(at('2026-11-28 07:00'));
    await tickAt(at('2026-11-28 06:59'));
    expect((await read(matter.id)).deadline.lamp).toBe('paused');
    const run = await tickAt(at('2026-11-28 07:00'));
    expect(run).toMatchObject({ refused: 0 });
    expect(run.stepped).toBeGreaterThan(0);
    const now = await read(matter.id);
    expect(now.history.at(-1)).toMatchObject({
      action: 'resume',
      actorKind: 'machine',
      note: '暂停到期，自动恢复计时',
    });
    expect(now.deadline.lamp).toBe('green');
    expect(await told(matter.id)).toEqual(['machine0→cleansing']);
    expect((await verifyHistories(office.deps.db, 1)).broken).toEqual([]);
  });

  it('is resumed by one process of two, and by the next one where the first died over it', async () => {
    const matter = await onHold('2026-11-28T07:00:00+08:00');
    office.clock.now = at('2026-11-28 07:00');
    const update = () => Promise.reject(new Error('killed'));
    await expect(tick({ ...office.deps, writer: { ...office.deps.writer, update } }, 1)).rejects.toThrow('killed');
    await Promise.all([tick(office.deps, 1), tick(office.deps, 1)]);
    const { history } = await read(matter.id);
    expect(history.filter(({ action }) => action === 'resume')).toHaveLength(1);
  });

  it('that was suspended before clocks kept the day is found in its history', async () => {
    const matter = await onHold('2026-11-28T07:00:00+08:00');
    await query(
      `update matter set tick_at = null, told = null, clock = clock #- '{pauses,0,until}' where tenant_id = $1 and id = $2`,
      [matter.id],
    );
    await tickAt(at('2026-11-27 07:00'));
    expect(await row(matter.id)).toMatchObject({ tick: at('2026-11-28 07:00'), told: 0 });
    await tickAt(at('2026-11-28 07:00'));
    expect((await read(matter.id)).deadline.lamp).toBe('green');
  });
});

describe('whoever is called, asked or urged', () => {
  it('is told at once in working time, at night with the morning, in an emergency at once', async () => {
    const held = async (id: string) =>
      query<{ kind: string; held: Instant | null }>(
        `select kind, held_until as held from notice where tenant_id = $1 and matter_id = $2 and kind in ('call', 'urge', 'approval')
         order by key`,
        [id],
      );
    let matter = await dispatched();
    matter = await (await as('leader')).act(matter, 'urge', { note: '盯紧' });
    office.clock.now = at('2026-11-24 21:00');
    const leader = await as('leader');
    matter = await leader.act(matter, 'urge', {});
    const ask = { unitIds: ['municipal'], note: '开闸放水', call: 'emergency' };
    matter = await (await as('shift')).act(matter, 'whistle', ask);
    await leader.act(matter, 'approve', { asked: 'whistle' });
    expect(await held(matter.id)).toEqual([
      { kind: 'urge', held: null },
      { kind: 'urge', held: at('2026-11-25 08:30') },
      { kind: 'approval', held: null },
      { kind: 'call', held: null },
    ]);
    // A quarter of an hour to accept, by the clock on the wall.
    await tickAt(at('2026-11-24 21:16'));
    expect(await told(matter.id)).toContain('due0→municipal');
  });
});

it('ticks on in a year whose holidays nobody has entered', async () => {
  office.clock.now = at('2027-01-05 10:00');
  const { id } = await (
    await as('shift')
  ).post<{ id: string }>('/matters', { text: '路灯不亮', lng: 120.005, lat: 30.005 });
  await tickAt(at('2027-01-05 11:40') + MINUTE);
  expect(await told(id)).toEqual(['amber0→matter.file']);
});

it('keeps its notices for two weeks', async () => {
  office.clock.now = at('2027-01-06 10:00');
  const kept = async () =>
    query<{ old: number; young: number }>(
      'select count(*) filter (where at < $2) as old, count(*) filter (where at >= $2) as young from notice where tenant_id = $1',
      [new Date(at('2026-12-23 10:00'))],
    );
  const [{ old, young } = { old: 0, young: 0 }] = await kept();
  expect(old).toBeGreaterThan(0);
  await housekeep(office.deps, 1);
  expect(await kept()).toEqual([{ old: 0, young }]);
  expect(young).toBeGreaterThan(0);
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultLadder } from '#catalog/ladder.ts';
import { workflowOf } from '#catalog/kinds.ts';
import { anyCalendar, anyInstant, anyLimit, at, office } from '#domain/calendar/fixtures.ts';
import { pauseClock, resumeClock, startClock, type Clock } from '#domain/calendar/clock.ts';
import { DAY, HOUR, MINUTE } from '#domain/calendar/day.ts';
import type { Instant } from '#domain/shared/result.ts';
import { crossingsOf, isUrgent, type Crossing, type Ladder } from './crossings.ts';
import { nextDuty, onDuty } from './duty.ts';
import { digests, lastWords } from './digest.ts';
import { audienceOf, holderOf, type NoticeKind } from './notice.ts';
import { nextTick, stillTold, tick, type Watched } from './tick.ts';

const facts = { calendar: office, ladder: defaultLadder };
const watched = (clock: Clock, more: Partial<Watched> = {}): Watched => ({
  clock,
  clockName: clock.name,
  auto: new Set(),
  told: 0,
  ...more,
});

const anyLadder: fc.Arbitrary<Ladder> = fc.array(
  fc.record({
    after: fc.integer({ min: 1, max: 40 }).map((n) => n / 4),
    unit: fc.constantFrom('share', 'workHour', 'workDay', 'hour', 'day'),
    to: fc.constantFrom('parent', 'desk', 'leader'),
  }),
  { maxLength: 4 },
);

/** A machine that looks at a clock again and again, at whatever times; what it told, and when. */
function looks(first: Watched, given: { calendar: typeof office; ladder: Ladder }, times: readonly Instant[]) {
  const told: { crossing: Crossing; now: Instant }[] = [];
  let next: Instant | null = nextTick(first, given);
  let state = first;
  for (const now of times) {
    if (next === null || next > now) continue;
    const ticked = tick(state, { ...given, now });
    told.push(...ticked.crossed.map((crossing) => ({ crossing, now })));
    state = { ...state, told: ticked.told };
    next = ticked.next;
  }
  return told;
}

describe('what a clock tells', () => {
  const anyTimes = fc.array(fc.integer({ min: 0, max: 400 * DAY }), { maxLength: 60 });
  const anyClock = fc
    .tuple(anyLimit, anyInstant)
    .filter(([limit]) => limit.amount > 0)
    .map(([limit, from]) => startClock('handle', limit, from));

  it('is told once and in order, whenever the machine looks, also where its own clock is set back', () => {
    fc.assert(
      fc.property(anyCalendar, anyLadder, anyClock, anyTimes, (calendar, ladder, clock, offsets) => {
        // Unordered times: a clock of a machine may jump.
        const told = looks(
          watched(clock),
          { calendar, ladder },
          offsets.map((offset) => clock.startedAt + offset),
        );
        const crossings = crossingsOf(clock, { calendar, ladder });
        expect(told.map(({ crossing }) => crossing)).toEqual(crossings.slice(0, told.length));
        for (const { crossing, now } of told) expect(now).toBeGreaterThanOrEqual(crossing.at);
      }),
    );
  });

  it('is lost by no sleep: whoever looks long after tells all that is left, once', () => {
    fc.assert(
      fc.property(anyCalendar, anyLadder, anyClock, (calendar, ladder, clock) => {
        const crossings = crossingsOf(clock, { calendar, ladder });
        const late = nextDuty(calendar, (crossings.at(-1)?.at ?? 0) + DAY);
        const told = looks(watched(clock), { calendar, ladder }, [late, late + MINUTE]);
        expect(told.map(({ crossing }) => crossing)).toEqual(crossings);
      }),
    );
  });

  it('is never told outside duty, unless it is urgent', () => {
    fc.assert(
      fc.property(anyCalendar, anyLadder, anyClock, anyTimes, (calendar, ladder, clock, offsets) => {
        const times = offsets.map((offset) => clock.startedAt + offset).toSorted((a, b) => a - b);
        for (const { now } of looks(watched(clock), { calendar, ladder }, times))
          expect(isUrgent(clock) || onDuty(calendar, now)).toBe(true);
      }),
    );
  });

  it('climbs: amber, then due, then step by step', () => {
    fc.assert(
      fc.property(anyCalendar, anyLadder, anyClock, (calendar, ladder, clock) => {
        const crossings = crossingsOf(clock, { calendar, ladder });
        expect(crossings.map(({ kind, step }) => `${kind}${step}`)).toEqual([
          'amber0',
          'due0',
          ...ladder.map((_, index) => `over${index + 1}`),
        ]);
        expect(crossings.map((one) => one.at)).toEqual(crossings.map((one) => one.at).toSorted((a, b) => a - b));
      }),
    );
  });

  it('waits for the morning of the next working day, an emergency does not', () => {
    // A Friday; eight hours of the clock on the wall end at two in the night.
    const evening = at('2026-11-20 18:00');
    const hotline = startClock('handle', { amount: 1, unit: 'day' }, evening);
    expect(nextTick(watched(hotline, { told: 1 }), facts)).toBe(at('2026-11-23 08:30'));
    const leak = startClock('handle', { amount: 8, unit: 'hour' }, evening);
    expect(nextTick(watched(leak, { told: 1 }), facts)).toBe(at('2026-11-21 02:00'));
  });

  it('is nothing while it stands still, and an amber that moved ahead is told again', () => {
    const clock = startClock('handle', { amount: 10, unit: 'workHour' }, at('2026-11-23 08:30'));
    const paused = pauseClock(clock, at('2026-11-24 09:10'), '等材料', at('2026-11-30 09:00'));
    if (!paused.ok) throw new Error(paused.refusal.code);
    expect(crossingsOf(paused.value, facts)).toEqual([]);
    expect(nextTick(watched(paused.value), facts)).toBeNull();
    expect(nextTick(watched(paused.value, { auto: new Set(['until']) }), facts)).toBe(at('2026-11-30 09:00'));
    const resumed = resumeClock(paused.value, at('2026-11-30 09:00'));
    if (!resumed.ok) throw new Error(resumed.refusal.code);
    // Amber came at 09:00 of the 24th, before the pause; due moves to the 30th.
    expect(stillTold(paused.value, resumed.value, { ...facts, now: at('2026-11-30 09:00') })).toBe(1);
    expect(stillTold(clock, startClock('check', clock.limit, clock.startedAt + HOUR), { ...facts, now: 0 })).toBe(0);
  });

  it('gives the machine its steps at their very instant, day or night', () => {
    const clock = startClock('handle', { amount: 1, unit: 'day' }, at('2026-11-20 18:00'));
    const own = watched(clock, { auto: new Set(['due'] as const), told: 1 });
    const due = at('2026-11-21 23:59') + MINUTE - 1;
    expect(nextTick(own, facts)).toBe(due);
    expect(tick(own, { ...facts, now: due }).auto).toBe('due');
    expect(tick(own, { ...facts, now: due - 1 }).auto).toBeNull();
  });
});

describe('who is told', () => {
  const caseFile = workflowOf('case-file')!;
  const parents: Record<string, string> = { cleansing: 'environment' };
  const parentOf = (unitId: string) => parents[unitId] ?? null;
  const handling = holderOf(caseFile, { state: 'handling', unitId: 'cleansing' });

  it('is whoever must act: the unit that has it, else those whose step is next', () => {
    expect(handling).toEqual({ unitId: 'cleansing', permission: 'matter.handle' });
    expect(holderOf(caseFile, { state: 'filed', unitId: null })).toEqual({
      unitId: null,
      permission: 'matter.dispatch',
    });
    expect(holderOf(caseFile, { state: 'responded', unitId: 'cleansing' })).toEqual({
      unitId: null,
      permission: 'matter.check',
    });
  });

  it('is the unit itself when it is due, then the one above, the desk, the leader', () => {
    const over = (step: number, holder = handling) =>
      audienceOf({ kind: 'over', step }, holder, defaultLadder, parentOf);
    expect(audienceOf({ kind: 'due', step: 0 }, handling, defaultLadder, parentOf)).toEqual(handling);
    expect([1, 2, 3].map((step) => over(step))).toEqual([
      { unitId: 'environment', permission: 'matter.read' },
      { unitId: null, permission: 'matter.close' },
      { unitId: null, permission: 'matter.approve' },
    ]);
    expect(over(1, { unitId: 'municipal', permission: 'matter.handle' })).toEqual({
      unitId: null,
      permission: 'matter.close',
    });
  });
});

describe('what one reads', () => {
  const said = (kind: NoticeKind, more: object = {}) => ({
    kind,
    step: 0,
    at: 1,
    read: false,
    settled: false,
    matterId: 'a',
    taskId: null,
    ...more,
  });

  it('is one line for all of a telling, newest first, and what waits before what is done', () => {
    const told = [said('amber', { settled: true }), said('amber', { matterId: 'b' }), said('urge', { at: 2 })];
    expect(digests(told).map(({ id, unread, notices }) => [id, unread, notices.map((one) => one.matterId)])).toEqual([
      ['urge.0.2', 1, ['a']],
      ['amber.0.1', 1, ['b', 'a']],
    ]);
  });

  it('is the last word on a clock: what is overdue was due before, an urge stays beside it', () => {
    const told = [
      said('amber'),
      said('due', { at: 2 }),
      said('over', { at: 3, step: 1 }),
      said('urge'),
      said('due', { taskId: 't1' }),
    ];
    expect(lastWords(told).map(({ settled }) => settled)).toEqual([true, true, false, false, false]);
  });
});

import { describe, expect, it } from 'vitest';
import { DAY } from '#domain/calendar/day.ts';
import { begin, course, heldBy, NOON, person } from '../../../test/support/course.ts';

const desk = person('desk', 'dispatcher');
const unit = person('handler', 'unitHandler', 'cleansing');
const inspector = person('inspector', 'inspector');
const answer = { acceptedAt: NOON, contacted: '物业', measures: '已清运', by: '今天' };
const found = begin({ kind: 'finding', facts: { inspection: '第四轮环境督查', severity: 'major' } });
const seen = { facts: { seen: '地面干净' } };

const struckOff = course(found, [
  [desk, 'dispatch', { unitId: 'cleansing' }],
  [unit, 'respond', { answer }],
  [inspector, 'strikeOff'],
]);

describe('an inspection finding', () => {
  it('is struck off by another hand than the one that put it right', () => {
    const rectified = course(found, [
      [desk, 'dispatch', { unitId: 'cleansing' }],
      [unit, 'respond', { answer }],
    ]);
    const sameHand = { ...inspector, id: unit.id };
    expect(heldBy(rectified, sameHand, 'strikeOff')).toBe('anotherPerson');
    expect(struckOff).toMatchObject({ state: 'watched', clockName: 'lookBack', closedAt: null });
    expect(struckOff.clock?.limit).toEqual({ amount: 30, unit: 'day' });
  });

  it('is closed when it held at every set interval, each longer than the one before', () => {
    const once = course(struckOff, [[inspector, 'lookBackHolds', seen]], NOON + 30 * DAY);
    expect(once).toMatchObject({ state: 'watched', clock: { limit: { amount: 90 } } });
    const held = course(
      once,
      [
        [inspector, 'lookBackHolds', seen],
        [inspector, 'lookBackHolds', seen, 180 * DAY],
      ],
      NOON + 120 * DAY,
    );
    expect(held).toMatchObject({ state: 'closed', clockName: null, dueAt: null });
    expect(held.closedAt).not.toBeNull();
    expect(held.entries.map(({ id, entry }) => `${id} ${entry}`)).toEqual([
      'e1 lookBack',
      'e2 lookBack',
      'e3 lookBack',
    ]);
  });

  it('is reopened by a failed look back, and the intervals begin anew', () => {
    const back = course(struckOff, [
      [inspector, 'lookBackHolds', seen],
      [inspector, 'lookBackFails', { facts: { seen: '又堆满了', cause: 'surface' } }],
    ]);
    expect(back).toMatchObject({ state: 'rectifying', reopens: 1, respondedAt: null, clockName: 'handle' });
    const again = course(back, [
      [unit, 'respond', { answer }],
      [inspector, 'strikeOff'],
    ]);
    expect(again.clock?.limit).toEqual({ amount: 30, unit: 'day' });
    expect(again.entries).toHaveLength(2);
  });

  it('asks each look back anew what was seen', () => {
    const once = course(struckOff, [[inspector, 'lookBackHolds', seen]]);
    expect(heldBy(once, inspector, 'lookBackHolds')).toBe('fact_missing');
    expect(heldBy(once, inspector, 'lookBackFails', { facts: { seen: '反弹', cause: 'weather' } })).toBe(
      'fact_invalid',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { HOUR } from '#domain/calendar/day.ts';
import { begin, course, heldBy, NOON, person } from '../../../test/support/course.ts';

const worker = person('worker', 'gridWorker', 'grid-01');
const desk = person('desk', 'dispatcher');
const unit = person('handler', 'unitHandler', 'cleansing');
const inspector = person('inspector', 'inspector');
const answer = { acceptedAt: NOON, contacted: '物业', measures: '已清运', by: '今天' };
const found = begin({ kind: 'gridEvent', category: 'matter:06-010' });

describe('a grid event', () => {
  it('is settled where it was found, with the four elements, and was not passed on', () => {
    expect(heldBy(found, worker, 'settleOnSite')).toBe('answerComplete');
    const settled = course(found, [[worker, 'settleOnSite', { answer, facts: { places: 2 } }]]);
    expect(settled).toMatchObject({ state: 'closed', unitId: null, clockName: null, facts: { places: 2 } });
    expect(settled.closedAt).not.toBeNull();
  });

  it('goes up with a reason, on to a unit, and is looked at by another hand before it is closed', () => {
    expect(heldBy(found, worker, 'raise')).toBe('reasonGiven');
    const responded = course(found, [
      [worker, 'raise', { reason: '要吊车' }],
      [desk, 'dispatch', { unitId: 'cleansing' }],
      [unit, 'respond', { answer }],
    ]);
    expect(responded).toMatchObject({ state: 'responded', unitId: 'cleansing' });
    expect(heldBy(responded, { ...worker, id: unit.id }, 'check')).toBe('anotherPerson');
    const closed = course(responded, [[worker, 'check']], NOON + HOUR);
    expect(closed).toMatchObject({ state: 'closed' });
    expect(closed.closedAt).toBe(closed.checkedAt);
  });

  it('comes back to the grid from the desk with a reason, or from a spot check by another hand', () => {
    const back = course(found, [
      [worker, 'raise', { reason: '办不了' }],
      [desk, 'sendDown', { reason: '网格就能办' }],
    ]);
    expect(back).toMatchObject({ state: 'inGrid', filedAt: null, clockName: 'accept' });
    const settled = course(back, [[worker, 'settleOnSite', { answer }]], NOON + HOUR);
    expect(heldBy(settled, worker, 'spotCheck', { reason: '还在' })).toBe('anotherPerson');
    const again = course(settled, [[inspector, 'spotCheck', { reason: '又堆了' }]], NOON + 2 * HOUR);
    expect(again).toMatchObject({ state: 'inGrid', reopens: 1, closedAt: null, respondedBy: null });
  });

  it('is never settled by who may only look', () => {
    expect(heldBy(found, inspector, 'settleOnSite', { answer })).toBe('forbidden');
    expect(heldBy(found, unit, 'dispatch', { unitId: 'cleansing' })).toBe('wrong_state');
  });
});

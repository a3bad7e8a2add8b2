import { describe, expect, it } from 'vitest';
import { DAY } from '#domain/calendar/day.ts';
import { standingCard } from '#domain/matters/supervision.ts';
import { begin, course, heldBy, NOON, person } from '../../../test/support/course.ts';

const shift = person('shift', 'shiftSupervisor');
const leader = person('leader', 'leader', 'office');
const unit = person('handler', 'unitHandler', 'cleansing');
const other = person('other', 'unitHandler', 'market');

const handling = course(begin({ kind: 'appeal', category: 'matter:06-042' }), [
  [shift, 'file'],
  [shift, 'dispatch', { unitId: 'cleansing' }],
]);
const demand = (card: string) => ({ facts: { card, demand: '三天内清理完', demandBy: '2026-11-27' } });
const plan = (nextDay: string) => ({ plan: { scheme: '等管网改造', lead: '市政站', nextDay } });

describe('supervision', () => {
  it('says what is demanded by when, and gives a red card only after a yellow one', () => {
    expect(heldBy(handling, leader, 'supervise')).toBe('fact_missing');
    expect(heldBy(handling, leader, 'supervise', demand('red'))).toBe('cardInOrder');
    const yellow = course(handling, [[leader, 'supervise', demand('yellow')]]);
    expect(standingCard(yellow)?.card).toBe('yellow');
    const red = course(yellow, [[leader, 'supervise', demand('red')]]);
    expect(standingCard(red)?.card).toBe('red');
  });

  it('is for the unit that holds the matter to answer, once each time', () => {
    const answer = { facts: { demandAnswer: '车辆故障，明早清完' } };
    expect(heldBy(handling, unit, 'answerSupervision', answer)).toBe('supervised');
    const supervised = course(handling, [[leader, 'supervise', demand('none')]]);
    expect(standingCard(supervised)).toBeNull();
    expect(heldBy(supervised, other, 'answerSupervision', answer)).toBe('ownUnit');
    const answered = course(supervised, [[unit, 'answerSupervision', answer]]);
    expect(heldBy(answered, unit, 'answerSupervision', answer)).toBe('supervised');
  });

  it('has its card lifted with a reason by somebody else than gave it', () => {
    const carded = course(handling, [[leader, 'supervise', demand('yellow')]]);
    const why = { facts: { liftedFor: '不可抗力，单位申诉成立' } };
    expect(heldBy(carded, leader, 'liftCard', why)).toBe('anotherThanGave');
    expect(standingCard(course(carded, [[shift, 'liftCard', why]]))).toBeNull();
    expect(heldBy(handling, shift, 'liftCard', why)).toBe('carded');
  });
});

describe('what can’t be settled yet (1-3-5)', () => {
  const notYet = course(handling, [
    [shift, 'grade', { grade: 'notYet' }],
    [leader, 'regrade', { grade: 'notYet', reason: '管网没有改造' }],
  ]);

  it('has a plan with a day ahead, which the deadline then follows', () => {
    expect(heldBy(handling, unit, 'publishPlan', plan('2026-12-20'))).toBe('notYetGraded');
    expect(heldBy(notYet, unit, 'publishPlan', plan('2026-11-24'))).toBe('planAhead');
    const planned = course(notYet, [[unit, 'publishPlan', plan('2026-12-20')]]);
    expect(planned).toMatchObject({ clockName: 'plan', clock: { limit: { amount: 26, unit: 'day' } } });
    expect(planned.dueAt).toBe(Date.UTC(2026, 11, 20, 16) - 1);
  });

  it('is late only after the day of its plan', () => {
    const planned = course(notYet, [[unit, 'publishPlan', plan('2026-12-20')]]);
    const answer = { acceptedAt: NOON, contacted: '居委会', measures: '管网改造完成', by: '已完成' };
    const done = course(planned, [[unit, 'respond', { answer, publicAnswer: '已改造' }]], NOON + 20 * DAY);
    expect(done.handleDueAt).toBe(Date.UTC(2026, 11, 20, 16) - 1);
    expect(done.respondedAt).toBeLessThan(done.handleDueAt ?? 0);
  });

  it('changes its plan only with a reason that somebody else approves', () => {
    const planned = course(notYet, [[unit, 'publishPlan', plan('2026-12-20')]]);
    expect(heldBy(planned, unit, 'publishPlan', plan('2026-12-30'))).toBe('firstPlan');
    expect(heldBy(planned, unit, 'replan', plan('2026-12-30'))).toBe('reasonGiven');
    const asked = course(planned, [[unit, 'replan', { ...plan('2026-12-30'), reason: '材料未到' }]]);
    expect(asked.requests).toHaveLength(1);
    const approved = course(asked, [[leader, 'approve', { asked: 'replan' }]]);
    expect(approved).toMatchObject({ plan: { nextDay: '2026-12-30' }, requests: [], clockName: 'plan' });
  });
});

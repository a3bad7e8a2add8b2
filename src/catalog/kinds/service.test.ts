import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '#domain/calendar/day.ts';
import { materialsOf } from '#domain/matters/service.ts';
import { begin, course, heldBy, NOON, person, step } from '../../../test/support/course.ts';

const clerk = person('clerk', 'windowClerk', 'hall');
const office = person('back', 'unitHandler', 'public-service');
const desk = person('desk', 'shiftSupervisor');
const applicant = { ...person('reporter', 'none'), kind: 'reporter' as const, permissions: new Set(['matter.rate']) };

const asked = {
  item: '高龄津贴',
  promisedDays: 10,
  needed: ['身份证', '户口簿', '银行卡'],
  given: ['身份证'],
  held: ['户口簿'],
};
const received = (facts: object = {}) => begin({ kind: 'service', facts: { ...asked, ...facts } });
const complete = received({ given: ['身份证', '银行卡'] });
const handedOver = course(complete, [
  [clerk, 'accept'],
  [clerk, 'passOn', { unitId: 'public-service' }],
  [office, 'decide', { facts: { outcome: 'approved' } }],
  [clerk, 'handOver', { facts: { how: 'pickedUp' } }],
]);
const grade = (appraisal: string) => ({ facts: { appraisal } });

describe('papers of an application', () => {
  it('are asked for only where neither the applicant nor the office has them', () => {
    expect(materialsOf(received()).missing).toEqual(['银行卡']);
    expect(heldBy(received(), clerk, 'accept')).toBe('materialsComplete');
    expect(heldBy(complete, clerk, 'accept')).toBeNull();
  });

  it('are named once, all that are missing, whatever the clerk sends', () => {
    const told = course(received({ given: [] }), [[clerk, 'askOnce', { facts: { defects: '照片太模糊' } }]]);
    expect(told).toMatchObject({ state: 'supplementing', clockName: null, dueAt: null });
    expect(materialsOf(told).told).toEqual(['身份证', '银行卡']);
    const narrowed = course(received(), [[clerk, 'askOnce', { facts: { missing: ['别的'] } }]]);
    expect(materialsOf(narrowed).told).toEqual(['银行卡']);
  });

  it('are not asked for a second time', () => {
    const brought = course(received({ given: [] }), [
      [clerk, 'askOnce'],
      [clerk, 'supplement', { facts: { brought: ['身份证'] } }],
    ]);
    expect(heldBy(brought, clerk, 'askOnce')).toBe('askedOnce');
    expect(heldBy(brought, clerk, 'accept')).toBe('materialsComplete');
    const whole = course(brought, [[clerk, 'supplement', { facts: { brought: ['银行卡'] } }]]);
    expect(whole).toMatchObject({ state: 'resubmitted', clockName: 'accept' });
    expect(heldBy(whole, clerk, 'accept')).toBeNull();
    expect(heldBy(complete, clerk, 'askOnce')).toBe('materialsMissing');
  });

  it('count as accepted, from the day they came, when nobody said in time what is missing', () => {
    const late = NOON + 9 * DAY;
    const machine = { ...clerk, kind: 'machine' as const };
    const taken = step(received(), machine, 'acceptByLaw', {}, late);
    expect(taken.ok && taken.value.matter.clock?.startedAt).toBe(NOON);
    const told = course(received(), [[clerk, 'askOnce']]);
    expect(heldBy(told, machine, 'acceptByLaw')).toBe('wrong_state');
  });
});

describe('the promise of an application', () => {
  it('is what its item says, and the papers are to be handed over ten days after the decision', () => {
    expect(course(complete, [[clerk, 'accept']]).clock?.limit).toEqual({ amount: 10, unit: 'workDay' });
    const atOnce = course(received({ promisedDays: 0, needed: [] }), [[clerk, 'accept']]);
    expect(atOnce.clock?.limit).toEqual({ amount: 1, unit: 'workDay' });
    expect(handedOver).toMatchObject({ state: 'closed', clockName: null });
    expect(handedOver.respondedAt! <= handedOver.handleDueAt!).toBe(true);
  });

  it('is kept by what is done while the applicant waits', () => {
    const done = course(complete, [[clerk, 'doneAtOnce']]);
    expect(done).toMatchObject({ state: 'closed', facts: { outcome: 'approved' } });
    expect(done.respondedAt).toBe(done.handleDueAt);
  });

  it('asks why where it ends with no', () => {
    const accepted = course(complete, [[clerk, 'accept']]);
    expect(heldBy(accepted, clerk, 'decide', { facts: { outcome: 'notApproved' } })).toBe('fact_missing');
    expect(heldBy(received(), clerk, 'refuse')).toBe('publicAnswerGiven');
  });
});

describe('five grades', () => {
  it('leave a good one alone and let nobody grade twice', () => {
    const good = course(handedOver, [[applicant, 'appraise', grade('fair')]]);
    expect(good).toMatchObject({ state: 'closed', facts: { appraisal: 'fair' } });
    expect(heldBy(good, applicant, 'appraise', grade('veryDissatisfied'))).toBe('appraisalOpen');
    expect(heldBy(handedOver, applicant, 'appraise', grade('grand'))).toBe('fact_invalid');
  });

  it.each(['dissatisfied', 'veryDissatisfied'])('open a call-back within a day where it is %s', (bad) => {
    const graded = course(handedOver, [[applicant, 'appraise', grade(bad)]]);
    expect(graded).toMatchObject({ state: 'callingBack', clockName: 'callBack', closedAt: null, reopens: 1 });
    expect(graded.clock?.limit).toEqual({ amount: 1, unit: 'day' });
    expect(heldBy(graded, { ...desk, id: office.id }, 'callBack')).toBe('anotherPerson');
  });

  it('count the day of the call-back and the fifteen of putting it right to their very end', () => {
    const bad = course(handedOver, [[applicant, 'appraise', grade('dissatisfied')]]);
    const call = (at: number) => step(bad, desk, 'callBack', { facts: { found: '等得久' } }, at);
    const timely = call(bad.dueAt!);
    const late = call(bad.dueAt! + MINUTE);
    expect(timely.ok && timely.value.matter.facts['calledBackInTime']).toBe(true);
    expect(late.ok && late.value.matter.facts['calledBackInTime']).toBe(false);
    if (!timely.ok || !late.ok) return;
    const { matter } = timely.value;
    expect(matter.clock).toMatchObject({ limit: { amount: 15, unit: 'day' }, startedAt: bad.entries.at(-1)?.at });
    expect(late.value.matter.dueAt).toBe(matter.dueAt);
    const right = (at: number) => step(matter, clerk, 'rectify', { publicAnswer: '已增开窗口' }, at);
    const [on, over] = [right(matter.dueAt!), right(matter.dueAt! + 1)];
    expect(on.ok && on.value.matter.facts['rectifiedInTime']).toBe(true);
    expect(over.ok && over.value.matter.facts['rectifiedInTime']).toBe(false);
  });

  it('may be given exactly once more after a bad one was put right', () => {
    const rectify: Parameters<typeof course>[1] = [
      [desk, 'callBack', { facts: { found: '等得久' } }],
      [clerk, 'rectify', { publicAnswer: '已增开窗口' }],
    ];
    const right = course(handedOver, [[applicant, 'appraise', grade('dissatisfied')], ...rectify]);
    expect(right).toMatchObject({ state: 'closed', clockName: null });
    const again = course(right, [[applicant, 'appraise', grade('satisfied')]]);
    expect(again).toMatchObject({ state: 'closed', facts: { appraisal: 'satisfied', firstAppraisal: 'dissatisfied' } });
    expect(heldBy(again, clerk, 'appraiseHere', grade('fair'))).toBe('appraisalOpen');
    const worse = course(right, [[applicant, 'appraise', grade('veryDissatisfied')], ...rectify]);
    expect(heldBy(worse, applicant, 'appraise', grade('fair'))).toBe('appraisalOpen');
  });
});

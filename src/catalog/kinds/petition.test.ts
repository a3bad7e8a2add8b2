import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '#domain/calendar/day.ts';
import type { Actor, ActionInput, Matter } from '#domain/matters/matter.ts';
import { begin, course, heldBy, NOON, person, step } from '../../../test/support/course.ts';
import { petition } from '../workflows/petition.ts';

const officer = person('officer', 'petitionOfficer', 'party-office');
const leader = person('leader', 'leader', 'party-office');
const unit = person('handler', 'unitHandler', 'construction');
const facts = { petitionClass: 'plea', via: 'letter', letter: 'first', signers: 1 };
const answer = { acceptedAt: NOON, contacted: '沈某', measures: '已到现场核实', by: '11 月底' };
const publicAnswer = '经核实，相关费用已退还，收据附后。';
const opinion = { organ: '区信访局', outcome: 'upheld', opinion: '事实清楚，维持原意见' };
const grounds = { facts: { grounds: '认为数额不对' } };

/** The last millisecond of the nth natural day after a day at noon. */
const endOfDay = (n: number, from = NOON) =>
  Date.parse(new Date(from + 8 * 3600_000).toISOString().slice(0, 10)) - 8 * 3600_000 + (n + 1) * DAY - 1;

const registered = begin({ kind: 'petition', facts });
const handled = course(registered, [
  [officer, 'accept'],
  [officer, 'dispatch', { unitId: 'construction' }],
]);
const answered = course(handled, [
  [unit, 'respond', { answer }],
  [officer, 'answer', { publicAnswer }],
]);
const at = (matter: Matter, actor: Actor, action: string, input: ActionInput, when: number): Matter => {
  const taken = step(matter, actor, action, input, when);
  if (!taken.ok) throw new Error(`${action}: ${JSON.stringify(taken.refusal)}`);
  return taken.value.matter;
};

describe('a petition', () => {
  it('is told within 15 days what becomes of it, and whether that was in time is kept', () => {
    expect(registered).toMatchObject({ state: 'reported', clockName: 'tell', dueAt: endOfDay(15) });
    expect(at(registered, officer, 'accept', {}, endOfDay(15)).facts).toMatchObject({ told: true, toldInTime: true });
    expect(at(registered, officer, 'accept', {}, endOfDay(15) + 1).facts['toldInTime']).toBe(false);
    expect(heldBy(registered, officer, 'notAccept', { reason: '不属于', facts: { whereTo: '区人社局' } })).toBe(
      'writtenAnswer',
    );
    expect(heldBy(registered, officer, 'notAccept', { reason: '不属于', publicAnswer })).toBe('fact_missing');
    const refused = at(
      registered,
      officer,
      'notAccept',
      { reason: '不属于', publicAnswer, facts: { whereTo: '区人社局' } },
      NOON,
    );
    expect(refused).toMatchObject({ state: 'refused', publicAnswer, closedAt: NOON, answeredAt: NOON, dueAt: null });
  });

  it('may be objected to within five working days, not on the sixth', () => {
    // Tuesday 24 November: the fifth working day is Tuesday 1 December.
    const fifth = Date.parse('2026-12-01T16:00:00+08:00');
    expect(heldBy(registered, officer, 'object', { reason: '不属于本街道' }, fifth)).toBeNull();
    expect(heldBy(registered, officer, 'object', { reason: '不属于本街道' }, fifth + DAY)).toBe('objectionInTime');
    const objected = at(registered, officer, 'object', { reason: '不属于本街道' }, NOON);
    expect(objected).toMatchObject({ state: 'objecting', clockName: 'tell', dueAt: registered.dueAt });
    expect(heldBy(objected, officer, 'handBack')).toBe('writtenAnswer');
  });

  it('is answered within 60 days of acceptance, extended once by at most 30, asked by one and decided by another', () => {
    expect(handled).toMatchObject({ state: 'handling', clockName: 'handle', dueAt: endOfDay(60) });
    const more = (amount: number, unitOf: 'day' | 'workDay' = 'day') => ({
      reason: '案情复杂',
      limit: { amount, unit: unitOf },
    });
    expect(heldBy(handled, officer, 'extend', more(31))).toBe('extensionWithin');
    expect(heldBy(handled, officer, 'extend', more(30, 'workDay'))).toBe('extensionWithin');
    expect(heldBy(handled, officer, 'extend', { limit: { amount: 30, unit: 'day' } })).toBe('reasonGiven');
    expect(heldBy(handled, leader, 'extend', more(30))).toBe('extendByTwo');
    const asked = at(handled, officer, 'extend', more(30), NOON);
    expect(asked.dueAt).toBe(handled.dueAt);
    const both = { ...officer, permissions: new Set([...officer.permissions, ...leader.permissions]) };
    expect(heldBy(asked, both, 'approve', { asked: 'extend' })).toBe('own_request');
    const extended = at(asked, leader, 'approve', { asked: 'extend' }, NOON);
    expect(extended.dueAt).toBe(endOfDay(90));
    expect(heldBy(extended, officer, 'extend', more(1))).toBe('extendOnce');
    const late = at(handled, officer, 'answer', { publicAnswer }, endOfDay(60) + 1);
    expect(late.respondedAt).toBeGreaterThan(late.handleDueAt ?? 0);
  });

  it('never goes to the unit that it accuses, and is taken from it when the accusation is named later', () => {
    const accusation = begin({ kind: 'petition', facts: { ...facts, petitionClass: 'accusation' } });
    const accepted = course(accusation, [[officer, 'accept']]);
    expect(heldBy(accepted, officer, 'dispatch', { unitId: 'construction' })).toBe('accusedNamed');
    expect(heldBy(accusation, officer, 'transfer', { publicAnswer, facts: { whereTo: '区纪委监委' } })).toBe(
      'accusedNamed',
    );
    expect(heldBy(accepted, officer, 'nameAccused')).toBe('accusedGiven');
    const named = course(accepted, [[officer, 'nameAccused', { unitIds: ['construction'] }]]);
    expect(heldBy(named, officer, 'dispatch', { unitId: 'construction' })).toBe('notAccused');
    expect(heldBy(named, officer, 'dispatch', { unitId: 'enforcement' })).toBeNull();
    const taken = course(handled, [[officer, 'nameAccused', { unitIds: ['construction'] }]]);
    expect(taken.unitId).toBeNull();
    expect(heldBy(taken, officer, 'redispatch', { unitId: 'construction' })).toBe('notAccused');
    const elsewhere = course(accepted, [[officer, 'accusedElsewhere', { reason: '外地企业' }]]);
    expect(heldBy(elsewhere, officer, 'dispatch', { unitId: 'construction' })).toBeNull();
  });

  it('can be taken to review for 30 days after the answer, and closes by itself when nobody asks', () => {
    const last = endOfDay(30, answered.answeredAt ?? 0);
    expect(answered).toMatchObject({ state: 'answered', clockName: 'apply', dueAt: last, closedAt: null });
    expect(heldBy(answered, officer, 'askReview', grounds, last)).toBeNull();
    expect(heldBy(answered, officer, 'askReview', grounds, last + 1)).toBe('inTime');
    expect(heldBy(answered, officer, 'lapse', {}, last)).toBe('overdue');
    const machine = { ...leader, kind: 'machine' as const, permissions: new Set(['matter.close']) };
    expect(at(answered, machine, 'lapse', {}, last + 1)).toMatchObject({
      state: 'closed',
      closedAt: last + 1,
      publicAnswer,
    });
    expect(petition.actions.find(({ id }) => id === 'lapse')?.auto?.at).toBe('due');
  });

  it('is decided in 30 days each, stands still for a hearing in the second review, and is final after it', () => {
    const reviewing = at(answered, officer, 'askReview', grounds, NOON + DAY);
    expect(reviewing).toMatchObject({ clockName: 'review', dueAt: endOfDay(31) });
    expect(heldBy(reviewing, officer, 'decideReview', { facts: { organ: '区信访局' } })).toBe('fact_missing');
    const reviewed = at(reviewing, officer, 'decideReview', { facts: opinion }, NOON + 10 * DAY);
    expect(reviewed).toMatchObject({ state: 'reviewed', clockName: 'apply', dueAt: endOfDay(40) });
    const again = at(reviewed, officer, 'askSecondReview', grounds, NOON + 20 * DAY);
    expect(again).toMatchObject({ clockName: 'secondReview', dueAt: endOfDay(50) });
    const hearing = at(again, officer, 'hearing', { reason: '举行听证', until: NOON + 26 * DAY }, NOON + 21 * DAY);
    expect(hearing.dueAt).toBeNull();
    expect(heldBy(hearing, officer, 'decideSecondReview', { facts: opinion }, NOON + 22 * DAY)).toBe('running');
    const resumed = at(hearing, officer, 'hearingEnds', {}, NOON + 26 * DAY);
    expect(resumed.dueAt).toBeGreaterThanOrEqual(endOfDay(54));
    const final = at(resumed, officer, 'decideSecondReview', { facts: opinion }, NOON + 27 * DAY);
    expect(final).toMatchObject({ state: 'closed', dueAt: null });
    expect(final.entries.map(({ entry }) => entry)).toEqual([
      'reviewAsked',
      'reviewDecided',
      'secondReviewAsked',
      'hearing',
      'secondReviewDecided',
    ]);
  });

  it('is handled and answered anew when a review sets the answer aside', () => {
    const redone = course(answered, [
      [officer, 'askReview', grounds],
      [officer, 'reviewRedo', { facts: { organ: '区信访局', opinion: '重新核算' } }],
    ]);
    expect(redone).toMatchObject({ state: 'handling', clockName: 'handle', reopens: 1, answeredAt: null });
    expect(heldBy(redone, officer, 'answer')).toBe('writtenAnswer');
  });

  it('is marked as a repeat, and the first one as come again, by a person alone', () => {
    const repeat = course(registered, [[officer, 'markRepeat', { facts: { earlierNo: 'XF-2026-11-0001' } }]]);
    expect(repeat.facts).toMatchObject({ ...facts, letter: 'repeat', earlierNo: 'XF-2026-11-0001' });
    const turned = course(answered, [[officer, 'turnRepeat', { facts: { laterNo: 'XF-2026-11-0002' } }]]);
    expect(turned.facts).toMatchObject({ letter: 'first', turnedRepeat: true });
    const reclassified = course(registered, [
      [officer, 'reclassify', { reason: '误登', facts: { toClass: 'advice' } }],
    ]);
    expect(reclassified.facts).toEqual({ ...facts, petitionClass: 'advice' });
  });

  it('ends by no course of allowed steps without an answer in writing', () => {
    const everyone = {
      ...officer,
      unitIds: ['party-office', 'construction'],
      permissions: new Set([...officer.permissions, ...unit.permissions]),
    };
    const full: ActionInput = {
      reason: '理由',
      publicAnswer,
      answer,
      unitId: 'construction',
      unitIds: ['enforcement'],
      limit: { amount: 10, unit: 'day' },
    };
    const forms: Record<string, ActionInput['facts']> = {
      notAccept: { whereTo: '区人社局' },
      transfer: { whereTo: '区人社局' },
      reclassify: { toClass: 'accusation' },
      markRepeat: { earlierNo: 'XF-1' },
      turnRepeat: { laterNo: 'XF-2' },
      askReview: grounds.facts,
      askSecondReview: grounds.facts,
      decideReview: opinion,
      decideSecondReview: opinion,
      reviewRedo: { organ: '区信访局', opinion: '重办' },
    };
    const ids = petition.actions.map(({ id }) => id);
    const turn = fc.record({ pick: fc.constantFrom(...ids), days: fc.nat(40), bare: fc.boolean() });
    const ends = new Set<string>();
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 60 }), (turns) => {
        let now = NOON;
        let matter = registered;
        for (const { pick, days, bare } of turns) {
          now += days * DAY;
          const input = bare ? {} : { ...full, until: now + 3 * DAY, ...(forms[pick] && { facts: forms[pick] }) };
          const taken = step(matter, everyone, pick, input, now);
          if (taken.ok) matter = taken.value.matter;
          if (!petition.states[matter.state]?.final) continue;
          ends.add(matter.state);
          expect(matter.closedAt).not.toBeNull();
          expect(matter.answeredAt).not.toBeNull();
          expect(matter.publicAnswer).toBe(publicAnswer);
          expect(matter.dueAt).toBeNull();
        }
      }),
      { numRuns: 400, seed: 7 },
    );
    expect(ends.size).toBeGreaterThan(2);
  });
});

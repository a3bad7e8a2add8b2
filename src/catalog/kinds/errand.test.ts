import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyHeld, originalsOut } from '#domain/matters/errand.ts';
import { begin, course, heldBy, person, stepWith } from '../../../test/support/course.ts';
import { errandForms } from './errand.ts';

const clerk = person('clerk', 'windowClerk', 'hall');
const desk = person('desk', 'dispatcher');
const runner = person('runner', 'volunteer', 'volunteers');
const came = begin({ kind: 'errand', facts: { task: '领老年优待证', forWhom: 'elderly' } });
const authorised = {
  facts: { authKind: 'written', authScope: '交材料、领证', authDay: '2026-11-24', authUntil: '2026-12-24' },
};
const received = (() => {
  const taken = stepWith(came, clerk, 'receiveErrand', authorised, { documents: 1 });
  if (!taken.ok) throw new Error(taken.refusal.code);
  return taken.value.matter;
})();
const running = course(received, [
  [desk, 'assignErrand', { unitId: 'volunteers', facts: { runner: 'volunteer' } }],
  [runner, 'takeErrand'],
]);
const originals = (...names: string[]) => ({ facts: { originals: names, signed: 'signature' } });
const returned = (...names: string[]) => ({ facts: { returned: names, signed: 'signature' } });
const done = (matter = running) => course(matter, [[runner, 'finishErrand', { publicAnswer: '证已领到' }]]);

describe('an errand by proxy', () => {
  it('begins with a power of attorney: kind, scope, days and a picture of it', () => {
    expect(heldBy(came, clerk, 'receiveErrand', authorised)).toBe('documentKept');
    const without = stepWith(came, clerk, 'receiveErrand', {}, { documents: 1 });
    expect(!without.ok && without.refusal.field).toBe('input.facts.authKind');
  });

  it('is dispatched by one desk alone, and run by the unit that it was given to', () => {
    expect(heldBy(received, clerk, 'assignErrand', { unitId: 'volunteers' })).toBe('forbidden');
    expect(heldBy(running, person('x', 'volunteer', 'others'), 'leg', { facts: { did: '去了' } })).toBe('ownUnit');
  });

  it('has no field in which somebody could charge for it', () => {
    const money = Object.entries(errandForms).flatMap(([step, form]) =>
      form.filter(({ unit, id }) => unit?.zh === '元' || /fee|price|pay$/i.test(id)).map(({ id }) => `${step} ${id}`),
    );
    expect(money).toEqual(['receiveMoney amount', 'settleMoney paid', 'settleMoney givenBack']);
  });

  it('is not over, nor called off, while an original is in the office’s hands', () => {
    const holding = course(running, [[runner, 'receiveOriginals', originals('户口簿', '身份证')]]);
    expect(originalsOut(holding)).toEqual(['户口簿', '身份证']);
    expect(heldBy(holding, clerk, 'void', { reason: '不办了' })).toBe('originalsBack');
    expect(heldBy(holding, runner, 'returnTask', { reason: '病了' })).toBe('originalsBack');
    const half = course(done(holding), [[runner, 'returnOriginals', returned('身份证')]]);
    expect(heldBy(half, runner, 'closeErrand')).toBe('originalsBack');
    expect(
      course(half, [
        [runner, 'returnOriginals', returned('户口簿')],
        [runner, 'closeErrand'],
      ]).state,
    ).toBe('closed');
  });

  it('takes each original once and returns only what it has, with a signature', () => {
    const holding = course(running, [[runner, 'receiveOriginals', originals('户口簿')]]);
    expect(heldBy(holding, runner, 'receiveOriginals', originals(' 户口簿 '))).toBe('originalsNew');
    expect(heldBy(running, runner, 'receiveOriginals', originals('房产证', '房产证'))).toBe('originalsNew');
    expect(heldBy(holding, runner, 'returnOriginals', returned('房产证'))).toBe('originalsKnown');
    expect(heldBy(running, runner, 'returnOriginals', returned())).toBe('originalsKnown');
    expect(heldBy(holding, runner, 'returnOriginals', { facts: { returned: ['户口簿'] } })).toBe('fact_missing');
  });

  it('counts the applicant’s money to the cent', () => {
    const receive = (amount: number) => ({ facts: { amount, moneyFor: 'certificate', receiptNo: 'S-1' } });
    const settle = (paid: number, givenBack: number) => ({ facts: { paid, givenBack, receiptNo: 'P-1' } });
    const holding = course(running, [[runner, 'receiveMoney', receive(20.1)]]);
    expect(heldBy(running, runner, 'receiveMoney', receive(0.001))).toBe('moneyExact');
    expect(heldBy(running, runner, 'settleMoney', settle(1, 0))).toBe('moneyThere');
    expect(heldBy(holding, runner, 'settleMoney', settle(20.1, 0.01))).toBe('moneyExact');
    expect(heldBy(done(course(holding, [[runner, 'settleMoney', settle(20, 0)]])), runner, 'closeErrand')).toBe(
      'moneySettled',
    );
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 6 }), (amounts) => {
        const paid = course(
          running,
          amounts.flatMap((one) => [
            [runner, 'receiveMoney', receive(one / 100)] as const,
            [runner, 'settleMoney', settle(0, one / 100)] as const,
          ]),
        );
        expect(moneyHeld(paid)).toBe(0);
      }),
      { numRuns: 20 },
    );
  });
});

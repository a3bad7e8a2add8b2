import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changeLimits } from './kind-change.ts';
import type { KindLimits } from './kind-limits.ts';

const say = (zh: string) => ({ zh, en: zh });
const limits: KindLimits = {
  tell: { limit: { amount: 15, unit: 'day' }, source: say('条例第二十三条'), binding: true },
  accept: { limit: { amount: 5, unit: 'workDay' }, source: say('样例'), sample: true },
  apply: { limit: { amount: 30, unit: 'day' }, source: say('条例第三十五条'), binding: true, otherSide: true },
  lookBack: { limit: { turns: [{ amount: 30, unit: 'day' }], entry: 'lookBack' }, source: say('样例'), sample: true },
};
const change = (clock: 'tell' | 'accept' | 'apply' | 'lookBack' | 'review', amount: number, unit: 'day' | 'workDay') =>
  changeLimits(limits, [{ clock, limit: { amount, unit }, source: '街道办〔2026〕1 号' }]);

it('what the law sets may be shortened and never lengthened, and the refusal names the article', () => {
  const shorter = change('tell', 10, 'day');
  expect(shorter.faults).toEqual([]);
  expect(shorter.limits.tell).toMatchObject({ limit: { amount: 10 }, source: { zh: '街道办〔2026〕1 号' } });
  const longer = change('tell', 16, 'day');
  expect(longer.faults).toEqual([
    { code: 'limit_longer', field: 'limits.0.limit', params: { clock: 'tell', source: '条例第二十三条' } },
  ]);
  expect(longer.limits).toEqual(limits);
});

it('ten working days are not shorter than fifteen days because the number is', () => {
  expect(change('tell', 10, 'workDay').faults[0]?.code).toBe('limit_longer');
});

it('a sample is the office’s; a resident’s own time to ask for a review is nobody’s to cut', () => {
  expect(change('accept', 20, 'day').faults).toEqual([]);
  expect(change('accept', 20, 'day').limits.accept?.sample).toBeUndefined();
  expect(change('apply', 10, 'day').faults[0]?.code).toBe('limit_kept');
  expect(change('lookBack', 10, 'day').faults[0]?.code).toBe('limit_kept');
  expect(change('review', 10, 'day').faults[0]?.code).toBe('limit_unknown');
});

it('no change, however it is put, makes a legal limit longer', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.5, max: 1000, noNaN: true }),
      fc.constantFrom('workHour', 'workDay', 'hour', 'day'),
      (amount, unit) => {
        const { tell } = changeLimits(limits, [{ clock: 'tell', limit: { amount, unit }, source: '自定' }]).limits;
        const hours = tell && 'amount' in tell.limit ? tell.limit.amount * (tell.limit.unit === 'day' ? 24 : 1) : 0;
        expect(hours).toBeLessThanOrEqual(15 * 24);
      },
    ),
  );
});

import { expect, it } from 'vitest';
import { limitOf, stepDifferences, stepOf, withLimit, withStep } from './procedure-draft.ts';

const none = { from: null, procedures: [] };

it('a draft keeps what is said of a step, and nothing of a step that is put back as it came', () => {
  const off = withStep(none, 'letter', { action: 'note', off: true });
  expect(off.procedures).toEqual([{ workflow: 'letter', steps: [{ action: 'note', off: true }], states: [] }]);
  expect(stepOf(off, 'letter', 'note')).toEqual({ action: 'note', off: true });
  const both = withStep(off, 'letter', { action: 'file', approval: null, requires: [] });
  expect(stepOf(both, 'letter', 'file')).toEqual({ action: 'file', approval: null });
  expect([stepDifferences(none, both), stepDifferences(off, both)]).toEqual([2, 1]);
  expect(stepDifferences(none, { ...none, from: '2026-12-01' })).toBe(1);
  const back = withStep(both, 'letter', { action: 'note', off: false });
  expect(withStep(back, 'letter', { action: 'file' })).toEqual(none);
});

it('a draft keeps a limit of a kind once, counts it, and forgets it when it is put back', () => {
  const own = (amount: number) => ({ clock: 'tell', limit: { amount, unit: 'day' }, source: '街道自定' }) as const;
  const first = withLimit(none, 'petition', 'tell', own(10));
  const second = withLimit(first, 'petition', 'tell', own(8));
  expect(limitOf(second, 'petition', 'tell')?.limit.amount).toBe(8);
  expect([stepDifferences(none, second), stepDifferences(first, second)]).toEqual([1, 1]);
  expect(withLimit(second, 'petition', 'tell', null)).toEqual(none);
});

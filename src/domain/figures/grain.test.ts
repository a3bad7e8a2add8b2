import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#domain/calendar/calendar.ts';
import { coverPeriod, GRAINS, ROLLED_DIMENSIONS } from './grain.ts';

const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2023-11-20', n));
const dimensions = fc.subarray([...ROLLED_DIMENSIONS]).map((list) => new Set(list));

test('each day of a period is counted once, and no other', () => {
  fc.assert(
    fc.property(day, day, dimensions, fc.boolean(), (a, b, by, byDay) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      const pieces = coverPeriod(by, { from, to }, byDay);
      let next = from;
      for (const piece of pieces) {
        expect(piece.from).toBe(next);
        next = addDays(piece.to ?? '', 1);
      }
      expect(next).toBe(addDays(to, 1));
    }),
  );
});

test('sums by month are taken for whole months alone, and know every dimension asked for', () => {
  fc.assert(
    fc.property(fc.option(day), fc.option(day), dimensions, (from, to, by) => {
      for (const { grain, from: first, to: last } of coverPeriod(by, { from, to }, false)) {
        if (!grain) continue;
        expect([...by].every((dimension) => grain.dimensions.includes(dimension))).toBe(true);
        if (grain.span === 'day' || (first !== null && last !== null && first > last)) continue;
        expect(first?.slice(8) ?? '01').toBe('01');
        expect(last === null ? '01' : addDays(last, 1).slice(8)).toBe('01');
      }
    }),
  );
});

test('what no sums know is counted directly in one piece', () => {
  const by = new Set(['unit', 'category'] as const);
  expect(coverPeriod(by, { from: '2026-01-05', to: '2026-10-31' }, false)).toEqual([
    { grain: null, from: '2026-01-05', to: '2026-10-31' },
  ]);
});

test('all time is read from months, a month by classes from its one row each', () => {
  expect(coverPeriod(new Set(), { from: null, to: null }, false)).toEqual([{ grain: GRAINS[0], from: null, to: null }]);
  const [piece, ...rest] = coverPeriod(new Set(['category'] as const), { from: '2024-02-01', to: '2024-02-29' }, false);
  expect([piece?.grain?.id, rest]).toEqual(['month:category', []]);
});

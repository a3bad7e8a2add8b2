import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#domain/calendar/calendar.ts';
import { coverPeriod, GRAINS, ROLLED_DIMENSIONS, SPREAD_GRAINS, type Grain, type Span } from './grain.ts';

const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2023-11-20', n));
const kept = fc.constantFrom<readonly [readonly Grain[], Span]>(
  [GRAINS, 'month'],
  [GRAINS, 'day'],
  [SPREAD_GRAINS, 'year'],
  [SPREAD_GRAINS, 'month'],
  [SPREAD_GRAINS, 'day'],
);
const dimensions = fc.subarray([...ROLLED_DIMENSIONS]).map((list) => new Set(list));

test('each day of a period is counted once, and no other', () => {
  fc.assert(
    fc.property(day, day, dimensions, kept, (a, b, by, [grains, longest]) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      const pieces = coverPeriod(grains, by, { from, to }, longest);
      let next = from;
      for (const piece of pieces) {
        expect(piece.from).toBe(next);
        next = addDays(piece.to ?? '', 1);
      }
      expect(next).toBe(addDays(to, 1));
    }),
  );
});

test('sums by month and year are taken for whole ones alone, and know every dimension asked for', () => {
  fc.assert(
    fc.property(fc.option(day), fc.option(day), dimensions, kept, (from, to, by, [grains, longest]) => {
      for (const { grain, from: first, to: last } of coverPeriod(grains, by, { from, to }, longest)) {
        if (!grain) continue;
        expect([...by].every((dimension) => grain.dimensions.includes(dimension))).toBe(true);
        if (grain.span === 'day' || (first !== null && last !== null && first > last)) continue;
        const [begins, at] = grain.span === 'year' ? ['01-01', 5] : ['01', 8];
        expect(first?.slice(at) ?? begins).toBe(begins);
        expect(last === null ? begins : addDays(last, 1).slice(at)).toBe(begins);
      }
    }),
  );
});

test('what no sums know is counted directly in one piece', () => {
  const by = new Set(['unit', 'category'] as const);
  expect(coverPeriod(GRAINS, by, { from: '2026-01-05', to: '2026-10-31' }, 'month')).toEqual([
    { grain: null, from: '2026-01-05', to: '2026-10-31' },
  ]);
});

test('all time is read from months, a month by classes from its one row each', () => {
  expect(coverPeriod(GRAINS, new Set(), { from: null, to: null }, 'month')).toEqual([
    { grain: GRAINS[0], from: null, to: null },
  ]);
  const [piece, ...rest] = coverPeriod(
    GRAINS,
    new Set(['category'] as const),
    { from: '2024-02-01', to: '2024-02-29' },
    'month',
  );
  expect([piece?.grain?.id, rest]).toEqual(['month:category', []]);
});

test('no sum has more than the two keys that a row of sums can hold, in the order of the dimensions', () => {
  for (const { dimensions: keys } of [...GRAINS, ...SPREAD_GRAINS]) {
    expect(keys.length).toBeLessThanOrEqual(2);
    expect(keys).toEqual(ROLLED_DIMENSIONS.filter((one) => keys.includes(one)));
  }
});

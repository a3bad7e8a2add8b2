import fc from 'fast-check';
import { expect, test } from 'vitest';
import { between, EDGES } from './spread.ts';

test('the middle of an even number of values lies between its two neighbours, that of an odd one on a value', () => {
  expect(between(0.5, 4, 2, 4)).toBe(3);
  expect(between(0.5, 5, 7, 7)).toBe(7);
  expect(between(0.9, 11, 8, 8)).toBe(8);
});

test('what lies between two values is never outside of them', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 1e6 }),
      fc.tuple(fc.integer(), fc.integer()),
      (share, n, pair) => {
        const [below = 0, above = 0] = [...pair].sort((a, b) => a - b);
        const value = between(share, n, below, above);
        expect(value).toBeGreaterThanOrEqual(below);
        expect(value).toBeLessThanOrEqual(above);
      },
    ),
  );
});

test('the edges rise from a quarter of an hour to more than a year', () => {
  expect(EDGES.every((edge, i) => i === 0 || edge > (EDGES[i - 1] ?? 0))).toBe(true);
  expect([EDGES[0], (EDGES.at(-1) ?? 0) > 366]).toEqual([1 / 96, true]);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Fingerprints } from './fingerprints.ts';

it('tells numbers that were there from new ones, as a set does', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 4 })), (texts) => {
      const [seen, prints] = [new Set<string>(), new Fingerprints()];
      for (const text of texts) {
        expect(prints.add(text)).toBe(!seen.has(text));
        seen.add(text);
      }
    }),
  );
});

it('forgets and confuses nothing while it grows', () => {
  const prints = new Fingerprints();
  const numbers = Array.from({ length: 200_000 }, (_, i) => `12-${String(i).padStart(8, '0')}`);
  expect(numbers.every((number) => prints.add(number))).toBe(true);
  expect(numbers.some((number) => prints.add(number))).toBe(false);
});

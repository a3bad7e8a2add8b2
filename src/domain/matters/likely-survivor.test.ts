import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { likelySurvivor } from './likely-survivor.ts';

const standing = fc.record({
  phase: fc.constantFrom('received', 'filed', 'handling', 'responded', 'checked'),
  reportedAt: fc.integer({ min: 0, max: 5 }),
});

it('keeps what is in work already, and of two that wait the one that came first', () => {
  const early = { phase: 'received', reportedAt: 1 } as const;
  const late = { phase: 'received', reportedAt: 2 } as const;
  const inWork = { phase: 'handling', reportedAt: 3 } as const;
  expect(likelySurvivor(early, late)).toBe('here');
  expect(likelySurvivor(late, early)).toBe('there');
  expect(likelySurvivor(early, inWork)).toBe('there');
});

it('names the same one from whichever side it is asked', () => {
  fc.assert(
    fc.property(standing, standing, (a, b) => {
      fc.pre(a.phase !== b.phase || a.reportedAt !== b.reportedAt);
      expect(likelySurvivor(a, b)).not.toBe(likelySurvivor(b, a));
    }),
  );
});

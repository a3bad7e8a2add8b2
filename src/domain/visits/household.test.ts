import { expect, it } from 'vitest';
import { householdWords } from './household.ts';

it('counts one household once, however its door is written, and two doors as two', () => {
  expect(householdWords('G21', '３幢 2单元 501室')).toBe(householdWords('G21', '3幢2单元501室'));
  expect(householdWords('G21', '3幢2单元502室')).not.toBe(householdWords('G21', '3幢2单元501室'));
  expect(householdWords('G22', '3幢2单元501室')).not.toBe(householdWords('G21', '3幢2单元501室'));
});

import { describe, expect, it } from 'vitest';
import { GRADES } from '#domain/matters/matter.ts';
import { clearOffLimit, clearOffRule } from './clear-off.ts';

describe('the 1-3-5 rule', () => {
  it('gives one, three and five working days', () => {
    expect(GRADES.map((grade) => clearOffLimit(clearOffRule, grade))).toEqual([
      { amount: 1, unit: 'workDay' },
      { amount: 3, unit: 'workDay' },
      { amount: 5, unit: 'workDay' },
    ]);
  });

  it('follows an office that promised natural days', () => {
    expect(clearOffLimit({ ...clearOffRule, dayUnit: 'day' }, 'difficult')).toEqual({ amount: 3, unit: 'day' });
  });

  it('asks a plan, not a closing, of what cannot be settled yet', () => {
    expect(GRADES.filter((grade) => clearOffRule.grades[grade].duty === 'publishPlan')).toEqual(['notYet']);
  });
});

import { describe, expect, it } from 'vitest';
import { datedTooEarly, isTooEarly, usualFrom } from './dating.ts';

const TODAY = '2026-11-23';
const row = (id: string | null, at: number) => ({
  row: at,
  id,
  name: '一网格',
  code: 'g',
  parentName: null,
  shape: null,
  becomes: 'changed' as const,
});

describe('the day from which an import holds', () => {
  it('reaches as far back as what contains it where nothing was drawn before, else it is today', () => {
    expect(usualFrom(false, [], TODAY)).toBeNull();
    expect(usualFrom(false, ['2024-01-01', '2025-06-01', '2023-03-01'], TODAY)).toBe('2025-06-01');
    expect(usualFrom(true, ['2024-01-01'], TODAY)).toBe(TODAY);
  });

  it('is never one on which the place is known to have been otherwise', () => {
    expect(isTooEarly(null, '2025-12-31')).toBe(true);
    expect(isTooEarly('2025-12-31', '2025-12-31')).toBe(true);
    expect(isTooEarly('2026-01-01', '2025-12-31')).toBe(false);
    expect(isTooEarly(null, undefined)).toBe(false);
  });

  it('is refused by the row, with the last day that stands against it', () => {
    const past = new Map([['g', '2025-12-31']]);
    expect(datedTooEarly([row('h', 2), row('g', 3), row(null, 4)], '2025-06-01', past)).toEqual([
      { row: 3, field: 'from', value: '2025-06-01', code: 'from_too_early', params: { until: '2025-12-31' } },
    ]);
    expect(datedTooEarly([row('g', 3)], TODAY, past)).toEqual([]);
  });
});

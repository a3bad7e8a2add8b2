import { describe, expect, it } from 'vitest';
import { numbersMeant } from './numbers.ts';

const NOVEMBER = Date.parse('2026-11-24T10:20:00+08:00');
const meant = (input: string) => numbersMeant(input, ['CT', 'SQ'], NOVEMBER);

describe('a number that somebody reads out', () => {
  it('is the matter itself when it is said whole, in small letters and without leading zeros too', () => {
    expect(meant('CT-2026-11-0917')).toEqual(['CT-2026-11-0917']);
    expect(meant(' ct-2026-11-917 ')).toEqual(['CT-2026-11-0917']);
    expect(meant('CT-2026-11-12345')).toEqual(['CT-2026-11-12345']);
  });

  it('is completed from its tail, newest month first, for every kind', () => {
    expect(meant('2026-11-0917')).toEqual(['CT-2026-11-0917', 'SQ-2026-11-0917']);
    expect(meant('11-0917')).toEqual(['CT-2026-11-0917', 'CT-2025-11-0917', 'SQ-2026-11-0917', 'SQ-2025-11-0917']);
    const tail = meant('917');
    expect(tail).toHaveLength(48);
    expect(tail[0]).toBe('CT-2026-11-0917');
    expect(tail).toContain('SQ-2024-12-0917');
  });

  it('is not guessed from words, phone numbers, or one or two digits', () => {
    for (const other of ['垃圾', '12', '3幢', '13800000000', 'CT-', '']) expect(meant(other)).toEqual([]);
  });

  it('counts months in the office’s zone', () => {
    const firstOfYear = Date.parse('2026-12-31T16:30:00Z');
    expect(numbersMeant('100', ['CT'], firstOfYear)[0]).toBe('CT-2027-01-0100');
  });
});

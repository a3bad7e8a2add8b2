import { describe, expect, it } from 'vitest';
import { momentAfter, momentText, monthBy, monthText } from './words.ts';

describe('times for residents', () => {
  it('are told in the office’s zone', () => {
    expect(momentText('zh-CN', '2026-11-24T16:30:00Z')).toBe('11 月 25 日 00:30');
    expect(momentText('en', '2026-11-24T12:14:00Z')).toBe('24 Nov 20:14');
  });

  it('leave out the month only where the line above has the same month of the same year', () => {
    const at = '2026-11-25T08:40:00+08:00';
    expect(momentAfter('zh-CN', '2026-11-24T20:14:00+08:00', at)).toBe('25 日 08:40');
    expect(momentAfter('en', '2026-11-24T20:14:00+08:00', at)).toBe('25, 08:40');
    expect(momentAfter('zh-CN', '2025-11-24T20:14:00+08:00', at)).toBe('11 月 25 日 08:40');
    expect(momentAfter('zh-CN', null, at)).toBe('11 月 25 日 08:40');
  });
});

describe('months of the wall', () => {
  it('pass the turn of the year in both directions', () => {
    expect([monthBy('2026-01', -1), monthBy('2026-12', 1), monthBy('2026-11', 0)]).toEqual([
      '2025-12',
      '2027-01',
      '2026-11',
    ]);
  });
  it('have a name in both languages', () => {
    expect([monthText('zh-CN', '2026-11'), monthText('en', '2026-11')]).toEqual(['11 月', 'Nov']);
  });
});

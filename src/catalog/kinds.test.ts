import { describe, expect, it } from 'vitest';
import { needsAfterPhoto } from './kinds.ts';

describe('a picture of what was done', () => {
  it('is asked of every case of city management, and of a request once it is filed as what can be seen', () => {
    expect(needsAfterPhoto({ kind: 'city', category: null })).toBe(true);
    expect(needsAfterPhoto({ kind: 'appeal', category: 'matter:06-042' })).toBe(true);
    expect(needsAfterPhoto({ kind: 'appeal', category: 'component:01-001' })).toBe(true);
  });

  it('is not asked where there is nothing to photograph', () => {
    expect(needsAfterPhoto({ kind: 'appeal', category: null })).toBe(false);
    expect(needsAfterPhoto({ kind: 'appeal', category: 'matter:06-028' })).toBe(false);
    expect(needsAfterPhoto({ kind: 'letter', category: 'matter:06-042' })).toBe(false);
  });
});

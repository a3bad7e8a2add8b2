import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreDuplicate, similarity, type DuplicateClues } from './duplicates.ts';

const near: DuplicateClues = { distanceM: 20, hoursApart: 5, wordSimilarity: 0.6, sameCategory: true };

describe('near-duplicates', () => {
  it('knows the same complaint in slightly other words, and not another one', () => {
    const hole = '江曲路88号门口井盖破损，行人经过有危险';
    expect(similarity(hole, '江曲路88号门前井盖破损,行人经过很危险')).toBeGreaterThan(0.6);
    expect(similarity(hole, '小区门口广场舞噪声扰民，晚上十点不停')).toBeLessThan(0.1);
    expect(similarity(hole, `您好，反映一个问题。${hole}。已经两个星期，请尽快派人来看看，谢谢。`)).toBeGreaterThan(
      0.8,
    );
  });

  it('says why two matters look like one', () => {
    const { score, reasons } = scoreDuplicate(near);
    expect(score).toBeGreaterThan(0.75);
    expect(reasons).toEqual(['same-place', 'like-words', 'same-category', 'same-time']);
    expect(scoreDuplicate({ distanceM: 3000, hoursApart: 5, wordSimilarity: 0.1, sameCategory: false })).toMatchObject({
      reasons: ['same-time'],
    });
  });

  it('does not take the same place a season later for the same matter', () => {
    expect(scoreDuplicate({ ...near, hoursApart: 24 * 90 }).score).toBeLessThan(0.4);
  });

  it('never scores a nearer, sooner or more alike pair lower', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, fc.boolean(), share, (place, time, words, sameCategory, step) => {
        const clues = { distanceM: place * 2000, hoursApart: time * 500, wordSimilarity: words, sameCategory };
        const better = {
          distanceM: clues.distanceM * step,
          hoursApart: clues.hoursApart * step,
          wordSimilarity: words + (1 - words) * step,
          sameCategory: true,
        };
        expect(scoreDuplicate(better).score).toBeGreaterThanOrEqual(scoreDuplicate(clues).score - 1e-12);
        expect(scoreDuplicate(better).score).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('compares two texts alike in either order, and finds a text its own double', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a));
        expect([0, 1]).toContain(similarity(a, a));
      }),
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedWords, type Span } from './shared-words.ts';

const cut = (text: string, spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end));
const text = fc.string({ unit: fc.constantFrom(...'垃圾桶满了听涛苑3幢，。 abＡ'), maxLength: 40 });

describe('the words that two messages share', () => {
  it('are marked in both, and what every message says is not', () => {
    const [one, other] = ['听涛苑3幢西侧垃圾桶满了，请处理', '我们听涛苑西门的垃圾桶爆了'];
    const shared = sharedWords(one, other);
    expect(cut(one, shared.one)).toEqual(['听涛苑', '垃圾桶']);
    expect(cut(other, shared.other)).toEqual(['听涛苑', '垃圾桶']);
  });

  it('lie inside the text, in order, apart, and are whatever the order of the two', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const shared = sharedWords(one, other);
        expect(sharedWords(other, one)).toEqual({ one: shared.other, other: shared.one });
        for (const [words, spans] of [
          [one, shared.one],
          [other, shared.other],
        ] as const) {
          let before = -1;
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThan(before);
            expect(end - start).toBeGreaterThanOrEqual(2);
            expect(end).toBeLessThanOrEqual(words.length);
            before = end - 1;
          }
        }
      }),
    );
  });
});

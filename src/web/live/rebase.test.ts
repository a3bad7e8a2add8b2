import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebaseFields, rebaseList, rebaseWhole, same } from './rebase.ts';

interface One {
  readonly id: string;
  readonly text: string;
}
const rebase = rebaseList<One>(({ id }) => id);
const list = (words: string): One[] =>
  words.split(' ').flatMap((word) => (word ? [{ id: word[0] ?? '', text: word }] : []));
const words = (ones: readonly One[]) => ones.map(({ text }) => text).join(' ');
const lists = fc.uniqueArray(fc.record({ id: fc.constantFrom(...'abcdefg'), text: fc.constantFrom('1', '2', '3') }), {
  selector: ({ id }) => id,
});

describe('a draft on which others have decided meanwhile', () => {
  it('keeps my changes and theirs, in a list of classes, rules or days', () => {
    expect(rebase(list('a b c'), list('a b2 c'), list('a3 b c d'))).toEqual({ value: list('a3 b2 c d'), clashes: 0 });
    expect(words(rebase(list('a b z'), list('a b n z'), list('b a z')).value)).toBe('b n a z');
    expect(words(rebase(list('a b c'), list('c a b'), list('a b2 c')).value)).toBe('c a b2');
    expect(words(rebase(list('a b c'), list('a c'), list('a b c d')).value)).toBe('a c d');
  });

  it('keeps mine and counts it where both changed the same', () => {
    expect(rebase(list('a b'), list('a2 b'), list('a3 b'))).toEqual({ value: list('a2 b'), clashes: 1 });
    expect(rebaseFields({ name: '甲', phone: '1' }, { name: '乙', phone: '1' }, { name: '丙', phone: '2' })).toEqual({
      value: { name: '乙', phone: '2' },
      clashes: 1,
    });
    expect(rebaseWhole(['a'], ['b'], ['c'])).toEqual({ value: ['b'], clashes: 1 });
  });

  it('is mine where nobody decided, theirs where I changed nothing, and once only where both did the same', () => {
    fc.assert(
      fc.property(lists, lists, (base, other) => {
        expect(rebase(base, other, base)).toEqual({ value: other, clashes: 0 });
        expect(rebase(base, base, other)).toEqual({ value: other, clashes: 0 });
        expect(rebase(base, other, other)).toEqual({ value: other, clashes: 0 });
      }),
    );
  });

  it('does not take another order of fields for a change', () => {
    expect(same({ amount: 2, unit: 'day' }, { unit: 'day', amount: 2 })).toBe(true);
    expect(same(['a', 'b'], ['b', 'a'])).toBe(false);
  });
});

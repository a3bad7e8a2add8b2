import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchQuery, searchTokens, toTsQuery } from './bigrams.ts';

/** What the database does with the query. */
const finds = (text: string, input: string): boolean => {
  const index = searchTokens(text);
  const { tokens, prefixes, recheck } = searchQuery(input);
  return (
    tokens.every((token) => index.includes(token)) &&
    prefixes.every((prefix) => index.some((token) => token.startsWith(prefix))) &&
    recheck.every((run) => text.includes(run))
  );
};

const han = fc.string({ unit: fc.constantFrom(...'江曲路井盖破损垃圾堆放𠮷噪声扰民'), minLength: 1, maxLength: 8 });
const text = fc
  .array(fc.oneof(han, fc.constantFrom('，', ' ', '88号', 'LED', '。\n', '3幢')), { maxLength: 12 })
  .map((parts) => parts.join(''));

describe('search in messages', () => {
  it('finds any run of Han characters that stands in the text, two characters among them', () => {
    fc.assert(
      fc.property(text, han, text, fc.nat(), fc.nat(), (before, run, after, from, length) => {
        const signs = [...run];
        const start = from % signs.length;
        const wanted = signs.slice(start, start + 1 + (length % signs.length)).join('');
        expect(finds(before + run + after, wanted)).toBe(true);
      }),
    );
  });

  it.each([
    ['江曲路88号井盖破损', '井盖', true],
    ['江曲路88号井盖破损', '盖', true],
    ['江曲路88号井盖破损', '损', true],
    ['江曲路88号井盖破损', '井盖 江曲', true],
    ['江曲路88号井盖破损', '88', true],
    ['江曲路８８号', '88号', true],
    ['路灯LED不亮', 'led', true],
    ['路灯LED不亮', 'le', true],
    ['井边的铁盖', '井盖', false],
    ['江曲路口有曲路', '江曲路', true],
    ['江曲 曲路', '江曲路', false],
    ['江曲路88号', '99', false],
  ])('%s | %s: %s', (where, what, found) => expect(finds(where, what)).toBe(found));

  it('says that nothing can be searched where only signs were typed', () => {
    expect(searchQuery(' ，%_* ')).toEqual({ tokens: [], prefixes: [], recheck: [] });
  });

  it('writes a query that no sign in the input can break', () => {
    expect(toTsQuery(searchQuery("井盖' & !(x) | 路"))).toBe("'井盖' & 'x':* & '路':*");
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (input) => {
        expect(toTsQuery(searchQuery(input))).toMatch(/^(?:'[\p{Script=Han}\p{L}\p{N}\p{M}]+'(?::\*)?(?: & |$))*$/u);
      }),
    );
  });
});

import { assert, integer, property, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeChecker, mintCode, parsePattern, parseStatisticalCode } from './codes.ts';

const pattern = (source: string) => {
  const parsed = parsePattern(source);
  if (!parsed.ok) throw new Error(parsed.refusal.code);
  return parsed.value;
};
const grids = pattern('{community:12}{seq:3}');
const community = '999999001004';

describe('statistical codes', () => {
  it('tell street from town and residents committee from village', () => {
    expect(parseStatisticalCode('999999001004')).toMatchObject({
      value: { county: '99', township: '001', townshipKind: 'subdistrict', villageKind: 'residentsCommittee' },
    });
    expect(parseStatisticalCode('999999100200')).toMatchObject({
      value: { townshipKind: 'town', villageKind: 'villagersCommittee' },
    });
    expect(parseStatisticalCode('999999001000')).toMatchObject({ value: { villageKind: 'none' } });
  });

  it.each([
    ['99999900100', 'not_12_digits'],
    ['99999900100A', 'not_12_digits'],
    ['999999000001', 'no_such_township'],
    ['999999600001', 'no_such_township'],
    ['999999001600', 'no_such_village'],
  ])('%s is refused: %s', (code, reason) =>
    expect(parseStatisticalCode(code)).toMatchObject({ refusal: { code: reason } }),
  );
});

describe('codes by an office’s pattern', () => {
  it('are taken apart as they were written', () =>
    assert(
      property(stringMatching(/^\d{12}$/), integer({ min: 1, max: 999 }), (parentCode, seq) => {
        expect(grids.parse(grids.write(parentCode, seq))).toEqual({ parentCode, seq });
      }),
    ));

  it('are minted after the highest in use under the same parent, never given out a second time', () => {
    const used = [`${community}001`, `${community}007`, '999999001005042'];
    expect(mintCode(grids, community, used)).toEqual({ ok: true, value: `${community}008` });
    expect(mintCode(grids, community, [])).toEqual({ ok: true, value: `${community}001` });
    expect(mintCode(pattern('WG-{seq:2}'), community, ['WG-09'])).toEqual({ ok: true, value: 'WG-10' });
  });

  it('are refused when the numbers are used up or the parent’s code does not fit', () => {
    expect(mintCode(grids, community, [`${community}999`])).toMatchObject({ refusal: { code: 'codes_exhausted' } });
    expect(mintCode(grids, 'short', [])).toMatchObject({ refusal: { code: 'bad_parent_code' } });
    expect(mintCode(grids, null, [])).toMatchObject({ refusal: { code: 'bad_parent_code' } });
  });

  it.each([
    ['{community:12}', 'pattern_seq'],
    ['{seq:3}{seq:2}', 'pattern_seq'],
    ['{village:12}{seq:3}', 'pattern_field'],
    ['{community:12}{grid:15}{seq:3}', 'pattern_parent'],
    ['{seq:3', 'pattern_character'],
    ['(.*){seq:3}', 'pattern_character'],
  ])('%s is no pattern: %s', (source, reason) =>
    expect(parsePattern(source)).toMatchObject({ refusal: { code: reason } }),
  );

  it('must carry the code of the place that they lie in', () => {
    const isCode = codeChecker({ grid: grids });
    const above = { subdistrict: '999999001000', community };
    expect(isCode(`${community}001`, 'grid', above)).toBe(true);
    expect(isCode('999999001005001', 'grid', above)).toBe(false);
    expect(isCode(community, 'community', { subdistrict: '999999001000' })).toBe(true);
    expect(isCode(community, 'community', { subdistrict: '999999002000' })).toBe(false);
    expect(isCode('999999001000', 'community', { subdistrict: '999999001000' })).toBe(false);
    expect(isCode('whatever', 'estate', above)).toBe(true);
  });
});

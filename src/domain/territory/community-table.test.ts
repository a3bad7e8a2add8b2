import { describe, expect, it } from 'vitest';
import { readCommunities } from './community-table.ts';

const known = {
  officeCode: '990101001000',
  codes: new Map([['990101001009', '望江社区']]),
  names: new Set(['望江社区']),
};
const read = (...rows: string[][]) =>
  readCommunities(
    rows.map((cells, index) => ({ line: index + 1, cells })),
    known,
  );
const HEADING = ['代码', '社区名称'];
const faults = (...rows: string[][]) =>
  read(HEADING, ...rows)?.faults.map(({ line, field, code }) => `${line} ${field} ${code}`);

describe('a table of communities', () => {
  it('is taken by its headings, or without them by what is in it', () => {
    const good = [{ line: 2, name: '听涛社区', code: '990101001001' }];
    expect(read(HEADING, [' 990101001001', '听涛 社区'])?.good).toEqual(good);
    expect(read(['990101001001', '听涛社区'])?.good).toEqual([{ ...good[0], line: 1 }]);
    expect(read(['听涛社区'])).toBeNull();
  });

  it.each([
    ['a code that lost a digit', ['99010100100', '甲社区'], '2 code code_bad'],
    ['a code that Excel rounded', ['9.90101E+11', '甲社区'], '2 code code_bad'],
    ['the code of the subdistrict', ['990101001000', '甲社区'], '2 code code_of_township'],
    ['a code of another subdistrict', ['990101002001', '甲社区'], '2 code code_elsewhere'],
    ['no name', ['990101001001', ''], '2 name name_missing'],
    ['a community that is there', ['990101001009', '望江社区'], '2 code exists'],
    ['the name of one that is there under another code', ['990101001001', '望江社区'], '2 name name_twice'],
  ])('leaves out a row with %s', (_what, row, expected) => {
    expect(faults(row)).toEqual([expected]);
  });

  it('names doubles by the line of the first', () => {
    const result = read(HEADING, ['990101001001', '甲社区'], ['990101001001', '乙社区'], ['990101001003', '甲社区']);
    expect(result?.good.map(({ line }) => line)).toEqual([2]);
    expect(result?.faults.map(({ line, code, params }) => [line, code, params['first']])).toEqual([
      [3, 'code_twice', 2],
      [4, 'name_twice', 2],
    ]);
  });
});

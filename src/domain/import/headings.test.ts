import { describe, expect, it } from 'vitest';
import { findHeading, valuesIn } from './headings.ts';

const words = { name: ['姓名', '名字'], phone: ['手机号', '联系电话'] } as const;

describe('the heading of a list', () => {
  it('is found in any order of columns, with marks, brackets and spaces around the words', () => {
    expect(findHeading([['序号', '联系电话(必填)', ' 姓 名*']], words, 'name')).toEqual({
      at: 0,
      columns: { phone: 1, name: 2 },
    });
  });
  it('is found under a title and remarks', () => {
    const rows = [['潮头街道网格员花名册'], ['填表人：', '沈某'], ['姓名', '手机号'], ['鲁某', '13800000000']];
    expect(findHeading(rows, words, 'name')).toEqual({ at: 2, columns: { name: 0, phone: 1 } });
  });
  it('takes the first of two columns of one name', () => {
    expect(findHeading([['姓名', '姓名']], words, 'name')?.columns).toEqual({ name: 0 });
  });
  it('is not made up where the list has none', () => {
    expect(findHeading([['鲁某', '13800000000']], words, 'name')).toBeNull();
    expect(findHeading([], words, 'name')).toBeNull();
  });
});

describe('a cell with several values', () => {
  it('is split where people split', () => {
    expect(valuesIn('一网格、二网格，三网格; 四网格\n五网格')).toEqual([
      '一网格',
      '二网格',
      '三网格',
      '四网格',
      '五网格',
    ]);
    expect(valuesIn(' ')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { pastedRows } from './paste.ts';

describe('a pasted table', () => {
  it('is told apart by tabs, commas or blanks, and keeps its lines', () => {
    expect(pastedRows('代码\t社区\r\n\r\n990101001001\t听涛 社区')).toEqual([
      { line: 1, cells: ['代码', '社区'] },
      { line: 3, cells: ['990101001001', '听涛 社区'] },
    ]);
    expect(pastedRows('沈某，13800000000')).toEqual([{ line: 1, cells: ['沈某', '13800000000'] }]);
    expect(pastedRows('990101001001  听涛社区')).toEqual([{ line: 1, cells: ['990101001001', '听涛社区'] }]);
  });
  it('keeps an empty cell between two tabs, or every later column would move', () => {
    expect(pastedRows('沈某\t\t派遣员')[0]?.cells).toEqual(['沈某', '', '派遣员']);
  });
});

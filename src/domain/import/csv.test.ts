import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from './csv.ts';

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe('cells of a record', () => {
  it.each([
    ['a,b,c', ['a', 'b', 'c']],
    ['a,,', ['a', '', '']],
    ['"a,b",c', ['a,b', 'c']],
    ['"a ""b"" c",d', ['a "b" c', 'd']],
    ['"two\nlines",x', ['two\nlines', 'x']],
    ['5" pipe,x', ['5" pipe', 'x']],
    ['"he said "hi" there",x', ['he said "hi" there', 'x']],
    ['"",""', ['', '']],
    ['', ['']],
    ['1,"open', 'open'],
    ['1,"open ""', 'open'],
    ['1,"open\n2,"next",x', 'broken'],
  ])('%j', (record, cells) => expect(cellsOf(record, ',')).toEqual(cells));

  it('come back whatever is in them', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '中', ',', '"', '\n', ' ', ';') });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), fc.constantFrom(',', ';'), (cells, delimiter) => {
        expect(cellsOf(cells.map(quoted).join(delimiter), delimiter)).toEqual(cells);
      }),
    );
  });
});

/**
 * Reads the cells of one record, RFC 4180: quotes around a cell, doubled inside it. A quote elsewhere is text.
 * @returns the cells; `open` where the text ends within quotes, as the record may go on in the next line; `broken` where
 * a quote was never closed and another cell's quote would have been taken for its end
 */
export function cellsOf(record: string, delimiter: string): string[] | 'open' | 'broken' {
  if (!record.includes('"')) return record.split(delimiter);
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (record[at] !== '"') {
      const end = record.indexOf(delimiter, at);
      if (end < 0) return [...cells, record.slice(at)];
      cells.push(record.slice(at, end));
      at = end + delimiter.length;
      continue;
    }
    const end = closingQuote(record, at + 1, delimiter);
    if (end < 0) return end === OPEN ? 'open' : 'broken';
    cells.push(record.slice(at + 1, end).replaceAll('""', '"'));
    if (end + 1 >= record.length) return cells;
    at = end + 1 + delimiter.length;
  }
}

const OPEN = -1;
const BROKEN = -2;

/** The quote that a delimiter or the end follows; careless writers leave single quotes inside. */
function closingQuote(record: string, from: number, delimiter: string): number {
  for (let at = record.indexOf('"', from); at >= 0; at = record.indexOf('"', at + 1)) {
    if (record[at + 1] === '"') at++;
    else if (at + 1 === record.length || record.startsWith(delimiter, at + 1)) return at;
    else if (opensAnother(record, from, at, delimiter)) return BROKEN;
  }
  return OPEN;
}

/** A quote lines further on that begins another cell: the first one was never closed. */
const opensAnother = (record: string, from: number, at: number, delimiter: string) =>
  record.startsWith(delimiter, at - delimiter.length) && record.slice(from, at).includes('\n');

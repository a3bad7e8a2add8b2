import { cellsOf } from '#domain/import/csv.ts';
import type { SourceRow } from './read-file.ts';

/** A record longer than this has an open quote, not a long text. */
const MOST_LINES = 400;
const MOST_CHARACTERS = 200_000;

/**
 * Rows of decoded text, one at a time. Our own few lines instead of a library, because of one trap: where a quote is not
 * closed, every library reads on to the next quote, thousands of rows away, and loses all that lies between. Here the row
 * with the quote is reported as broken and reading goes on with the line after it.
 * @param delimiter found from the heading where it is not given
 */
export async function* readCsv(text: AsyncIterable<string>, delimiter?: string): AsyncGenerator<SourceRow> {
  const lines = new LineQueue(text);
  const heading = (await lines.take())?.replace(/^\uFEFF/, '') ?? '';
  const separator = delimiter ?? likelyDelimiter(heading);
  const header = cellsOf(heading, separator);
  if (typeof header === 'string') {
    yield { line: 1, cells: [], broken: true };
    return;
  }
  yield { line: 1, cells: header };

  for (;;) {
    const { next: line } = lines;
    const cells = await readRecord(lines, separator, header.length);
    if (cells === null) return;
    if (cells === 'broken') yield { line, cells: [], broken: true };
    else if (cells.length > 1 || cells[0]?.trim()) yield { line, cells };
  }
}

/** @returns null at the end of the file */
async function readRecord(lines: LineQueue, delimiter: string, width: number): Promise<string[] | 'broken' | null> {
  const first = await lines.take();
  if (first === null) return null;
  let record = first;
  let cells = cellsOf(record, delimiter);
  const more: string[] = [];
  while (cells === 'open' && more.length < MOST_LINES && record.length < MOST_CHARACTERS) {
    const line = await lines.take();
    if (line === null) break;
    more.push(line);
    record += `\n${line}`;
    if (line.includes('"')) cells = cellsOf(record, delimiter);
  }
  // Several lines that don't make one row: the quote was closed by one of another row.
  if (typeof cells !== 'string' && (more.length === 0 || cells.length === width)) return cells;
  lines.putBack(more);
  return 'broken';
}

function likelyDelimiter(heading: string): string {
  const count = (candidate: string) => heading.split(candidate).length;
  return [',', '\t', ';', '|'].reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best));
}

/** Lines of a text that comes in pieces; lines can be put back. */
class LineQueue {
  /** Number of the line that comes next, from 1. */
  next = 1;
  private rest = '';
  private lines: string[] = [];
  private at = 0;
  private ended = false;
  private readonly source: AsyncIterator<string>;

  constructor(text: AsyncIterable<string>) {
    this.source = text[Symbol.asyncIterator]();
  }

  async take(): Promise<string | null> {
    while (this.at === this.lines.length) {
      if (this.ended) return null;
      const { value, done } = await this.source.next();
      this.ended = done === true;
      const pieces = (this.rest + (done ? '' : value)).split('\n');
      this.rest = this.ended ? '' : pieces.pop()!;
      if (this.ended && pieces.at(-1) === '') pieces.pop();
      this.lines = pieces;
      this.at = 0;
    }
    this.next++;
    const line = this.lines[this.at++]!;
    return line.endsWith('\r') ? line.slice(0, -1) : line;
  }

  putBack(lines: readonly string[]): void {
    this.lines = [...lines, ...this.lines.slice(this.at)];
    this.at = 0;
    this.next -= lines.length;
  }
}

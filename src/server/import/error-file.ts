import { createWriteStream, type WriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { issueWords, type RowIssue } from '#domain/import/issues.ts';

const HEADING = 'line,column,value,level,code,reason,advice\r\n';
const LONGEST_VALUE = 60;

/** What was wrong with which row, as CSV for a spreadsheet. There is no file where nothing was wrong. */
export class ErrorFile {
  private stream: WriteStream | null = null;

  constructor(
    private readonly path: string,
    private readonly lang: 'zh' | 'en',
  ) {}

  /** Removes the file of the run before. */
  async begin(): Promise<void> {
    await rm(this.path, { force: true });
  }

  async write(issue: RowIssue): Promise<void> {
    // The mark tells Excel that it is UTF-8; without it Chinese becomes noise.
    this.stream ??= this.opened();
    const { reason, advice } = issueWords[issue.code];
    const cells = [
      String(issue.line),
      issue.column,
      issue.value.slice(0, LONGEST_VALUE),
      issue.level,
      issue.rule ?? issue.code,
      reason[this.lang],
      advice[this.lang],
    ];
    if (!this.stream.write(`${cells.map(cell).join(',')}\r\n`)) await once(this.stream, 'drain');
  }

  async end(): Promise<void> {
    if (!this.stream) return;
    this.stream.end();
    await finished(this.stream);
  }

  private opened(): WriteStream {
    const stream = createWriteStream(this.path, { mode: 0o600 });
    stream.write(`\uFEFF${HEADING}`);
    return stream;
  }
}

/** A cell that begins like a formula would be run by the spreadsheet that opens it. */
function cell(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

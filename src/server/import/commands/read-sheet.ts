import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { SheetRows } from '#contract/sheets.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { inspect } from '../../files/inspect.ts';
import { spool } from '../../files/spool.ts';
import { openSource, UnreadableFile } from '../read-file.ts';

/** A subdistrict with all its part-time stewards has some five thousand people. */
const MOST_ROWS = 20_000;
const MOST_CELLS = 60;
const LONGEST_CELL = 2000;

const isZip = async (path: string): Promise<boolean> => {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.toString('latin1') === 'PK';
  } finally {
    await file.close();
  }
};

/** The rows of a small workbook or CSV file that somebody chose, as texts. */
export async function readSheet(source: Readable, name: string): Promise<Result<SheetRows>> {
  const spooled = await spool(source);
  if (!spooled.ok) return spooled;
  const { path, free } = spooled.value;
  try {
    if (await isZip(path)) {
      const inspected = await inspect(path, name);
      if (!inspected.ok) return inspected;
    }
    const { rows } = await openSource(path);
    const read: SheetRows = [];
    for await (const { line, cells } of rows) {
      if (cells.every((cell) => cell.trim() === '')) continue;
      if (read.length >= MOST_ROWS) return refuse('too_many_rows', 'file', { most: MOST_ROWS });
      read.push({ line, cells: cells.slice(0, MOST_CELLS).map((cell) => cell.slice(0, LONGEST_CELL)) });
    }
    return read.length === 0 ? refuse('empty_file', 'file') : ok(read);
  } catch (error) {
    if (error instanceof UnreadableFile) return refuse('unreadable_sheet', 'file');
    throw error;
  } finally {
    await free();
  }
}

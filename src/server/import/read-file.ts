import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Transform, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Mapping } from '#domain/import/mapping.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './workbook.ts';

/** A row of the file; the heading comes first. */
export interface SourceRow {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The row could not be told apart from what follows. */
  readonly broken?: true;
}

export interface SourceFile {
  readonly rows: AsyncGenerator<SourceRow>;
  readonly totalBytes: number;
  /** Of the file as it lies on the disk. */
  readonly bytesRead: () => number;
}

/**
 * Opens CSV (UTF-8 or GB18030, also gzipped) or XLSX by its first bytes, whatever its name. Memory does not grow with the
 * file, but for a workbook's table of shared strings.
 */
export async function openSource(path: string, file: Mapping['file'] = {}): Promise<SourceFile> {
  let read = 0;
  const { size, head } = await firstBytes(path);
  const totals = { totalBytes: size, bytesRead: () => read };
  if (head.subarray(0, 2).toString('latin1') === 'PK') {
    const onBytes = (bytes: number) => (read = bytes);
    return { ...totals, rows: readable(readWorkbook(path, { ...(file.sheet && { sheet: file.sheet }), onBytes })) };
  }
  const raw = createReadStream(path, { highWaterMark: 256 * 1024 });
  raw.on('data', (chunk) => (read += chunk.length));
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  const bytes = isGzip ? raw.pipe(onFault(createGunzip(), raw)) : raw;
  return { ...totals, rows: readable(readCsv(decoded(bytes, file.encoding), file.delimiter)) };
}

/** The file is not there, is damaged, or is not what it says. */
export class UnreadableFile extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

async function* readable(rows: AsyncGenerator<SourceRow>): AsyncGenerator<SourceRow> {
  try {
    yield* rows;
  } catch (error) {
    throw new UnreadableFile(error);
  }
}

/** `pipe` passes no errors on: a file that can't be read to its end must not look like one that ended. */
function onFault<T extends Transform>(target: T, source: Readable): T {
  source.on('error', (error) => target.destroy(error));
  return target;
}

async function* decoded(bytes: AsyncIterable<Buffer>, encoding?: string): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encoding ?? encodingOf(chunk));
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

/** Excel on a Chinese Windows saves CSV as GB18030, hardly ever valid UTF-8, and "Unicode text" as UTF-16. */
function encodingOf(sample: Buffer): string {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

async function firstBytes(path: string): Promise<{ size: number; head: Buffer }> {
  const file = await open(path).catch((error: unknown) => {
    throw new UnreadableFile(error);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return { size: (await file.stat()).size, head: buffer.subarray(0, bytesRead) };
  } finally {
    await file.close();
  }
}

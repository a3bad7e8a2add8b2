import type { FileHandle } from 'node:fs/promises';

/** What a zip says about itself in its central directory; nothing is unpacked. Sizes in bytes. */
export interface ZipSummary {
  readonly names: readonly string[];
  readonly packed: number;
  readonly unpacked: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const ENTRY_SIZE = 46;
/** Office files have tens of parts, large workbooks some hundreds. */
const MAX_ENTRIES = 10_000;
const MAX_DIRECTORY = 4 * 1024 * 1024;

/** Null where the directory is missing, broken, zip64 (never needed below 50 MB) or overlaps itself. */
export async function summarizeZip(file: FileHandle, size: number): Promise<ZipSummary | null> {
  const tailSize = Math.min(size, END_SIZE + MAX_COMMENT);
  const tail = Buffer.alloc(tailSize);
  await file.read(tail, 0, tailSize, size - tailSize);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || tail.length - end < END_SIZE || tail.readUInt32LE(end) !== END_OF_DIRECTORY) return null;
  const entries = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (entries > MAX_ENTRIES || length > MAX_DIRECTORY || start + length > size) return null;

  const directory = Buffer.alloc(length);
  await file.read(directory, 0, length, start);
  return readDirectory(directory, entries, start);
}

function readDirectory(directory: Buffer, entries: number, start: number): ZipSummary | null {
  const names: string[] = [];
  const offsets = new Set<number>();
  let [at, packed, unpacked] = [0, 0, 0];
  for (let entry = 0; entry < entries; entry++) {
    if (at + ENTRY_SIZE > directory.length || directory.readUInt32LE(at) !== DIRECTORY_ENTRY) return null;
    packed += directory.readUInt32LE(at + 20);
    unpacked += directory.readUInt32LE(at + 24);
    offsets.add(directory.readUInt32LE(at + 42));
    const nameLength = directory.readUInt16LE(at + 28);
    names.push(directory.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength));
    at += ENTRY_SIZE + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  // Entries that share one body are how a small file claims to be a petabyte ("a better zip bomb", Fifield 2019).
  if (offsets.size !== entries || packed > start) return null;
  return { names, packed, unpacked };
}

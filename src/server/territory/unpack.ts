import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { ok, refuse, type Result } from '#domain/shared/result.ts';

const inflate = promisify(inflateRaw);
const MB = 1 << 20;
/** Enough for the boundaries of a city; a bomb wants more. */
const MOST_UNPACKED = 128 * MB;
const MOST_ENTRIES = 2000;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const [STORED, DEFLATED] = [0, 8];

/**
 * The parts of a small zip whose names match, unpacked in memory. The directory's word on sizes is not taken: what comes
 * out is counted, and the rest is refused once it is too much.
 */
export async function unpack(
  zip: Buffer,
  wanted: RegExp,
): Promise<Result<ReadonlyMap<string, Buffer>, 'archive_bomb' | 'archive_broken'>> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.length - end > END_SIZE + MAX_COMMENT || zip.length - end < END_SIZE)
    return refuse('archive_broken');
  const entries = zip.readUInt16LE(end + 10);
  if (entries > MOST_ENTRIES) return refuse('archive_bomb', 'file', { entries });
  const parts = new Map<string, Buffer>();
  let budget = MOST_UNPACKED;
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < entries; entry++) {
    if (at + ENTRY_SIZE > zip.length || zip.readUInt32LE(at) !== 0x02014b50) return refuse('archive_broken');
    const method = zip.readUInt16LE(at + 10);
    const packed = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    // Names are only told apart here: whether they are UTF-8 or GBK makes no difference.
    const name = zip.toString('latin1', at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength);
    at += ENTRY_SIZE + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    if (!wanted.test(name) || name.includes('__MACOSX')) continue;
    if (local + LOCAL_SIZE > zip.length || zip.readUInt32LE(local) !== 0x04034b50) return refuse('archive_broken');
    const start = local + LOCAL_SIZE + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    if (start + packed > zip.length) return refuse('archive_broken');
    const body = zip.subarray(start, start + packed);
    const part = method === STORED ? body : method === DEFLATED ? await inflated(body, budget) : 'broken';
    if (part === 'bomb') return refuse('archive_bomb', 'file', { mostMb: MOST_UNPACKED / MB });
    if (part === 'broken') return refuse('archive_broken');
    budget -= part.length;
    if (budget < 0) return refuse('archive_bomb', 'file', { mostMb: MOST_UNPACKED / MB });
    parts.set(name, part);
  }
  return ok(parts);
}

async function inflated(body: Buffer, most: number): Promise<Buffer | 'bomb' | 'broken'> {
  try {
    return await inflate(body, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'broken';
  }
}

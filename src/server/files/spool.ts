import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ok, refuse } from '#domain/shared/result.ts';
import { LIMITS, tooLarge } from './inspect.ts';
import type { FileResult } from './refusals.ts';
import { isFullDisk } from './store.ts';

/** A file that came in, on disk but not yet believed. */
export interface Spooled {
  readonly path: string;
  readonly free: () => Promise<void>;
}

/**
 * Reads a stream to a private temporary file and writes no more than the largest size that any file may have. The
 * caller bounds the stream (`limits.fileSize` of a multipart form: `LIMITS.document + 1`).
 */
export async function spool(source: Readable): Promise<FileResult<Spooled>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'huiyin-file-'));
  const free = () => rm(folder, { recursive: true, force: true });
  const target = path.join(folder, 'part');
  let size = 0;
  const limiter = new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      // What is over the limit is read and dropped: a connection cut in mid-send would tell the sender no reason.
      if (size > LIMITS.document) done();
      else done(null, chunk);
    },
  });
  try {
    await pipeline(source, limiter, createWriteStream(target, { mode: 0o600 }));
    if (size <= LIMITS.document) return ok({ path: target, free });
    await free();
    return tooLarge(LIMITS.document);
  } catch (error) {
    await free();
    if (isFullDisk(error)) return refuse('disk_full');
    throw error;
  }
}

export async function sha256Of(source: string | Uint8Array): Promise<string> {
  const hash = createHash('sha256');
  if (typeof source === 'string') await pipeline(createReadStream(source), hash);
  else hash.update(source);
  return hash.digest('hex');
}

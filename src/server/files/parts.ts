import { createWriteStream } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileConfigstore, FileStore as TusFileStore } from '@tus/file-store';
import { Upload } from '@tus/server';
import type { Instant } from '#domain/shared/result.ts';

/** Parts are kept this long for a phone that finds its signal again, milliseconds. */
export const PART_LIFETIME = 24 * 60 * 60 * 1000;

/**
 * The parts of uploads under way, on the local disk. Ours beyond the library's: a full disk stays recognisable, and an
 * upload that was stored keeps its note without its bytes, so that a phone that lost the last answer can still ask.
 */
export class PartStore extends TusFileStore {
  constructor(directory: string) {
    super({
      directory,
      configstore: new FileConfigstore(directory),
      expirationPeriodInMilliseconds: PART_LIFETIME,
    });
    // A length that is not declared can't be refused before the bytes are sent.
    this.extensions = ['creation', 'creation-with-upload', 'termination', 'expiration'];
  }

  pathOf(id: string): string {
    return path.join(this.directory, id);
  }

  override async write(source: Readable, id: string, offset: number): Promise<number> {
    const target = createWriteStream(this.pathOf(id), { flags: 'r+', start: offset });
    await pipeline(source, target);
    return offset + target.bytesWritten;
  }

  override async getUpload(id: string): Promise<Upload> {
    const note = await this.configstore.get(id);
    if (note?.metadata?.['stored'] === 'yes') {
      return new Upload({ ...note, id, offset: note.size ?? 0, size: note.size });
    }
    const upload = await super.getUpload(id);
    // The library leaves the time out here, and with it every check of the lifetime.
    upload.creation_date = note?.creation_date;
    return upload;
  }

  /** The file has been stored under the same id: the bytes go, the note stays until it is stale. */
  async markStored(upload: Upload): Promise<void> {
    await this.configstore.set(
      upload.id,
      new Upload({ ...upload, id: upload.id, metadata: { ...upload.metadata, stored: 'yes' } }),
    );
    await rm(this.pathOf(upload.id), { force: true });
  }

  async discard(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
    await rm(this.pathOf(`${id}.json`), { force: true });
  }

  /** @returns how many files of given-up uploads were removed */
  async removeStale(now: Instant): Promise<number> {
    let removed = 0;
    for (const name of await readdir(this.directory)) {
      const file = this.pathOf(name);
      const info = await stat(file).catch(() => null);
      if (!info || now - info.mtimeMs < PART_LIFETIME) continue;
      await rm(file, { force: true });
      removed++;
    }
    return removed;
  }
}

export const partsIn = (dataDirectory: string): PartStore => new PartStore(path.join(dataDirectory, 'parts'));

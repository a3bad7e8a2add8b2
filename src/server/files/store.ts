import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { TenantId } from '#server/db/database.ts';

export const VARIANTS = ['full', 'thumb'] as const;
/** A file as it is shown, or its small picture. */
export type Variant = (typeof VARIANTS)[number];

/** Where the bytes of files lie. Errors of the medium (a full disk) are thrown as Node gives them. */
export interface FileStore {
  /** All or nothing: a reader never sees half a file. */
  put(tenant: TenantId, id: string, variant: Variant, data: Uint8Array | Readable): Promise<void>;
  /** Null where there is none. */
  get(tenant: TenantId, id: string, variant: Variant): Promise<Readable | null>;
  /** All variants; silent where there is none. */
  remove(tenant: TenantId, id: string): Promise<void>;
  /** Free bytes. */
  free(): Promise<number>;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const isUuid = (id: string): boolean => UUID.test(id);

/** Files on the local disk: `<root>/<tenant>/<ab>/<cd>/<id>.<variant>`. */
export class DiskStore implements FileStore {
  constructor(private readonly root: string) {}

  async put(tenant: TenantId, id: string, variant: Variant, data: Uint8Array | Readable): Promise<void> {
    const target = this.locate(tenant, id, variant);
    const folder = path.dirname(target);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const part = `${target}.${randomBytes(4).toString('hex')}.part`;
    try {
      await writeSynced(part, data);
      await rename(part, target);
      await syncFolder(folder);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }

  async get(tenant: TenantId, id: string, variant: Variant): Promise<Readable | null> {
    try {
      const handle = await open(this.locate(tenant, id, variant));
      return handle.createReadStream();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  async remove(tenant: TenantId, id: string): Promise<void> {
    await Promise.all(VARIANTS.map((variant) => rm(this.locate(tenant, id, variant), { force: true })));
  }

  async free(): Promise<number> {
    await mkdir(this.root, { recursive: true, mode: 0o700 });
    const { bavail, bsize } = await statfs(this.root);
    return bavail * bsize;
  }

  /** The last digits fan out: the first ones of a time-ordered uuid are the same for a whole day. */
  private locate(tenant: TenantId, id: string, variant: Variant): string {
    if (!Number.isSafeInteger(tenant) || !isUuid(id)) throw new TypeError('A file is named by its uuid.');
    return path.join(this.root, String(tenant), id.slice(-4, -2), id.slice(-2), `${id}.${variant}`);
  }
}

async function writeSynced(target: string, data: Uint8Array | Readable): Promise<void> {
  const handle = await open(target, 'wx', 0o600);
  try {
    await writeFile(handle, data);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A rename is durable only when its folder is: else a power cut loses a file that was acknowledged. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export const isFullDisk = (error: unknown): boolean =>
  error instanceof Error && ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');

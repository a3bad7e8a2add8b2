import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { ok, refuse } from '#domain/shared/result.ts';
import type { TenantId } from '#server/db/database.ts';
import type { FileRow } from '#server/db/tables.ts';
import type { FileDeps } from '../deps.ts';
import { renderImage } from '../images.ts';
import { inspect } from '../inspect.ts';
import { storedName } from '../name.ts';
import type { FileResult } from '../refusals.ts';
import { fileById } from '../reader.ts';
import { sha256Of, spool } from '../spool.ts';
import { isFullDisk } from '../store.ts';
import { insertFile } from '../writer.ts';

export interface NewFile {
  readonly tenant: TenantId;
  /** Who may attach it later: a user's id, or the token of a public draft. */
  readonly owner: string;
  readonly role: FileRow['role'];
  readonly matterId?: string | null;
  readonly name: string;
  /** A stream as it comes in, or a file that is already on this disk and stays the caller's. */
  readonly source: Readable | { readonly path: string };
  /** Given by a caller that may ask twice for the same file: the second time answers the row of the first. */
  readonly id?: string;
}

/**
 * Checks a file by its bytes, keeps a cleaned copy and its row. Everything but a document must be a picture.
 * A refusal leaves neither row nor bytes.
 */
export async function storeFile(deps: FileDeps, file: NewFile): Promise<FileResult<FileRow>> {
  if (!('path' in file.source)) {
    const spooled = await spool(file.source);
    if (!spooled.ok) return spooled;
    try {
      return await storeFrom(deps, file, spooled.value.path);
    } finally {
      await spooled.value.free();
    }
  }
  return storeFrom(deps, file, file.source.path);
}

async function storeFrom(deps: FileDeps, file: NewFile, path: string): Promise<FileResult<FileRow>> {
  if (file.id) {
    const known = await fileById(deps.db.office(file.tenant), file.tenant, file.id);
    if (known) return ok(known);
  }
  const prepared = await prepare(file, path);
  if (!prepared.ok) return prepared;
  const { full, thumb, ...facts } = prepared.value;
  const row: FileRow = {
    tenant_id: file.tenant,
    id: file.id ?? deps.ids.uuid(),
    matter_id: file.matterId ?? null,
    role: file.role,
    owner: file.owner,
    created_at: deps.clock(),
    ...facts,
  };
  try {
    await deps.store.put(row.tenant_id, row.id, 'full', typeof full === 'string' ? createReadStream(full) : full);
    if (thumb) await deps.store.put(row.tenant_id, row.id, 'thumb', thumb);
    await insertFile(deps.db.office(file.tenant), row);
    return ok(row);
  } catch (error) {
    await deps.store.remove(row.tenant_id, row.id);
    if (isFullDisk(error)) return refuse('disk_full');
    throw error;
  }
}

type Prepared = Pick<FileRow, 'name' | 'mime' | 'size' | 'sha256' | 'width' | 'height'> & {
  /** Bytes, or the path of the file that is kept as it is. */
  readonly full: Buffer | string;
  readonly thumb: Buffer | null;
};

async function prepare(file: NewFile, path: string): Promise<FileResult<Prepared>> {
  const inspected = await inspect(path, file.name);
  if (!inspected.ok) return inspected;
  const found = inspected.value;
  if (found.kind === 'document') {
    if (file.role !== 'document') return refuse('not_an_image', 'file', { found: found.type });
    return ok({
      name: storedName(file.name, found.type),
      mime: found.mime,
      size: (await stat(path)).size,
      sha256: await sha256Of(path),
      width: null,
      height: null,
      full: path,
      thumb: null,
    });
  }
  const image = await renderImage(path);
  if (!image.ok) return image;
  const { full, thumb, width, height } = image.value;
  return ok({
    name: storedName(file.name, 'jpg'),
    mime: 'image/jpeg',
    size: full.length,
    sha256: await sha256Of(full),
    width,
    height,
    full,
    thumb,
  });
}

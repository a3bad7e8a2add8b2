import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { Server, type Upload } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { TenantId } from '#server/db/database.ts';
import { HttpProblem, problemOf } from '#server/http/problem.ts';
import type { Access } from '#server/http/guard.ts';
import { storeFile } from './commands/store-file.ts';
import type { FileDeps } from './deps.ts';
import { LIMITS, tooLarge } from './inspect.ts';
import type { PartStore } from './parts.ts';
import { isUuid } from './store.ts';
import { readUploadNote, type UploadNote } from './upload-note.ts';

/** Whose upload it is; a stranger's upload is as good as none. */
export interface Uploader {
  readonly tenant: TenantId;
  readonly owner: string;
}

export interface UploadOptions {
  /** Path below the app's prefix, e.g. `/uploads`. */
  readonly path: string;
  readonly access: Access;
  readonly parts: PartStore;
  /** Throws a problem for who may not. @param matterId the matter that the new file is meant for, if any */
  readonly authorise: (request: FastifyRequest, matterId: string | null) => Promise<Uploader>;
  /** Holds back who begins too many; absent for people with an account. */
  readonly limited?: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
}

const FILE_ID = 'huiyin-file-id';

/**
 * Resumable uploads, tus 1.0 (creation, creation-with-upload, termination, expiration). When the last byte is in, the
 * file is checked and stored under the upload's own id, which the answer names in `Huiyin-File-Id`.
 */
export function registerUploads(app: FastifyInstance, deps: FileDeps, options: UploadOptions): void {
  const { parts, authorise } = options;
  /** The library's hooks see web requests; these are ours behind them, and what went wrong in a hook. */
  const behind = new WeakMap<Request, FastifyRequest>();
  const faults = new WeakMap<Request, unknown>();
  const finishing = new Map<string, Promise<void>>();

  const finish = (upload: Upload): Promise<void> => {
    const running = finishing.get(upload.id) ?? storeUpload(deps, parts, upload);
    finishing.set(upload.id, running);
    return running.finally(() => finishing.delete(upload.id));
  };

  const server = new Server({
    path: `${app.prefix}${options.path}`,
    datastore: parts,
    relativeLocation: true,
    maxSize: LIMITS.document,
    exposedHeaders: [FILE_ID],
    namingFunction: () => deps.ids.uuid(),
    onUploadCreate: async (web, upload) => {
      const request = behind.get(web);
      if (!request) throw new Error('an upload without its request');
      const note = readUploadNote(upload.metadata ?? {});
      if (note.role !== 'document' && (upload.size ?? 0) > LIMITS.image)
        throw problemOf(tooLarge(LIMITS.image).refusal);
      const { tenant, owner } = await authorise(request, note.matterId);
      return { metadata: { ...note, tenant: String(tenant), owner } };
    },
    onUploadFinish: async (_, upload) => {
      await finish(upload);
      return { headers: { [FILE_ID]: upload.id } };
    },
    onResponseError: (web, error) => {
      if (!('status_code' in error)) faults.set(web, error);
      return undefined;
    },
  });

  /** The upload under way, or `not_found` for one that is another's, stale or invented. */
  const ownUpload = async (request: FastifyRequest): Promise<Upload> => {
    const { id = '' } = request.params as { id?: string };
    const uploader = await authorise(request, null);
    const upload = isUuid(id) ? await parts.getUpload(id).catch(() => null) : null;
    if (upload?.metadata?.['owner'] !== uploader.owner || upload.metadata['tenant'] !== String(uploader.tenant)) {
      throw new HttpProblem('not_found');
    }
    return upload;
  };

  const handle = async (request: FastifyRequest, reply: FastifyReply) => {
    const web = webRequest(request);
    behind.set(web, request);
    const answer = await server.handleWeb(web);
    if (faults.has(web)) throw faults.get(web);
    if (answer.status >= 400) throw protocolProblem(answer.status, (await answer.text()).trim());
    reply.code(answer.status).headers(Object.fromEntries(answer.headers.entries()));
    return reply.send(answer.status === 204 ? null : await answer.text());
  };

  const resume = async (request: FastifyRequest, reply: FastifyReply) => {
    const upload = await ownUpload(request);
    if (upload.size !== undefined && upload.offset === upload.size) {
      // The last byte came in, but the server went down or the line was cut before the file was stored or named.
      await finish(upload);
      reply.header(FILE_ID, upload.id);
      if (request.method === 'PATCH') return alreadyComplete(request, reply, upload.size);
    }
    return handle(request, reply);
  };

  const config = { access: options.access };
  const one = `${options.path}/:id`;
  app.addContentTypeParser('application/offset+octet-stream', (_, payload, done) => done(null, payload));
  app.options(options.path, { config }, handle);
  app.post(options.path, { config, ...(options.limited && { preHandler: options.limited }) }, handle);
  app.head(one, { config }, resume);
  app.patch(one, { config }, resume);
  app.delete(one, { config }, async (request, reply) => {
    await ownUpload(request);
    return handle(request, reply);
  });
}

/** Idempotent: an upload that is stored already stays as it is. A refused one is thrown away. */
async function storeUpload(deps: FileDeps, parts: PartStore, upload: Upload): Promise<void> {
  const note = upload.metadata as unknown as UploadNote & { tenant: string; owner: string; stored?: string };
  if (note.stored) return;
  const stored = await storeFile(deps, {
    tenant: Number(note.tenant),
    owner: note.owner,
    role: note.role,
    matterId: note.matterId,
    name: note.filename,
    source: { path: parts.pathOf(upload.id) },
    id: upload.id,
  });
  if (!stored.ok) {
    await parts.discard(upload.id);
    throw problemOf(stored.refusal);
  }
  await parts.markStored(upload);
}

/** Nothing is left to write, and the bytes may be gone: the library would look for them. */
function alreadyComplete(request: FastifyRequest, reply: FastifyReply, size: number) {
  if (request.headers['upload-offset'] !== String(size)) throw protocolProblem(409, 'the upload is complete');
  return reply.code(204).headers({ 'tus-resumable': '1.0.0', 'upload-offset': size }).send();
}

function webRequest(request: FastifyRequest): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value);
  }
  const body = request.body instanceof Readable ? (Readable.toWeb(request.body) as WebStream<Uint8Array>) : null;
  return new Request(new URL(request.url, 'http://upload.invalid'), {
    method: request.method,
    headers,
    ...(body && { body: body as BodyInit, duplex: 'half' }),
  });
}

/** The library's own refusals. 409 must stay 409: the client then asks for the offset and goes on from there. */
function protocolProblem(status: number, detail: string): Error {
  if (status === 404 || status === 410) return new HttpProblem('not_found');
  if (status === 409) return new HttpProblem('wrong_state', { field: 'Upload-Offset', detail });
  if (status === 413) return problemOf(tooLarge(LIMITS.document).refusal);
  return status < 500 ? new HttpProblem('bad_request', { detail }) : new Error(detail);
}

import { statSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Readable } from 'node:stream';
import { utimes } from 'node:fs/promises';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTestDatabase } from '../../../test/support/database.ts';
import type { Database } from '#server/db/database.ts';
import { registerErrors } from '#server/http/errors.ts';
import { fileDeps, filesBelow, NOW, phonePhoto, temporaryFolder, TENANT, zipOf } from './fixtures.ts';
import { PART_LIFETIME, PartStore } from './parts.ts';
import { fileById } from './reader.ts';
import { DiskStore } from './store.ts';
import { registerUploads } from './uploads.ts';

let db: Database;
let app: FastifyInstance;
const folder = temporaryFolder();
const partsFolder = temporaryFolder();
const parts = new PartStore(partsFolder);

beforeAll(async () => {
  db = await openTestDatabase();
  app = fastify();
  registerErrors(app);
  await app.register(
    async (scope) => {
      registerUploads(scope, fileDeps(db, new DiskStore(folder)), {
        path: '/uploads',
        access: 'signedIn',
        parts,
        authorise: async (request) => ({ tenant: TENANT, owner: String(request.headers['x-user'] ?? 'user-1') }),
      });
    },
    { prefix: '/api/v1' },
  );
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const metadata = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');

const TUS = { 'tus-resumable': '1.0.0' };

async function create(size: number, values: Record<string, string> = { filename: '现场.jpg', role: 'before' }) {
  return app.inject({
    method: 'POST',
    url: '/api/v1/uploads',
    headers: { ...TUS, 'upload-length': String(size), 'upload-metadata': metadata(values) },
  });
}

const patch = (url: string, offset: number, bytes: Buffer, headers = {}) =>
  app.inject({
    method: 'PATCH',
    url,
    headers: { ...TUS, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream', ...headers },
    payload: bytes,
  });

const head = (url: string, headers = {}) => app.inject({ method: 'HEAD', url, headers: { ...TUS, ...headers } });

/** Sends the first bytes of a PATCH and cuts the line when some of them have arrived. */
const sendAndCut = (url: string, bytes: Buffer, declared: number) =>
  new Promise<void>((done) => {
    const { port } = app.server.address() as AddressInfo;
    const sending = httpRequest({
      host: '127.0.0.1',
      port,
      path: url,
      method: 'PATCH',
      headers: {
        ...TUS,
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
        'content-length': declared,
      },
    });
    sending.on('error', () => done());
    sending.on('close', () => done());
    const begun = () => expect(statSync(parts.pathOf(path.basename(url))).size).toBeGreaterThan(0);
    sending.write(bytes, () => void vi.waitFor(begun, { timeout: 20_000 }).finally(() => sending.destroy()));
  });

describe('resumable uploads', () => {
  it('go on where the signal was lost, and name the stored file at the end', async () => {
    const photo = await phonePhoto(1200, 900);
    const location = String((await create(photo.length)).headers['location']);
    const half = Math.floor(photo.length / 2);
    await sendAndCut(location, photo.subarray(0, half), photo.length);

    const offset = Number((await head(location)).headers['upload-offset']);
    expect(offset).toBeGreaterThan(0);
    expect(offset).toBeLessThanOrEqual(half);
    const last = await patch(location, offset, photo.subarray(offset));
    const id = String(last.headers['huiyin-file-id']);

    expect(last.statusCode).toBe(204);
    expect(location).toBe(`/api/v1/uploads/${id}`);
    expect(await fileById(db.office(TENANT), TENANT, id)).toMatchObject({
      name: '现场.jpg',
      role: 'before',
      owner: 'user-1',
      width: 900,
      height: 1200,
    });
  });

  it('tell the file again to a phone that lost the last answer', async () => {
    const photo = await phonePhoto();
    const location = String((await create(photo.length)).headers['location']);
    await patch(location, 0, photo);
    const asked = await head(location);
    const repeated = await patch(location, photo.length, Buffer.alloc(0));

    expect(asked.headers).toMatchObject({
      'upload-offset': String(photo.length),
      'huiyin-file-id': location.split('/').at(-1),
    });
    expect(repeated.headers['huiyin-file-id']).toBe(asked.headers['huiyin-file-id']);
    expect(await filesBelow(partsFolder)).not.toContain(asked.headers['huiyin-file-id']);
  });

  it('are stored on the next question when the server went down between last byte and storing', async () => {
    const photo = await phonePhoto();
    const location = String((await create(photo.length)).headers['location']);
    const id = String(location.split('/').at(-1));
    await parts.write(Readable.from([photo]), id, 0);

    expect((await head(location)).headers['huiyin-file-id']).toBe(id);
    expect(await fileById(db.office(TENANT), TENANT, id)).not.toBeNull();
  });

  it.each([
    ['a text renamed .jpg', Buffer.from('不是照片'), 422, 'not_an_image'],
    ['a zip bomb', zipOf({ 'word/document.xml': Buffer.alloc(20_000_000) }), 422, 'archive_bomb'],
  ])('refuse %s with its reason and keep no part', async (_, bytes, status, code) => {
    const role = { filename: code === 'archive_bomb' ? 'a.docx' : 'a.jpg', role: 'document' };
    const location = String((await create(bytes.length, role)).headers['location']);
    const answer = await patch(location, 0, bytes);

    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect((await head(location)).statusCode).toBe(404);
    expect((await filesBelow(partsFolder)).filter((name) => location.includes(name))).toEqual([]);
  });

  it.each([
    ['200 MB by declared length', 200 * 1024 * 1024, { filename: 'a.pdf' }, 413, 'too_large'],
    ['a photo of 30 MB', 30 * 1024 * 1024, { filename: 'a.jpg', role: 'after' }, 413, 'too_large'],
    ['0 bytes', 0, { filename: 'a.jpg' }, 422, 'empty_file'],
    ['an unknown role', 10, { filename: 'a.jpg', role: 'x' }, 400, 'invalid'],
    ['no name', 10, { role: 'before' }, 400, 'invalid'],
    ['a matter that is a path', 10, { filename: 'a.jpg', matterId: '../1' }, 400, 'invalid'],
  ])('refuse %s before a byte is sent', async (_, size, values, status, code) => {
    const answer = await create(size, values);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  it('are hidden from others, and a name with folders in it leads nowhere', async () => {
    const location = String((await create(10)).headers['location']);
    const stranger = { 'x-user': 'user-2' };

    expect((await head(location, stranger)).statusCode).toBe(404);
    expect((await patch(location, 0, Buffer.alloc(10), stranger)).statusCode).toBe(404);
    expect((await app.inject({ method: 'DELETE', url: location, headers: { ...TUS, ...stranger } })).statusCode).toBe(
      404,
    );
    expect((await head('/api/v1/uploads/..%2F..%2Fetc%2Fpasswd')).statusCode).toBe(404);
    expect((await patch(location, 5, Buffer.alloc(5))).statusCode).toBe(409);
    expect((await app.inject({ method: 'DELETE', url: location, headers: TUS })).statusCode).toBe(204);
    expect((await head(location)).statusCode).toBe(404);
  });

  it('say that the disk is full, and keep no row', async () => {
    const photo = await phonePhoto();
    const location = String((await create(photo.length)).headers['location']);
    const write = parts.write.bind(parts);
    parts.write = async () => {
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    };
    const answer = await patch(location, 0, photo);
    parts.write = write;

    expect([answer.statusCode, answer.json().code]).toEqual([507, 'disk_full']);
    expect((await patch(location, 0, photo)).statusCode).toBe(204);
  });

  it('that were given up go after a day', async () => {
    const location = String((await create(10)).headers['location']);
    const id = String(location.split('/').at(-1));
    const old = (NOW - PART_LIFETIME) / 1000;
    await utimes(parts.pathOf(id), old, old);
    await utimes(parts.pathOf(`${id}.json`), old, old);

    expect(await parts.removeStale(NOW)).toBe(2);
    expect((await head(location)).statusCode).toBe(404);
  });
});

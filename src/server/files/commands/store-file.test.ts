import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../../test/support/database.ts';
import type { Database } from '#server/db/database.ts';
import { fileDeps, filesBelow, NOW, phonePhoto, pngBomb, temporaryFolder, TENANT } from '../fixtures.ts';
import { filesOf } from '../reader.ts';
import { presentFile } from '../present.ts';
import { DiskStore } from '../store.ts';
import { attachFiles } from './attach-files.ts';
import { removeLooseFiles } from './remove-loose-files.ts';
import { storeFile, type NewFile } from './store-file.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const file = (bytes: Buffer, more: Partial<NewFile> = {}): NewFile => ({
  tenant: TENANT,
  owner: 'user-1',
  role: 'before',
  name: '现场.jpg',
  source: Readable.from([bytes]),
  ...more,
});
const rows = () => db.office(TENANT).query('select id from file');

describe('storing a file', () => {
  it('turns a phone photo upright and keeps nothing of where it was taken', async () => {
    const deps = fileDeps(db);
    const photo = await phonePhoto();
    expect((await sharp(photo).metadata()).exif?.length).toBeGreaterThan(100);

    const stored = await storeFile(deps, file(photo));
    if (!stored.ok) throw new Error(stored.refusal.code);
    const full = await deps.store.get(TENANT, stored.value.id, 'full');
    const bytes = await buffer(full ?? Readable.from([]));
    const metadata = await sharp(bytes).metadata();

    expect(stored.value).toMatchObject({ width: 300, height: 400, mime: 'image/jpeg', name: '现场.jpg' });
    expect([metadata.exif, metadata.xmp, metadata.icc, metadata.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(bytes.includes('GPS') || bytes.includes('Phone') || bytes.includes('沈某')).toBe(false);
    expect(stored.value.size).toBe(bytes.length);
  });

  it('makes large pictures small enough to show and smaller still for lists', async () => {
    const deps = fileDeps(db);
    const stored = await storeFile(deps, file(await phonePhoto(4000, 3000)));
    if (!stored.ok) throw new Error(stored.refusal.code);
    const thumb = await deps.store.get(TENANT, stored.value.id, 'thumb');
    const small = await sharp(await buffer(thumb ?? Readable.from([]))).metadata();

    expect([stored.value.width, stored.value.height]).toEqual([1920, 2560]);
    expect([small.format, small.width, small.height]).toEqual(['webp', 360, 480]);
  });

  it.each([
    ['a picture that would unpack to 3,600 megapixels', pngBomb(), 'too_many_pixels'],
    ['a picture that breaks off', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 'not_an_image'],
    ['a PDF as the photo of before', Buffer.from('%PDF-1.7\n'), 'not_an_image'],
    ['no bytes at all', Buffer.alloc(0), 'empty_file'],
    ['a text renamed .jpg', Buffer.from('不是照片'), 'not_an_image'],
  ])('refuses %s and leaves neither row nor bytes', async (_, bytes, code) => {
    const folder = temporaryFolder();
    const before = (await rows()).length;
    const stored = await storeFile(fileDeps(db, new DiskStore(folder)), file(bytes, { name: 'a.jpg' }));

    expect(stored).toMatchObject({ ok: false, refusal: { code } });
    expect(await filesBelow(folder)).toEqual([]);
    expect((await rows()).length).toBe(before);
  });

  it('refuses a stream that does not end, and writes no more than the limit of it', async () => {
    const chunk = Buffer.alloc(4 * 1024 * 1024, 1);
    const source = Readable.from(Array.from({ length: 50 }, () => chunk));
    expect(await storeFile(fileDeps(db), file(chunk, { source }))).toMatchObject({
      refusal: { code: 'too_large', params: { limitMb: 50 } },
    });
  });

  it('leaves no row and no part when the disk is full half-way', async () => {
    const folder = temporaryFolder();
    class FullDisk extends DiskStore {
      override async put(...[tenant, id, variant, data]: Parameters<DiskStore['put']>): Promise<void> {
        if (variant === 'thumb') throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
        await super.put(tenant, id, variant, data);
      }
    }
    const before = (await rows()).length;
    const stored = await storeFile(fileDeps(db, new FullDisk(folder)), file(await phonePhoto()));

    expect(stored).toMatchObject({ ok: false, refusal: { code: 'disk_full' } });
    expect(await filesBelow(folder)).toEqual([]);
    expect((await rows()).length).toBe(before);
  });

  it('leaves no part where the source breaks off', async () => {
    const folder = temporaryFolder();
    const store = new DiskStore(folder);
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half');
        throw new Error('line cut');
      })(),
    );
    await expect(store.put(TENANT, randomUUID(), 'full', broken)).rejects.toThrow('line cut');
    expect(await filesBelow(folder)).toEqual([]);
  });

  it.each([
    ['../../etc/passwd.jpg', 'passwd.jpg'],
    ['..\\..\\a\u0000b.png', 'ab.jpg'],
    ['\u202Egpj.exe', 'gpj.jpg'],
    ['...', 'file.jpg'],
    [`${'长'.repeat(300)}.jpeg`, `${'长'.repeat(116)}.jpg`],
  ])('makes a safe name of %j', async (name, safe) => {
    const stored = await storeFile(fileDeps(db), file(await phonePhoto(8, 8), { name }));
    expect(stored).toMatchObject({ ok: true, value: { name: safe } });
  });

  it('never takes an id that is a path', async () => {
    const store = new DiskStore(temporaryFolder());
    await expect(store.get(TENANT, '../../etc/passwd', 'full')).rejects.toThrow(TypeError);
  });
});

describe('loose files', () => {
  it('go to a matter once, all or none, and only by their owner', async () => {
    const deps = fileDeps(db);
    const [mine, other] = await Promise.all([
      storeFile(deps, file(await phonePhoto(8, 8))),
      storeFile(deps, file(await phonePhoto(8, 8), { owner: 'user-2' })),
    ]);
    if (!mine.ok || !other.ok) throw new Error('not stored');
    const matterId = randomUUID();
    const attach = (ids: string[]) =>
      db.transaction(TENANT, (tx) => attachFiles(tx, TENANT, { matterId, owner: 'user-1', ids }));

    expect(await attach([other.value.id])).toMatchObject({ ok: false, refusal: { code: 'unknown_file' } });
    expect(await attach([mine.value.id, mine.value.id])).toMatchObject({ ok: true });
    expect(await attach([mine.value.id])).toMatchObject({ ok: false });
    const files = await filesOf(db.office(TENANT), TENANT, [matterId, randomUUID()]);
    expect([...files.keys()]).toEqual([matterId]);
    expect(files.get(matterId)?.map(presentFile)).toMatchObject([
      { id: mine.value.id, url: `/api/v1/files/${mine.value.id}`, createdAt: '2026-11-24T02:20:00.000Z' },
    ]);
  });

  it('that were never sent with anything go with their bytes', async () => {
    const folder = temporaryFolder();
    const deps = fileDeps(db, new DiskStore(folder));
    const stored = await storeFile(deps, file(await phonePhoto(8, 8), { tenant: 7 }));
    if (!stored.ok) throw new Error('not stored');

    expect(await removeLooseFiles(deps, 7, NOW)).toBe(0);
    expect(await removeLooseFiles(deps, 7, NOW + 1)).toBe(1);
    expect(await filesBelow(folder)).toEqual([]);
  });
});

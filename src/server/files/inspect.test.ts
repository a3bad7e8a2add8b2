import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, zipOf } from './fixtures.ts';
import { inspect, LIMITS } from './inspect.ts';

const folder = temporaryFolder();

async function judged(name: string, bytes: Buffer): Promise<string> {
  const file = path.join(folder, 'file');
  await writeFile(file, bytes);
  const result = await inspect(file, name);
  if (result.ok) return result.value.type;
  const { code, params } = result.refusal;
  return params?.['found'] ? `${code}: ${params['found']}` : code;
}

const picture = (format: 'jpeg' | 'png' | 'webp' | 'gif') =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#000' } })
    .toFormat(format)
    .toBuffer();
const text = Buffer.from('一封信');
const docx = { '[Content_Types].xml': text, 'word/document.xml': text };

describe('a file is what its bytes are, whatever its name says', () => {
  it.each(['jpeg', 'png', 'webp', 'gif'] as const)('takes a %s picture', async (format) => {
    expect(await judged('照片', await picture(format))).toBe(format);
  });

  it('takes PDF, Word and Excel', async () => {
    expect(await judged('a.pdf', Buffer.from('%PDF-1.7\n'))).toBe('pdf');
    expect(await judged('a.docx', zipOf(docx))).toBe('docx');
    expect(await judged('a.xlsx', zipOf({ 'xl/workbook.xml': text }))).toBe('xlsx');
  });

  it.each([
    ['a text renamed .jpg', 'a.jpg', text, 'not_an_image: text'],
    ['a program renamed .jpg', 'a.jpg', Buffer.from('MZ\x90\x00', 'latin1'), 'not_an_image: executable'],
    ['a program', 'a.exe', Buffer.from('\x7fELF\x02', 'latin1'), 'type_not_allowed: executable'],
    ['a script', 'a.sh', Buffer.from('#!/bin/sh\n'), 'type_not_allowed: script'],
    ['a page that could run in our name', 'a.html', Buffer.from('<html>'), 'type_not_allowed: html'],
    ['an SVG, which can carry script', 'a.svg', Buffer.from('<svg onload="x">'), 'type_not_allowed: html'],
    ['a text', 'a.txt', text, 'type_not_allowed: text'],
    ['a HEIC photo, with what to do', 'a.heic', Buffer.from('\0\0\0\x18ftypheic', 'latin1'), 'type_not_allowed: heic'],
    ['a film renamed .jpg', 'a.jpg', Buffer.from('\0\0\0\x18ftypisom', 'latin1'), 'not_an_image: unknown'],
    ['a plain zip', 'a.zip', zipOf({ 'a.txt': text }), 'type_not_allowed: zip'],
    ['a macro in a Word file', 'a.docx', zipOf({ ...docx, 'word/vbaProject.bin': text }), 'type_not_allowed: macro'],
    ['nothing', 'a.pdf', Buffer.alloc(0), 'empty_file'],
    ['a zip that ends early', 'a.docx', zipOf(docx).subarray(0, 60), 'archive_bomb'],
    [
      'a picture of 21 MB',
      'a.jpg',
      Buffer.concat([Buffer.from([255, 216, 255]), Buffer.alloc(LIMITS.image)]),
      'too_large',
    ],
    ['a PDF of 51 MB', 'a.pdf', Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(LIMITS.document)]), 'too_large'],
  ])('refuses %s', async (_, name, bytes, verdict) => {
    expect(await judged(name, bytes)).toBe(verdict);
  });

  it('refuses a bomb in a Word file without unpacking it', async () => {
    const bomb = zipOf({ ...docx, 'word/media/image1.png': Buffer.alloc(64 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await judged('a.docx', bomb)).toBe('archive_bomb');
  });

  it('refuses a zip whose entries share one body', async () => {
    const zip = zipOf({ ...docx, 'b.txt': text });
    const second = zip.lastIndexOf('PK\x01\x02', undefined, 'latin1');
    zip.writeUInt32LE(0, second + 42);
    expect(await judged('a.docx', zip)).toBe('archive_bomb');
  });
});

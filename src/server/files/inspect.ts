import { open, type FileHandle } from 'node:fs/promises';
import { ok, refuse } from '#domain/shared/result.ts';
import type { FileResult } from './refusals.ts';
import { summarizeZip } from './zip.ts';

const MB = 1024 * 1024;
export const LIMITS = {
  image: 20 * MB,
  document: 50 * MB,
  /** Unpacked size of an office file, and how many times its packed one: text packs 20-fold, a bomb 1000-fold. */
  unpacked: 500 * MB,
  ratio: 200,
} as const;

export type ImageType = 'jpeg' | 'png' | 'webp' | 'gif';
export type DocumentType = 'pdf' | 'docx' | 'xlsx';

/** What a file is by its bytes, whatever its name says. */
export type Inspected =
  | { readonly kind: 'image'; readonly type: ImageType }
  | { readonly kind: 'document'; readonly type: DocumentType; readonly mime: string };

const OFFICE_MIME = 'application/vnd.openxmlformats-officedocument';
const MIMES: Readonly<Record<DocumentType, string>> = {
  pdf: 'application/pdf',
  docx: `${OFFICE_MIME}.wordprocessingml.document`,
  xlsx: `${OFFICE_MIME}.spreadsheetml.sheet`,
};

type Found = ImageType | 'pdf' | 'zip' | 'heic' | 'executable' | 'script' | 'html' | 'text' | 'unknown';

const IMAGE_TYPES: readonly Found[] = ['jpeg', 'png', 'webp', 'gif'];
const IMAGE_NAME = /\.(jpe?g|png|webp|gif|bmp|heic|heif)$/i;

/**
 * @param name as the sender calls it; a name of a picture makes "not an image" the reason given
 * @returns what it is, or `empty_file`, `too_large`, `not_an_image`, `type_not_allowed`, `archive_bomb`
 */
export async function inspect(path: string, name: string): Promise<FileResult<Inspected>> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size === 0) return refuse('empty_file', 'file');
    const head = Buffer.alloc(Math.min(size, 512));
    await file.read(head, 0, head.length, 0);
    const found = sniff(head);
    if (isImage(found)) return size > LIMITS.image ? tooLarge(LIMITS.image) : ok({ kind: 'image', type: found });
    if (found === 'heic') return refuse('type_not_allowed', 'file', { found });
    if (IMAGE_NAME.test(name)) return refuse('not_an_image', 'file', { found });
    if (size > LIMITS.document) return tooLarge(LIMITS.document);
    if (found === 'pdf') return document('pdf');
    return found === 'zip' ? await inspectZip(file, size) : refuse('type_not_allowed', 'file', { found });
  } finally {
    await file.close();
  }
}

export const tooLarge = (limit: number) => refuse('too_large', 'file', { limitMb: limit / MB });

const document = (type: DocumentType) => ok({ kind: 'document' as const, type, mime: MIMES[type] });

const isImage = (found: Found): found is ImageType => IMAGE_TYPES.includes(found);

async function inspectZip(file: FileHandle, size: number): Promise<FileResult<Inspected>> {
  const zip = await summarizeZip(file, size);
  if (!zip) return refuse('archive_bomb', 'file', { reason: 'directory' });
  const { names, packed, unpacked } = zip;
  if (unpacked > LIMITS.unpacked || unpacked > LIMITS.ratio * Math.max(packed, 1)) {
    return refuse('archive_bomb', 'file', { unpackedMb: Math.round(unpacked / MB) });
  }
  if (names.some((part) => /vbaProject\.bin$|\.(exe|dll|js|vbs)$/i.test(part))) {
    return refuse('type_not_allowed', 'file', { found: 'macro' });
  }
  if (names.includes('word/document.xml')) return document('docx');
  if (names.includes('xl/workbook.xml')) return document('xlsx');
  return refuse('type_not_allowed', 'file', { found: 'zip' });
}

const startsWith = (head: Buffer, ...bytes: number[]) => bytes.every((byte, i) => head[i] === byte);

/** The executables of Windows, Linux and macOS. */
const isExecutable = (head: Buffer) =>
  startsWith(head, 0x4d, 0x5a) ||
  startsWith(head, 0x7f, 0x45, 0x4c, 0x46) ||
  [0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe, 0xcafebabe].includes(head.length >= 4 ? head.readUInt32BE(0) : 0);

/** By the first bytes, as each format's standard fixes them. */
function sniff(head: Buffer): Found {
  const ascii = head.toString('latin1');
  if (startsWith(head, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (ascii.startsWith('RIFF') && ascii.slice(8, 12) === 'WEBP') return 'webp';
  if (/^GIF8[79]a/.test(ascii)) return 'gif';
  if (/^.{4}ftyp(hei[cxms]|hev[cx]|mif1|msf1)/s.test(ascii)) return 'heic';
  if (ascii.startsWith('%PDF-')) return 'pdf';
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04) || startsWith(head, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (isExecutable(head)) return 'executable';
  if (ascii.startsWith('#!')) return 'script';
  if (/<(!doctype|html|svg|script|\?xml)/i.test(ascii)) return 'html';
  return head.includes(0) ? 'unknown' : 'text';
}

import sharp from 'sharp';
import { ok, refuse } from '#domain/shared/result.ts';
import type { FileResult } from './refusals.ts';

/** Pictures as they are kept: pixels only, nothing of the sender's file. Sides in pixels. */
export interface StoredImage {
  readonly full: Buffer;
  readonly thumb: Buffer;
  readonly width: number;
  readonly height: number;
}

const MAX_PIXELS = 50_000_000;
const MAX_SIDE = 2560;
const THUMB_SIDE = 480;
const AT_ONCE = 2;

// Two decoded 50-megapixel pictures are 400 MB; libvips would otherwise take a thread for each core in each of them.
sharp.concurrency(1);
sharp.cache(false);
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resume) => waiting.push(resume));
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/**
 * Turns a picture the way up it was taken, drops every kind of metadata (EXIF, GPS, XMP, ICC) and encodes it anew: JPEG for
 * showing, WebP for lists.
 */
export const renderImage = (path: string): Promise<FileResult<StoredImage>> => inTurn(() => render(path));

async function render(path: string): Promise<FileResult<StoredImage>> {
  try {
    // Reads the header only: a bomb is known by its dimensions before a single pixel is decoded.
    const { width, height } = await sharp(path, { limitInputPixels: false }).metadata();
    if (width * height > MAX_PIXELS) {
      return refuse('too_many_pixels', 'file', { width, height, limitMp: MAX_PIXELS / 1_000_000 });
    }
    const { data, info } = await sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'truncated' })
      .rotate()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 85 })
      .toBuffer({ resolveWithObject: true });
    const thumb = await sharp(data)
      .resize({ width: THUMB_SIDE, height: THUMB_SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 78 })
      .toBuffer();
    return ok({ full: data, thumb, width: info.width, height: info.height });
  } catch {
    // libvips tells a broken picture by message text only; faults of the disk come up when the result is stored.
    return refuse('not_an_image', 'file', { found: 'broken' });
  }
}

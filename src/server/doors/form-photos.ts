import { createReadStream } from 'node:fs';
import type { ReportFault } from '#web/public/pieces/report-form.tsx';
import type { Say } from '#web/public/words.ts';
import type { PublicDoorOptions } from './public-page.ts';
import { UPLOAD_LIMITS, type ReportUpload } from './report-upload.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export interface StoredPhotos {
  readonly fileIds: readonly string[];
  readonly faults: readonly ReportFault[];
}

/** Stores the photos that may be, beside those of an earlier try, and says which were not taken and why. */
export async function storePhotos(
  options: PublicDoorOptions,
  upload: ReportUpload,
  t: Say,
  { role, most }: { readonly role: 'before' | 'verdict'; readonly most: number },
): Promise<StoredPhotos> {
  const kept = (upload.values.get('fileId') ?? []).filter((id) => UUID.test(id)).slice(0, most);
  const room = most - kept.length;
  const fileIds = [...kept];
  const faults: ReportFault[] = upload.tooLarge.map((name) => ({
    field: 'photos',
    message: t('report.errors.photoTooLarge', { name, megabytes: UPLOAD_LIMITS.fileSize / 2 ** 20 }),
  }));
  for (const photo of upload.photos.slice(0, room)) {
    const stored = await options.rooms.storeFile({ name: photo.name, source: createReadStream(photo.path) }, role);
    if (stored.ok) fileIds.push(stored.value.id);
    else faults.push({ field: 'photos', message: t('report.errors.photoRefused', { name: photo.name }) });
  }
  if (upload.photos.length > room)
    faults.push({ field: 'photos', message: t('report.errors.tooManyPhotos', { most }) });
  return { fileIds, faults };
}

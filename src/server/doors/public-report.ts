import { createReadStream } from 'node:fs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ReportPage } from '#web/public/pages/report.tsx';
import { ThanksPage } from '#web/public/pages/thanks.tsx';
import type { ReportFault, Typed } from '#web/public/pieces/report-form.tsx';
import { sayIn, type Say } from '#web/public/words.ts';
import { doorOf, langOf, sendPage, type PublicDoorOptions } from './public-page.ts';
import type { PublicPlace } from './public-rooms.ts';
import { EMPTY, faultFromRefusal, faultsOf, REPORT_LIMITS, reportFrom, typedFrom } from './report-faults.ts';
import { readReport, UPLOAD_LIMITS, type ReportUpload } from './report-upload.ts';

/** The form with nothing in it yet. */
export const emptyForm = async (options: PublicDoorOptions, place: PublicPlace | null = null) => ({
  typed: EMPTY,
  photos: [],
  faults: [],
  communities: await options.rooms.communities(),
  place,
  limits: REPORT_LIMITS,
});

interface Tried {
  readonly typed: Typed;
  readonly fileIds: readonly string[];
  readonly faults: readonly ReportFault[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Stores the photos that may be, beside those of an earlier try, and says which were not taken and why. */
async function storePhotos(options: PublicDoorOptions, upload: ReportUpload, t: Say): Promise<Omit<Tried, 'typed'>> {
  const kept = (upload.values.get('fileId') ?? []).filter((id) => UUID.test(id)).slice(0, REPORT_LIMITS.photos);
  const room = REPORT_LIMITS.photos - kept.length;
  const fileIds = [...kept];
  const faults: ReportFault[] = upload.tooLarge.map((name) => ({
    field: 'photos',
    message: t('report.errors.photoTooLarge', { name, megabytes: UPLOAD_LIMITS.fileSize / 2 ** 20 }),
  }));
  for (const photo of upload.photos.slice(0, room)) {
    const stored = await options.rooms.storeFile({ name: photo.name, source: createReadStream(photo.path) });
    if (stored.ok) fileIds.push(stored.value.id);
    else faults.push({ field: 'photos', message: t('report.errors.photoRefused', { name: photo.name }) });
  }
  if (upload.photos.length > room)
    faults.push({ field: 'photos', message: t('report.errors.tooManyPhotos', { most: REPORT_LIMITS.photos }) });
  return { fileIds, faults };
}

const formAgain = async (
  options: PublicDoorOptions,
  request: FastifyRequest,
  reply: FastifyReply,
  { typed, fileIds, faults }: Tried,
) => {
  const place = typed.via === 'qr' ? await options.rooms.place(typed.placeId) : null;
  const door = doorOf(options, request);
  const form = { ...(await emptyForm(options, place)), typed, photos: fileIds, faults };
  return sendPage(options, reply, ReportPage, { door, ...form }, { status: 422 });
};

/** Takes a report sent by the plain form: on to the private page, or the form again with everything that was typed. */
export async function takeReport(options: PublicDoorOptions, request: FastifyRequest, reply: FastifyReply) {
  const t = sayIn(langOf(request));
  const upload = await readReport(request);
  try {
    if (upload.values.get('website')?.some((value) => value !== ''))
      return sendPage(options, reply, ThanksPage, { door: doorOf(options, request), matter: null });
    const typed = typedFrom(upload.values);
    const { fileIds, faults: photoFaults } = await storePhotos(options, upload, t);
    const report = reportFrom(typed, fileIds);
    const faults = [...faultsOf(report, t), ...photoFaults];
    if (!upload.complete) faults.push({ field: 'form', message: t('report.errors.form') });
    if (faults.length > 0) return await formAgain(options, request, reply, { typed, fileIds, faults });
    const reported = await options.rooms.report(report, typed.via === 'qr' ? 'qr' : 'web');
    // See Other: a reload of the next page must not report a second time.
    if (reported.ok) return await reply.redirect(`${reported.value.follow}?new`, 303);
    return await formAgain(options, request, reply, {
      typed,
      fileIds,
      faults: [faultFromRefusal(reported.refusal, t)],
    });
  } finally {
    await upload.free();
  }
}

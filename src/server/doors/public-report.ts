import type { FastifyReply, FastifyRequest } from 'fastify';
import { ReportPage } from '#web/public/pages/report.tsx';
import { ThanksPage } from '#web/public/pages/thanks.tsx';
import type { ReportFault, Typed } from '#web/public/pieces/report-form.tsx';
import { sayIn } from '#web/public/words.ts';
import { doorOf, langOf, sendPage, type PublicDoorOptions } from './public-page.ts';
import type { PublicPlace } from './public-rooms.ts';
import { EMPTY, faultFromRefusal, faultsOf, REPORT_LIMITS, reportFrom, typedFrom } from './report-faults.ts';
import { storePhotos } from './form-photos.ts';
import { readReport } from './report-upload.ts';

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
    const { fileIds, faults: photoFaults } = await storePhotos(options, upload, t, {
      role: 'before',
      most: REPORT_LIMITS.photos,
    });
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

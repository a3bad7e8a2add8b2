import type { FastifyRequest } from 'fastify';
import { Value } from 'typebox/value';
import { VerdictRequest } from '#contract/public.ts';
import type { ReportFault } from '#web/public/pieces/report-form.tsx';
import { NOTHING_SAID, type TypedVerdict, type VerdictFault } from '#web/public/pieces/ask-verdict.tsx';
import type { Say } from '#web/public/words.ts';
import { storePhotos } from './form-photos.ts';
import type { PublicDoorOptions, Query } from './public-page.ts';
import { readReport, type ReportUpload } from './report-upload.ts';

/** As many as the contract lets come with a verdict. */
const PHOTOS = Number(Reflect.get(VerdictRequest.properties.fileIds, 'maxItems'));

interface Word {
  /** Null where something is missing; then `typed` fills the form again. */
  readonly request: VerdictRequest | null;
  readonly typed: TypedVerdict;
  readonly fault: VerdictFault | null;
  readonly faults: readonly ReportFault[];
}

const NO_FAULTS: readonly ReportFault[] = [];
const firstOf = (upload: ReportUpload): Query =>
  Object.fromEntries([...upload.values].map(([name, [value]]) => [name, value]));

/**
 * The reporter's word from the plain form, with or without pictures.
 * @param wanted false where no word is asked for: then nothing is stored
 */
export async function readWord(
  options: PublicDoorOptions,
  request: FastifyRequest,
  t: Say,
  wanted: boolean,
): Promise<Word> {
  if (!request.isMultipart()) return wordOf((request.body ?? {}) as Query, [], NO_FAULTS);
  const upload = await readReport(request);
  try {
    if (!wanted) return { request: null, typed: NOTHING_SAID, fault: null, faults: NO_FAULTS };
    const { fileIds, faults } = await storePhotos(options, upload, t, { role: 'verdict', most: PHOTOS });
    const complete = upload.complete
      ? faults
      : [...faults, { field: 'form' as const, message: t('report.errors.form') }];
    return wordOf(firstOf(upload), fileIds, complete);
  } finally {
    await upload.free();
  }
}

function wordOf(body: Query, fileIds: readonly string[], faults: readonly ReportFault[]): Word {
  const comment = body['comment']?.replaceAll('\r\n', '\n').trim() ?? '';
  const satisfied = body['satisfied'] ?? '';
  const consentWall = body['consentWall'] === 'yes';
  const typed: TypedVerdict = { comment, satisfied, consentWall, fileIds };
  const verdict = {
    verdict: body['verdict'],
    ...(comment && { comment }),
    ...(satisfied && { satisfied: satisfied === 'yes' }),
    consentWall,
    ...(fileIds.length > 0 && { fileIds: [...fileIds] }),
  };
  if (faults.length > 0) return { request: null, typed, fault: 'photos', faults };
  if (body['verdict'] === 'half' && comment === '') return { request: null, typed, fault: 'left', faults };
  return Value.Check(VerdictRequest, verdict)
    ? { request: verdict, typed, fault: null, faults }
    : { request: null, typed, fault: 'refused', faults };
}

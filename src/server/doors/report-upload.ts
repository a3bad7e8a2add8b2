import type { FastifyRequest } from 'fastify';
import { spool, type Spooled } from '#server/files/spool.ts';

/** The form may carry no more than this. A phone's photo is 3–12 MB; the script sends smaller ones. */
export const UPLOAD_LIMITS = {
  files: 9,
  fileSize: 15 * 2 ** 20,
  /** Nine of the form, and the photos of an earlier try. */
  fields: 18,
  fieldSize: 32 * 2 ** 10,
  parts: 27,
} as const;

export interface UploadedPhoto extends Spooled {
  readonly name: string;
}

export interface ReportUpload {
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly photos: readonly UploadedPhoto[];
  /** Names of photos over the size limit: read to the end and dropped, so that the rest of the form arrives. */
  readonly tooLarge: readonly string[];
  /** False where the form broke off or carried more than allowed. */
  readonly complete: boolean;
  /** Removes the temporary files. */
  readonly free: () => Promise<void>;
}

/** Reads the whole form, photos to temporary files: what is typed after the photos must be known before they are stored. */
export async function readReport(request: FastifyRequest): Promise<ReportUpload> {
  const values = new Map<string, string[]>();
  const photos: UploadedPhoto[] = [];
  const tooLarge: string[] = [];
  let complete = true;
  const options = { limits: UPLOAD_LIMITS, throwFileSizeLimit: false };
  try {
    for await (const part of request.parts(options)) {
      if (part.type === 'field') {
        values.set(part.fieldname, [...(values.get(part.fieldname) ?? []), String(part.value)]);
        if (part.valueTruncated) complete = false;
        continue;
      }
      const spooled = await spool(part.file);
      if (!spooled.ok) {
        complete = false;
        continue;
      }
      if (part.filename === '') await spooled.value.free();
      else if (part.file.truncated) {
        tooLarge.push(part.filename);
        await spooled.value.free();
      } else photos.push({ ...spooled.value, name: part.filename });
    }
  } catch (error) {
    request.log.info({ err: error }, 'public form broke off');
    complete = false;
  }
  const free = async (): Promise<void> => {
    await Promise.all(photos.map((photo) => photo.free()));
  };
  return { values, photos, tooLarge, complete, free };
}

import { useRef, useState } from 'react';
import type { NewMatter } from '#contract/matters.ts';
import { uploadFile } from '#web/api/files.ts';
import { newKey } from '#web/api/keys.ts';
import { act, createMatter, readMatter } from '#web/api/matters.ts';
import { isProblem } from '#web/api/problem.ts';
import { shrinkPhoto } from '#web/ui/shrink-photo.ts';
import { useFieldWords } from '../session.tsx';
import { PATIENCE_MS, problemWords } from './take-step.ts';

export interface ToSend {
  readonly report: NewMatter;
  readonly photos: readonly File[];
  /** The matter that this is said to be the same as. */
  readonly sameAs: string | null;
}

export interface SentReport {
  readonly id: string;
  readonly no: string;
  /** It joined a matter that was there. */
  readonly joined: boolean;
}

/** Somebody may act on the matter meanwhile; a second report stands beside that in any order. */
const TRIES = 3;

const join = async (id: string, note: string, key: string): Promise<SentReport> => {
  for (let left = TRIES; ; left--) {
    const matter = await readMatter(id);
    try {
      const after = await act(matter, 'again', { note }, { idempotencyKey: key });
      return { id, no: after.no, joined: true };
    } catch (error) {
      if (left <= 1 || !isProblem(error, 'stale_version')) throw error;
    }
  }
};

/** Sends pictures, then the words. `progress` is what is going on; null while nothing is. */
export const useSendReport = (done: (sent: SentReport) => void) => {
  const t = useFieldWords();
  const [progress, setProgress] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  // Sent again after a lost answer, the same report must not be registered twice.
  const key = useRef(newKey());
  const uploaded = useRef(new Map<string, string>());

  const sendPhotos = async (photos: readonly File[], matterId: string | null): Promise<string[]> => {
    const ids: string[] = [];
    for (const [index, photo] of photos.entries()) {
      const name = `${matterId ?? ''} ${photo.name} ${photo.lastModified} ${photo.size}`;
      const tell = (share: number) =>
        setProgress(t('report.sendingPhoto', { n: index + 1, of: photos.length, percent: Math.round(share * 100) }));
      const known = uploaded.current.get(name);
      if (known) {
        ids.push(known);
        continue;
      }
      const small = await shrinkPhoto(photo);
      const id = await uploadFile(small, small.name, {
        role: 'before',
        onProgress: tell,
        ...(matterId && { matterId }),
      });
      uploaded.current.set(name, id);
      ids.push(id);
    }
    return ids;
  };

  const send = async ({ report, photos, sameAs }: ToSend): Promise<void> => {
    setFault(null);
    setProgress(t('report.sending'));
    try {
      const fileIds = await sendPhotos(photos, sameAs);
      if (sameAs) return done(await join(sameAs, report.text.slice(0, 2000), key.current));
      const { id, no } = await createMatter(
        { ...report, ...(fileIds.length > 0 && { fileIds }) },
        { idempotencyKey: key.current, patience: PATIENCE_MS },
      );
      done({ id, no, joined: false });
    } catch (error) {
      setFault(problemWords(error, t));
      setProgress(null);
    }
  };
  return { progress, fault, send };
};

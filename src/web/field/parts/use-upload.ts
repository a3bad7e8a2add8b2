import { useState } from 'react';
import { uploadFile } from '#web/api/files.ts';
import { shrinkPhoto } from '#web/ui/shrink-photo.ts';
import { useFieldWords } from '../session.tsx';
import { problemWords } from './take-step.ts';

/** Sends pictures of a matter, each made smaller first. `share` is what has arrived, 0–1; null while nothing is sent. */
export const useUpload = (matterId: string, done: () => void) => {
  const t = useFieldWords();
  const [share, setShare] = useState<number | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const send = (photo: File): void => {
    setShare(0);
    setFault(null);
    shrinkPhoto(photo)
      .then((file) => uploadFile(file, file.name, { role: 'after', matterId, onProgress: setShare }))
      .then(done)
      .catch((error: unknown) => setFault(problemWords(error, t)))
      .finally(() => setShare(null));
  };
  return { share, fault, send };
};

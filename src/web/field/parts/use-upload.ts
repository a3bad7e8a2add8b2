import { useCallback, useEffect, useRef, useState } from 'react';
import { uploadFile } from '#web/api/files.ts';
import { dropDraftFiles, keepDraftFiles, readDraftFiles } from '#web/live/drafts.ts';
import { shrinkPhoto } from '#web/ui/shrink-photo.ts';
import { useFieldWords, useSigned } from '../session.tsx';
import { problemWords } from './take-step.ts';

/**
 * Sends pictures of a matter, each made smaller first. What does not get through stays on the phone, also when the page is
 * closed, until it is sent: nobody goes back to the place for a second picture. `share` is what has arrived, 0–1; null while
 * nothing is sent.
 */
export const useUpload = (matterId: string, done: () => void) => {
  const t = useFieldWords();
  const person = useSigned().session.user.id;
  const name = `${matterId}.after`;
  const [share, setShare] = useState<number | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [kept, setKept] = useState<readonly File[]>([]);
  const [unkept, tell] = useState(false);
  const waiting = useRef<readonly File[]>([]);

  const hold = useCallback(
    (files: readonly File[]) => {
      waiting.current = files;
      setKept(files);
      if (files.length === 0) void dropDraftFiles(person, name).then(() => tell(false));
      else void keepDraftFiles(person, name, files).then((stays) => tell(!stays));
    },
    [person, name],
  );
  useEffect(() => {
    let wanted = true;
    void readDraftFiles(person, name).then((files) => {
      if (!wanted || waiting.current.length > 0 || files.length === 0) return;
      waiting.current = files;
      setKept(files);
    });
    return () => {
      wanted = false;
    };
  }, [person, name]);

  const sendAll = async (files: readonly File[]): Promise<void> => {
    for (const [n, file] of files.entries()) {
      setShare(0);
      await uploadFile(file, file.name, { role: 'after', matterId, onProgress: setShare });
      hold(files.slice(n + 1));
    }
  };
  const start = (work: Promise<void>): void => {
    setFault(null);
    work
      .then(done)
      .catch((error: unknown) => setFault(problemWords(error, t)))
      .finally(() => setShare(null));
  };
  const send = (photo: File): void => {
    setShare(0);
    start(
      shrinkPhoto(photo).then((file) => {
        const files = [...waiting.current, file];
        hold(files);
        return sendAll(files);
      }),
    );
  };
  return { share, fault, send, kept: kept.length, unkept, again: () => start(sendAll(waiting.current)) };
};

import { useCallback, useEffect, useRef, useState } from 'react';
import { dropDraftFiles, keepDraftFiles, readDraftFiles } from '#web/live/drafts.ts';
import { shrinkPhoto } from '#web/ui/shrink-photo.ts';

/** Made smaller once, however often the list changes. */
const small = new WeakMap<File, Promise<File>>();
const smaller = (photo: File): Promise<File> => {
  const made = small.get(photo) ?? shrinkPhoto(photo);
  small.set(photo, made);
  return made;
};

/** Pictures of what is not sent yet: a closed page brings them back, for the one who took them, until they are sent or discarded. */
export const useKeptPhotos = (person: string, name: string) => {
  const [photos, set] = useState<readonly File[]>([]);
  const [back, setBack] = useState(false);
  const [unkept, tell] = useState(false);
  const touched = useRef(false);
  /** One write after the other: an earlier one must not come last. */
  const writes = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    let wanted = true;
    void readDraftFiles(person, name).then((found) => {
      if (!wanted || touched.current || found.length === 0) return;
      set(found);
      setBack(true);
    });
    return () => {
      wanted = false;
    };
  }, [person, name]);
  const change = useCallback(
    (next: readonly File[]) => {
      touched.current = true;
      set(next);
      writes.current = writes.current
        .then(async () => keepDraftFiles(person, name, await Promise.all(next.map(smaller))))
        .then((kept) => tell(!kept));
    },
    [person, name],
  );
  const drop = useCallback(() => {
    touched.current = true;
    writes.current = writes.current.then(() => dropDraftFiles(person, name));
  }, [person, name]);
  const clear = useCallback(() => {
    drop();
    set([]);
    setBack(false);
    tell(false);
  }, [drop]);
  return { photos, back, unkept, change, drop, clear };
};

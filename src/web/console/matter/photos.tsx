import { useMutation } from '@tanstack/react-query';
import { App, Image } from 'antd';
import { useState, type DragEvent } from 'react';
import type { FileView, MatterDetail } from '#contract/matters.ts';
import { matterWords } from '#i18n/console-matter.ts';
import { triageWords } from '#i18n/console-triage.ts';
import { uiWords } from '#i18n/ui.ts';
import { uploadFile } from '#web/api/files.ts';
import { ApiProblem } from '#web/api/problem.ts';
import { bytes } from '#web/ui/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Kbd } from '#web/ui/kbd.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { Photo, PhotoPair } from '#web/ui/photo-pair.tsx';
import { matterQuery, queries } from '../queries.ts';
import { useKeys } from '../shell/use-keys.ts';
import { PhotoCompare } from './photo-compare.tsx';

/** Sends an after picture and shows it; `share` is 0–1 while it travels, else null. */
export const useAfterPhoto = (id: string) => {
  const t = useWords(matterWords);
  const { message } = App.useApp();
  const [share, progress] = useState<number | null>(null);
  const send = useMutation({
    mutationFn: (file: File) => uploadFile(file, file.name, { role: 'after', matterId: id, onProgress: progress }),
    onSuccess: () => void message.success(t('photos.sent')),
    onError: (error) =>
      void message.error(error instanceof ApiProblem && error.status > 0 ? error.message : t('photos.failed'), 6),
    onSettled: () => {
      progress(null);
      return queries.invalidateQueries(matterQuery(id));
    },
  });
  /** Opens the computer's own chooser: it needs no element on the page. */
  const choose = () => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.addEventListener('change', () => input.files?.[0] && send.mutate(input.files[0]));
    input.click();
  };
  return { share, choose, send: (file: File) => send.mutate(file) };
};
export type AfterPhoto = ReturnType<typeof useAfterPhoto>;

const Drop = ({ photo }: { photo: AfterPhoto }) => {
  const t = useWords(matterWords);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (file) photo.send(file);
  };
  return (
    <button
      type="button"
      className="hy-photo none drop"
      onClick={photo.choose}
      onDrop={onDrop}
      onDragOver={(event) => event.preventDefault()}
      disabled={photo.share !== null}
    >
      <Icon name="camera" size={20} />
      <b>{t('photos.drop')}</b>
      <span>
        {photo.share === null ? t('photos.dropHint') : t('photos.sending', { percent: Math.round(photo.share * 100) })}
      </span>
    </button>
  );
};

const byRole = (files: readonly FileView[], role: FileView['role']) => files.filter((file) => file.role === role);

/** Before beside after; the rest behind one click. `canAdd`: the next step is the handler's, so a picture may be added. */
export const Photos = ({ matter, photo, canAdd }: { matter: MatterDetail; photo: AfterPhoto; canAdd: boolean }) => {
  const t = useWords(uiWords);
  const w = useWords(triageWords);
  const [large, open] = useState<string | null>(null);
  const [comparing, compare] = useState(false);
  const pictures = matter.files.filter((file) => file.mime.startsWith('image/'));
  const before = byRole(pictures, 'before')[0] ?? null;
  const after = byRole(pictures, 'after').at(-1) ?? null;
  // What came with a verdict stands beside the verdict.
  const others = pictures.filter((file) => file !== before && file !== after && file.role !== 'verdict');
  useKeys(before && after ? { '=': () => compare(true) } : {}, { '=': w('photos.compare') });
  const shown = pictures.findIndex((file) => file.id === large);
  if (pictures.length === 0 && !canAdd) return <p className="small third">{t('photo.none')}</p>;
  return (
    <>
      <PhotoPair
        before={before}
        after={after}
        empty={canAdd ? <Drop photo={photo} /> : undefined}
        onOpen={(file) => open(file.id)}
      />
      {before && after ? (
        <button type="button" className="hy-btn quiet echo pair-compare" onClick={() => compare(true)}>
          <Icon name="image" size={16} />
          {w('photos.compareKey')}
          <Kbd>=</Kbd>
        </button>
      ) : null}
      {comparing && before && after ? (
        <PhotoCompare before={before} after={after} onClose={() => compare(false)} />
      ) : null}
      {others.length > 0 ? (
        <div className="thumbs">
          {others.map((file) => (
            <Photo
              key={file.id}
              file={file}
              caption={t(file.role === 'after' ? 'photo.after' : 'photo.before')}
              onOpen={() => open(file.id)}
            />
          ))}
        </div>
      ) : null}
      <Image.PreviewGroup
        items={pictures.map((file) => ({
          src: file.url,
          alt: t(file.role === 'after' ? 'photo.after' : 'photo.before'),
        }))}
        preview={{
          open: shown >= 0,
          current: Math.max(shown, 0),
          onChange: (current) => open(pictures[current]?.id ?? null),
          onOpenChange: (isOpen) => !isOpen && open(null),
        }}
      />
    </>
  );
};

/** Letters, forms, sheets: by name, opened by the browser. */
export const Documents = ({ files }: { files: readonly FileView[] }) => {
  const t = useWords(matterWords);
  const documents = files.filter((file) => !file.mime.startsWith('image/'));
  return documents.length === 0 ? null : (
    <ul className="documents" aria-label={t('photos.documents')}>
      {documents.map((file) => (
        <li key={file.id}>
          <a href={file.url} target="_blank" rel="noreferrer">
            <Icon name="download" size={14} /> {file.name}
          </a>
          <span className="third">{bytes(file.size)}</span>
        </li>
      ))}
    </ul>
  );
};

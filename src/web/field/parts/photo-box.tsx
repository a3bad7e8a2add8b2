import type { ReactNode } from 'react';
import type { FileView } from '#contract/matters.ts';
import type { Static } from 'typebox';
import { officeClock } from '#web/ui/format.ts';
import { useFieldWords } from '../session.tsx';

type File = Static<typeof FileView>;

export const photosOf = (files: readonly File[], role: 'before' | 'after'): File[] =>
  files.filter((file) => file.role === role && file.mime.startsWith('image/'));

/** A picture of the pair, or words where there is none. A tap opens it large. */
export const PhotoBox = ({
  file,
  caption,
  none,
}: {
  file: File | undefined;
  caption: 'photo.before' | 'photo.after';
  none: string;
}) => {
  const t = useFieldWords();
  return file ? (
    <a className="shot" href={file.url} target="_blank" rel="noreferrer">
      <img src={file.thumbUrl ?? file.url} alt="" />
      <em>{t(caption, { time: officeClock(file.createdAt) })}</em>
    </a>
  ) : (
    <span className="shot none">{none}</span>
  );
};

/** The camera button: on a phone it opens the camera, elsewhere a choice of pictures. */
export const CameraInput = ({
  onPhoto,
  className,
  children,
  disabled = false,
  onOpen,
}: {
  onPhoto: (file: globalThis.File) => void;
  className: string;
  children: ReactNode;
  disabled?: boolean;
  /** Called before the camera opens; true where something else was opened in its place. */
  onOpen?: () => boolean;
}) => (
  <label
    className={className}
    aria-disabled={disabled}
    onClick={(event) => {
      if (!disabled && onOpen?.()) event.preventDefault();
    }}
  >
    {children}
    <input
      type="file"
      accept="image/*"
      capture="environment"
      disabled={disabled}
      onChange={(event) => {
        const [photo] = event.target.files ?? [];
        event.target.value = '';
        if (photo) onPhoto(photo);
      }}
    />
  </label>
);

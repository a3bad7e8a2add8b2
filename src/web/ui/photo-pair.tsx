import type { FileView } from '#contract/matters.ts';
import { uiWords } from '#i18n/ui.ts';
import type { ReactNode } from 'react';
import { shortTime } from './format.ts';
import { useLang, useWords } from './lang.tsx';

/** One picture with its caption; a click opens it large in a new tab unless `onOpen` takes it. */
export const Photo = ({
  file,
  caption,
  onOpen,
}: {
  file: FileView;
  caption: string;
  onOpen?: (file: FileView) => void;
}) => {
  const t = useWords(uiWords);
  return (
    <a
      className="hy-photo"
      href={file.url}
      target="_blank"
      rel="noreferrer"
      aria-label={t('photo.open', { name: caption })}
      onClick={(event) => {
        if (!onOpen) return;
        event.preventDefault();
        onOpen(file);
      }}
    >
      <img src={file.thumbUrl ?? file.url} alt="" loading="lazy" />
      <em>{caption}</em>
    </a>
  );
};

/** Before and after, side by side. `empty` takes the place of the after picture where one may be added. */
export const PhotoPair = ({
  before,
  after,
  empty,
  onOpen,
}: {
  before: FileView | null;
  after: FileView | null;
  empty?: ReactNode;
  onOpen?: (file: FileView) => void;
}) => {
  const t = useWords(uiWords);
  const { lang } = useLang();
  const caption = (key: 'photo.before' | 'photo.after', file: FileView) =>
    `${t(key)} ${shortTime(file.createdAt, lang)}`;
  return (
    <div className="hy-pair">
      {before ? (
        <Photo file={before} caption={caption('photo.before', before)} onOpen={onOpen} />
      ) : (
        <span className="hy-photo none">{t('photo.noBefore')}</span>
      )}
      {after ? (
        <Photo file={after} caption={caption('photo.after', after)} onOpen={onOpen} />
      ) : (
        (empty ?? <span className="hy-photo none">{t('photo.noAfter')}</span>)
      )}
    </div>
  );
};

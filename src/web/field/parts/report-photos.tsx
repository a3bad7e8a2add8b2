import { useEffect, useRef } from 'react';
import { officeClock } from '#web/ui/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useFieldWords } from '../session.tsx';
import { CameraInput } from './photo-box.tsx';

const MOST_PHOTOS = 3;

const Preview = ({ file }: { file: File }) => {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(file);
    if (image.current) image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [file]);
  return <img ref={image} alt="" />;
};

/** The last picture large, one more or again beside it. */
export const ReportPhotos = ({ photos, onChange }: { photos: readonly File[]; onChange: (photos: File[]) => void }) => {
  const t = useFieldWords();
  const last = photos.at(-1);
  if (!last)
    return (
      <div className="photos">
        <CameraInput className="first-shot" onPhoto={(photo) => onChange([photo])}>
          <Icon name="camera" size={40} />
          <b>{t('report.takePhoto')}</b>
        </CameraInput>
      </div>
    );
  return (
    <div className="photos with-tools">
      <span className="shot">
        <Preview file={last} />
        <em>{t('report.shotAt', { time: officeClock(new Date(last.lastModified).toISOString()) })}</em>
      </span>
      <div className="tools">
        <CameraInput
          className="tool"
          onPhoto={(photo) => onChange([...photos, photo])}
          disabled={photos.length >= MOST_PHOTOS}
        >
          <Icon name="camera" size={24} />
          <b>{t('report.again')}</b>
          <small>{`${photos.length} / ${MOST_PHOTOS}`}</small>
        </CameraInput>
        <CameraInput className="tool" onPhoto={(photo) => onChange([...photos.slice(0, -1), photo])}>
          <Icon name="undo" size={24} />
          <b>{t('report.redo')}</b>
        </CameraInput>
      </div>
    </div>
  );
};

import { useState, type ReactNode } from 'react';
import type { MatterDetail } from '#contract/matters.ts';
import { officeClock } from '#web/ui/format.ts';
import { useFieldWords } from '../session.tsx';
import { canLookThrough, GhostCamera } from './ghost-camera.tsx';
import { CameraInput, photosOf } from './photo-box.tsx';

interface Taking {
  readonly matter: MatterDetail;
  /** Share of a picture that has arrived; null while nothing is sent. */
  readonly share: number | null;
  readonly onPhoto: (file: File) => void;
}

/** A button that takes the after picture: through our own finder where there is a picture to compare with, else the phone's camera. */
export const TakeAfter = ({
  matter,
  share,
  onPhoto,
  className,
  children,
}: Taking & { className: string; children: ReactNode }) => {
  const [open, show] = useState(false);
  const [before] = photosOf(matter.files, 'before');
  return (
    <>
      <CameraInput
        className={className}
        onPhoto={onPhoto}
        disabled={share !== null}
        onOpen={() => {
          if (!before || !canLookThrough()) return false;
          show(true);
          return true;
        }}
      >
        {children}
      </CameraInput>
      {open && before ? <GhostCamera before={before.url} onPhoto={onPhoto} onClose={() => show(false)} /> : null}
    </>
  );
};

/** The after picture, or the place to take it: a ghost of the before picture shows where to stand. */
export const AfterPhoto = ({ matter, share, onPhoto }: Taking) => {
  const t = useFieldWords();
  const [before] = photosOf(matter.files, 'before');
  const after = photosOf(matter.files, 'after');
  const last = after.at(-1);
  if (last)
    return (
      <a className="shot" href={last.url} target="_blank" rel="noreferrer">
        <img src={last.thumbUrl ?? last.url} alt="" />
        <em>
          {t('photo.after', { time: officeClock(last.createdAt) })}
          {after.length > 1 ? ` · ${t('handle.photos', { n: after.length })}` : ''}
        </em>
      </a>
    );
  return (
    <TakeAfter className="shot finder" matter={matter} share={share} onPhoto={onPhoto}>
      {before ? <img src={before.thumbUrl ?? before.url} alt="" /> : null}
      <svg className="frame" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
        <path d="M0 14V0h14M86 0h14v14M100 86v14H86M14 100H0V86" />
      </svg>
      <em>{before ? t('handle.aim') : t('handle.takePhoto')}</em>
    </TakeAfter>
  );
};

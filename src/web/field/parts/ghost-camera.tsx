import { useEffect, useRef, useState } from 'react';
import { Icon } from '#web/ui/icon.tsx';
import { useFieldWords } from '../session.tsx';
import { CameraInput } from './photo-box.tsx';

/** Whether the page may look through the camera itself; else the phone's own camera is opened. */
export const canLookThrough = (): boolean =>
  isSecureContext && typeof navigator.mediaDevices?.getUserMedia === 'function';

const WANTED: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1440 } },
};

const pictureOf = (video: HTMLVideoElement): Promise<File | null> => {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return new Promise((resolve) =>
    canvas.toBlob(
      (blob) => resolve(blob && new File([blob], 'after.jpg', { type: 'image/jpeg', lastModified: Date.now() })),
      'image/jpeg',
      0.9,
    ),
  );
};

/** The camera with the picture from before laid over it, so that both are taken from one spot. Nothing is recorded but the picture. */
export const GhostCamera = ({
  before,
  onPhoto,
  onClose,
}: {
  /** Address of the picture from before. */
  before: string;
  onPhoto: (photo: File) => void;
  onClose: () => void;
}) => {
  const t = useFieldWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const [state, set] = useState<'opening' | 'open' | 'failed'>('opening');
  const [ghost, setGhost] = useState(40);
  useEffect(() => {
    dialog.current?.showModal();
    let stream: MediaStream | null = null;
    let left = false;
    const stop = () => stream?.getTracks().forEach((track) => track.stop());
    navigator.mediaDevices.getUserMedia(WANTED).then(
      (opened) => {
        stream = opened;
        if (left) return stop();
        if (video.current) video.current.srcObject = opened;
        set('open');
      },
      () => set('failed'),
    );
    return () => {
      left = true;
      stop();
    };
  }, []);
  const take = (photo: File | null): void => {
    if (!photo) return set('failed');
    onPhoto(photo);
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} className="ghost" onClose={onClose} aria-label={t('handle.takePhoto')}>
      <header className="bar">
        <button
          type="button"
          className="icon-button"
          aria-label={t('nav.close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="x" size={24} />
        </button>
        <h1>{t('ghost.title')}</h1>
      </header>
      <div className="ghost-view">
        {state === 'failed' ? (
          <p>{t('ghost.failed')}</p>
        ) : (
          <video ref={video} autoPlay muted playsInline aria-label={t('ghost.view')} />
        )}
        <img src={before} alt={t('ghost.before')} style={{ opacity: state === 'failed' ? 1 : ghost / 100 }} />
      </div>
      {state === 'failed' ? null : (
        <label className="ghost-range">
          {t('ghost.strength')}
          <input
            type="range"
            min={0}
            max={80}
            value={ghost}
            onChange={(event) => setGhost(event.target.valueAsNumber)}
          />
        </label>
      )}
      <div className="ghost-acts">
        <CameraInput className={state === 'failed' ? 'btn primary big' : 'btn big'} onPhoto={take}>
          <Icon name="image" size={20} />
          {t('ghost.own')}
        </CameraInput>
        {state === 'failed' ? null : (
          <button
            type="button"
            className="btn primary big"
            disabled={state !== 'open'}
            onClick={() => video.current && void pictureOf(video.current).then(take)}
          >
            <Icon name="camera" size={24} />
            {t('ghost.take')}
          </button>
        )}
      </div>
    </dialog>
  );
};

import { useState } from 'react';
import { officeClock } from '#web/ui/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLang } from '#web/ui/lang.tsx';
import { useDraft } from '../drafts.ts';
import { BackBar } from '../parts/bars.tsx';
import { answerOf, EMPTY_HANDLE, FourElements, publicAnswerOf } from '../parts/four-elements.tsx';
import { MatterHead } from '../parts/matter-head.tsx';
import { Said, Story } from '../parts/matter-parts.tsx';
import { CameraInput, PhotoBox, photosOf } from '../parts/photo-box.tsx';
import { OtherSteps } from '../parts/steps.tsx';
import { useTake } from '../parts/take-step.ts';
import { useUpload } from '../parts/use-upload.ts';
import { go } from '../router.tsx';
import { useFieldWords } from '../session.tsx';
import type { MatterProps } from './matter.tsx';

/** The after picture, or the place to take it: a ghost of the before picture shows where to stand. */
const AfterPhoto = ({
  matter,
  share,
  onPhoto,
}: Pick<MatterProps, 'matter'> & { share: number | null; onPhoto: (file: File) => void }) => {
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
    <CameraInput className="shot finder" onPhoto={onPhoto} disabled={share !== null}>
      {before ? <img src={before.thumbUrl ?? before.url} alt="" /> : null}
      <svg className="frame" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
        <path d="M0 14V0h14M86 0h14v14M100 86v14H86M14 100H0V86" />
      </svg>
      <em>{before ? t('handle.aim') : t('handle.takePhoto')}</em>
    </CameraInput>
  );
};

/** Work on site: proof, four parts of an answer, and what the resident will read. The proof guard is an action here. */
export const HandleScreen = ({ matter, onReload }: MatterProps) => {
  const t = useFieldWords();
  const { lang } = useLang();
  const { draft, change, drop } = useDraft(`${matter.id}.respond`, EMPTY_HANDLE);
  const [problem, setProblem] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const [editing, edit] = useState(false);
  const upload = useUpload(matter.id, onReload);
  const take = useTake(
    matter,
    () => {
      drop();
      go({ screen: 'tasks' }, t('handle.doneFlash'));
    },
    onReload,
  );
  const takeOther = useTake(matter, () => go({ screen: 'tasks' }, t('check.flash')), onReload);
  const respond = matter.next.find((step) => step.action === 'respond');
  const held = respond?.blocked ?? null;
  const needsPhoto = held?.guard === 'afterPhoto';
  const publicAnswer = publicAnswerOf(draft, matter, t);
  const measuresMissing = draft.measures.trim() === '';
  const photos = photosOf(matter.files, 'after').length;
  const finish = () => {
    setWorking(true);
    setProblem(null);
    void take('respond', { answer: answerOf(matter, draft, t, lang), publicAnswer }).then((failed) => {
      setProblem(failed);
      setWorking(false);
    });
  };
  const finishes = held === null && !measuresMissing && upload.share === null;
  return (
    <>
      <BackBar title={t('handle.title')}>
        <OtherSteps
          title={t('handle.cannotTitle')}
          label={t('handle.cannot')}
          matter={matter}
          steps={matter.next.filter((step) => step !== respond)}
          take={takeOther}
        />
      </BackBar>
      <main>
        <MatterHead matter={matter} />
        <div className="pair">
          <PhotoBox file={photosOf(matter.files, 'before')[0]} caption="photo.before" none={t('photo.noBefore')} />
          <AfterPhoto matter={matter} share={upload.share} onPhoto={upload.send} />
        </div>
        <FourElements matter={matter} draft={draft} change={change} />
        <div className="preview">
          <small>{t('handle.preview')}</small>
          {editing ? (
            <textarea
              rows={3}
              maxLength={5000}
              value={publicAnswer}
              aria-label={t('handle.preview')}
              onChange={(event) => change({ publicAnswer: event.target.value })}
            />
          ) : (
            <p className="prose">{publicAnswer || t('handle.previewEmpty')}</p>
          )}
          {publicAnswer && !editing ? (
            <button type="button" className="btn quiet" onClick={() => edit(true)}>
              {t('handle.edit')}
            </button>
          ) : null}
        </div>
        <Said matter={matter} />
        <Story matter={matter} />
      </main>
      <footer className="dock">
        {(problem ?? upload.fault) ? (
          <p className="fault" role="alert">
            {problem ?? upload.fault}
          </p>
        ) : null}
        {upload.share === null ? (
          <p className="count">
            <Icon name={finishes ? 'check' : 'camera'} size={16} />
            <b>
              {needsPhoto
                ? t('handle.photoMissing')
                : held
                  ? t('step.held', { reason: held.reason })
                  : measuresMissing
                    ? t('handle.measuresMissing')
                    : t('handle.ready')}
            </b>
            <span>{needsPhoto ? t('handle.photoThen') : t('handle.photos', { n: photos })}</span>
          </p>
        ) : (
          <div className="count" role="status">
            <b>{t('handle.sending', { percent: Math.round(upload.share * 100) })}</b>
            <span>{t('handle.sendingNote')}</span>
            <progress value={upload.share} />
          </div>
        )}
        <div className="two">
          <CameraInput
            className={needsPhoto ? 'btn primary big' : 'btn big'}
            onPhoto={upload.send}
            disabled={upload.share !== null}
          >
            <Icon name="camera" size={20} />
            {t(photos > 0 ? 'handle.another' : 'handle.takePhoto')}
          </CameraInput>
          <button
            type="button"
            className={finishes ? 'btn primary big' : 'btn big off'}
            aria-disabled={!finishes}
            disabled={working}
            onClick={finishes ? finish : undefined}
          >
            {working ? t('step.working') : t('handle.finish')}
          </button>
        </div>
      </footer>
    </>
  );
};

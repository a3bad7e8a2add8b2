import { useState } from 'react';
import { useAnswerCheck } from '#web/api/use-answer-check.ts';
import { useDraft } from '#web/live/use-draft.ts';
import { AnswerCheckNote } from '#web/ui/answer-check.tsx';
import { filledFacts, isFilled } from '#web/ui/facts.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLang } from '#web/ui/lang.tsx';
import { AfterPhoto, TakeAfter } from '../parts/after-photo.tsx';
import { BackBar } from '../parts/bars.tsx';
import { answerOf, EMPTY_HANDLE, FourElements, publicAnswerOf } from '../parts/four-elements.tsx';
import { FactRows } from '../parts/fact-rows.tsx';
import { FormLines } from '../parts/form-lines.tsx';
import { JointPart } from '../parts/joint-part.tsx';
import { MatterHead } from '../parts/matter-head.tsx';
import { Said, Story } from '../parts/matter-parts.tsx';
import { PhotoBox, photosOf } from '../parts/photo-box.tsx';
import { ReasonLine } from '../parts/reason-line.tsx';
import { isOwnStep } from '../parts/step-sheet.tsx';
import { OtherSteps } from '../parts/steps.tsx';
import { useTake } from '../parts/take-step.ts';
import { useUpload } from '../parts/use-upload.ts';
import { go } from '../router.tsx';
import { useFieldWords, useSigned } from '../session.tsx';
import type { MatterProps } from './matter.tsx';

/** What 办不了 holds: it goes back, takes longer, or waits. */
const CANNOT: ReadonlySet<string> = new Set(['returnTask', 'extend', 'suspend', 'resume']);

/** Work on site: proof, four parts of an answer, and what the resident will read. The proof guard is an action here. */
export const HandleScreen = ({ matter, onReload }: MatterProps) => {
  const t = useFieldWords();
  const { lang } = useLang();
  const { draft, change, drop } = useDraft(useSigned().session.user.id, `${matter.id}.respond`, EMPTY_HANDLE);
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
  const cannot = matter.next.filter(({ action }) => CANNOT.has(action));
  const held = respond?.blocked ?? null;
  const needsPhoto = held?.guard === 'afterPhoto';
  const tellsResident = respond?.asks.includes('publicAnswer') ?? false;
  const publicAnswer = tellsResident ? publicAnswerOf(draft, matter, t) : '';
  const form = respond?.form ?? [];
  const { contacted, measures, by } = answerOf(matter, draft, t, lang);
  const check = useAnswerCheck(matter.id, { publicAnswer, answer: { contacted, measures, by } });
  const measuresMissing = draft.measures.trim() === '';
  const photos = photosOf(matter.files, 'after').length;
  const finish = () => {
    setWorking(true);
    setProblem(null);
    const facts = filledFacts(draft.facts);
    const reason = check?.needsReason ? draft.reason.trim() : '';
    const request = {
      answer: answerOf(matter, draft, t, lang),
      ...(tellsResident && { publicAnswer }),
      ...(facts && { facts }),
      ...(reason && { reason }),
    };
    void take('respond', request).then((failed) => {
      setProblem(failed);
      setWorking(false);
    });
  };
  const factsMissing = !isFilled(form, draft.facts, matter.facts);
  const finishes = held === null && !measuresMissing && !factsMissing && upload.share === null;
  return (
    <>
      <BackBar title={t('handle.title')}>
        <OtherSteps
          title={t('handle.cannotTitle')}
          label={t('handle.cannot')}
          matter={matter}
          steps={cannot}
          take={takeOther}
          hint={cannot.some(({ action }) => action === 'extend') ? undefined : t('handle.cannotHint')}
        />
        <OtherSteps
          title={t('matter.otherSteps')}
          label={t('matter.more')}
          matter={matter}
          steps={matter.next.filter((step) => isOwnStep(step) && step !== respond && !CANNOT.has(step.action))}
          take={takeOther}
        />
      </BackBar>
      <main>
        <MatterHead matter={matter} />
        <JointPart matter={matter} take={takeOther} />
        <div className="pair">
          <PhotoBox file={photosOf(matter.files, 'before')[0]} caption="photo.before" none={t('photo.noBefore')} />
          <AfterPhoto matter={matter} share={upload.share} onPhoto={upload.send} />
        </div>
        <FourElements matter={matter} draft={draft} change={change} />
        {form.length > 0 ? (
          <div className="asks">
            <FormLines form={form} facts={draft.facts} known={matter.facts} onChange={(facts) => change({ facts })} />
          </div>
        ) : null}
        {tellsResident ? (
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
        ) : null}
        <AnswerCheckNote check={check} />
        <FactRows matter={matter} />
        {check?.needsReason ? <ReasonLine value={draft.reason} onChange={(reason) => change({ reason })} /> : null}
        <Said matter={matter} />
        <Story matter={matter} />
      </main>
      <footer className="dock">
        {(problem ?? upload.fault) ? (
          <p className="fault" role="alert">
            {problem ?? upload.fault}
          </p>
        ) : null}
        {upload.kept > 0 && upload.share === null ? (
          <p className="kept-note" role="status">
            <span>{t(upload.unkept ? 'handle.photoUnkept' : 'handle.photoKept', { n: upload.kept })}</span>
            <button type="button" className="btn quiet" onClick={upload.again}>
              {t('handle.photoAgain')}
            </button>
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
                    : factsMissing
                      ? t('handle.factsMissing')
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
          <TakeAfter
            className={needsPhoto ? 'btn primary big' : 'btn big'}
            matter={matter}
            share={upload.share}
            onPhoto={upload.send}
          >
            <Icon name="camera" size={20} />
            {t(photos > 0 ? 'handle.another' : 'handle.takePhoto')}
          </TakeAfter>
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

import type { MatterDetail } from '#contract/matters.ts';
import { AnswerCheckNote } from '#web/ui/answer-check.tsx';
import { shortTime } from '#web/ui/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { wallWords } from '#i18n/wall.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { Timeline } from '#web/ui/timeline.tsx';
import { useFieldWords } from '../session.tsx';
import { PhotoBox, photosOf } from './photo-box.tsx';

interface Of {
  readonly matter: MatterDetail;
}

/** The resident's own words. */
export const Said = ({ matter }: Of) => {
  const t = useFieldWords();
  return (
    <section className="block">
      <h3>{t('matter.said')}</h3>
      <p className="prose">{matter.text}</p>
    </section>
  );
};

export const Pair = ({ matter }: Of) => {
  const t = useFieldWords();
  const [before] = photosOf(matter.files, 'before');
  const after = photosOf(matter.files, 'after').at(-1);
  return before || after ? (
    <div className="pair">
      <PhotoBox file={before} caption="photo.before" none={t('photo.noBefore')} />
      <PhotoBox file={after} caption="photo.after" none={t('photo.noAfter')} />
    </div>
  ) : null;
};

/** What was done, and what the resident will read of it. */
export const Answered = ({ matter }: Of) => {
  const t = useFieldWords();
  const { lang } = useLang();
  const { answer, publicAnswer } = matter;
  return (
    <>
      {answer ? (
        <dl className="rows four">
          <div>
            <dt>{t('handle.acceptedAt')}</dt>
            <dd>{shortTime(answer.acceptedAt, lang)}</dd>
          </div>
          <div>
            <dt>{t('handle.contacted')}</dt>
            <dd>{answer.contacted}</dd>
          </div>
          <div>
            <dt>{t('handle.measures')}</dt>
            <dd>{answer.measures}</dd>
          </div>
          <div>
            <dt>{t('handle.by')}</dt>
            <dd>{answer.by}</dd>
          </div>
        </dl>
      ) : null}
      {publicAnswer ? (
        <div className="preview">
          <small>{t('check.public')}</small>
          <p className="prose">{publicAnswer}</p>
        </div>
      ) : null}
      <AnswerCheckNote check={matter.answerCheck} />
      <Verdict matter={matter} />
    </>
  );
};

/** What the reporter says of the answer; half solved waits for whoever handled it. */
const Verdict = ({ matter: { said, files } }: Of) => {
  const t = useWords(wallWords);
  const photos = files.filter(({ role }) => role === 'verdict');
  if (!said) return null;
  return (
    <div className="preview">
      <small>{t('said.title')}</small>
      <p className="prose">
        <b>{t(`said.${said.verdict}`)}</b> {said.comment}
      </p>
      {said.verdict === 'half' ? <p className="aside">{t('said.halfHint')}</p> : null}
      {photos.map((file) => (
        <PhotoBox key={file.id} file={file} caption="photo.after" none="" />
      ))}
    </div>
  );
};

/** Who did what when. */
export const Story = ({ matter, open = false }: Of & { open?: boolean }) => {
  const t = useFieldWords();
  return (
    <details className="story" open={open}>
      <summary className="group">
        <b>{t('matter.story')}</b>
        <span>{matter.history.length}</span>
        <Icon name="down" size={16} />
      </summary>
      <Timeline history={matter.history} />
    </details>
  );
};

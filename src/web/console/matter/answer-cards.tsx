import type { MatterDetail } from '#contract/matters.ts';
import { matterWords } from '#i18n/console-matter.ts';
import { AnswerCheckNote } from '#web/ui/answer-check.tsx';
import { shortTime } from '#web/ui/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';

/** A matter that ended without an answer of its own: where there is one, or that none is needed. */
const NO_ANSWER: Readonly<Record<string, 'answer.merged' | 'answer.voided' | undefined>> = {
  merged: 'answer.merged',
  voided: 'answer.voided',
};

/** What the reporter and the wall will read; an echo edge and an eye, so that nobody mistakes it for a note. */
export const PublicAnswer = ({ matter, onWrite }: { matter: MatterDetail; onWrite: (() => void) | null }) => {
  const t = useWords(matterWords);
  return (
    <section className="card answer public">
      <header>
        <Icon name="eye" size={16} />
        <h2>{t('answer.public')}</h2>
        <span className="small third">{t('answer.publicHint')}</span>
        {onWrite ? (
          <button type="button" className="hy-btn quiet push" onClick={onWrite}>
            {t('answer.change')}
          </button>
        ) : null}
      </header>
      <p className={matter.publicAnswer ? undefined : 'third'}>
        {matter.publicAnswer ?? t(NO_ANSWER[matter.state] ?? 'answer.none')}
      </p>
      <AnswerCheckNote check={matter.answerCheck} />
    </section>
  );
};

/** Notes between the units at work: hatched, with a lock. */
export const InternalNotes = ({ matter }: { matter: MatterDetail }) => {
  const t = useWords(matterWords);
  const notes = matter.history.filter((event) => event.note);
  return (
    <section className="card answer internal">
      <header>
        <Icon name="lock" size={16} />
        <h2>{t('answer.internal')}</h2>
        <span className="small third">{t('answer.internalHint')}</span>
      </header>
      {notes.length === 0 ? <p className="third">{t('answer.noNotes')}</p> : null}
      {notes.map((event) => (
        <p key={event.seq}>
          <b>{event.actorName}</b> {event.note}
        </p>
      ))}
    </section>
  );
};

/** The reply that passes the quality check, part by part. */
export const FourParts = ({ matter }: { matter: MatterDetail }) => {
  const t = useWords(matterWords);
  const { lang } = useLang();
  const { answer } = matter;
  return answer ? (
    <section className="card answer four">
      <header>
        <h2>{t('answer.four')}</h2>
      </header>
      <dl>
        <dt>{t('answer.acceptedAt')}</dt>
        <dd>{shortTime(answer.acceptedAt, lang)}</dd>
        <dt>{t('answer.contacted')}</dt>
        <dd>{answer.contacted}</dd>
        <dt>{t('answer.measures')}</dt>
        <dd>{answer.measures}</dd>
        <dt>{t('answer.by')}</dt>
        <dd>{answer.by}</dd>
      </dl>
    </section>
  ) : null;
};

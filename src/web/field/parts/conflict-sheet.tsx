import { useState } from 'react';
import type { ActionRequest, MatterDetail } from '#contract/matters.ts';
import { liveWords } from '#i18n/live.ts';
import { act } from '#web/api/matters.ts';
import { differences, joined, marked, textsOf } from '#web/live/differences.ts';
import { dropDraft } from '#web/live/drafts.ts';
import { shortTime } from '#web/ui/format.ts';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { useFieldWords, useSigned } from '../session.tsx';
import { Sheet } from './sheet.tsx';
import { problemWords } from './take-step.ts';

/** A step that was refused because somebody else was faster. */
export interface Refused {
  /** The matter as it stood on the screen. */
  readonly seen: MatterDetail;
  readonly action: string;
  readonly mine: ActionRequest;
}

const answersOf = ({ publicAnswer, answer }: Pick<MatterDetail, 'publicAnswer' | 'answer'>) =>
  textsOf({ publicAnswer, answer });

const withTheirs = (mine: ActionRequest, current: MatterDetail): ActionRequest => ({
  ...mine,
  ...(mine.publicAnswer && { publicAnswer: joined(current.publicAnswer ?? '', mine.publicAnswer) }),
  ...(mine.answer && {
    answer: { ...mine.answer, measures: joined(current.answer?.measures ?? '', mine.answer.measures) },
  }),
});

const Marked = ({ text, other }: { text: string; other: string }) => {
  const { start, own, end } = marked(text, other);
  return (
    <p className="prose">
      {start}
      {own === '' ? null : <mark>{own}</mark>}
      {end}
    </p>
  );
};

/** Who was first and where that differs from mine; neither way on loses anything. */
export const ConflictSheet = ({
  refused,
  current,
  onDone,
  onClose,
}: {
  refused: Refused;
  current: MatterDetail;
  onDone: () => void;
  onClose: () => void;
}) => {
  const t = useFieldWords();
  const live = useWords(liveWords);
  const { lang } = useLang();
  const person = useSigned().session.user.id;
  const [fault, setFault] = useState<string | null>(null);
  const { seen, action, mine } = refused;
  const last = seen.history.at(-1)?.seq ?? 0;
  const rows = differences(answersOf(seen), answersOf(current), textsOf(mine));
  const open = current.next.some((step) => step.action === action && !step.blocked);
  const add = () =>
    void act(current, action, withTheirs(mine, current)).then(
      () => {
        dropDraft(person, `${seen.id}.${action}`);
        onDone();
      },
      (error: unknown) => setFault(problemWords(error, t)),
    );
  return (
    <Sheet title={t('failed.stale')} onClose={onClose}>
      <ul className="aside">
        {current.history
          .filter((event) => event.seq > last)
          .map((event) => (
            <li key={event.seq}>
              {event.actorName} {event.label} {shortTime(event.at, lang)}
            </li>
          ))}
      </ul>
      {rows.map(({ field, now, mine: own }) => (
        <div key={field} className="hy-versus">
          <small>{live('conflict.now')}</small>
          <Marked text={now} other={own} />
          <small>{live('conflict.mine')}</small>
          <Marked text={own} other={now} />
        </div>
      ))}
      {open ? null : <p>{live('conflict.gone')}</p>}
      {fault ? (
        <p className="fault" role="alert">
          {fault}
        </p>
      ) : null}
      <div className="two">
        {open ? (
          <button type="button" className="btn big" onClick={add}>
            {live('conflict.add')}
          </button>
        ) : null}
        <button type="button" className="btn primary big" onClick={onClose}>
          {live('conflict.keep')}
        </button>
      </div>
    </Sheet>
  );
};

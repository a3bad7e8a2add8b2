import { App } from 'antd';
import { useState } from 'react';
import type { MatterDetail } from '#contract/matters.ts';
import { listWords } from '#i18n/console-list.ts';
import { matterWords } from '#i18n/console-matter.ts';
import { act } from '#web/api/matters.ts';
import { ApiProblem } from '#web/api/problem.ts';
import { useWords } from '#web/ui/lang.tsx';
import { freshenLists, matterQuery, queries } from '../queries.ts';

/** Long enough to see a slip, short enough not to be in the way; the matter's own page offers it until its minute is over. */
const SHOWN_S = 8;

const UndoButton = ({ detail, onDone }: { detail: MatterDetail; onDone: (problem: string | null) => void }) => {
  const t = useWords(listWords);
  const [busy, set] = useState(false);
  const takeBack = () => {
    set(true);
    act(detail, 'undo', {})
      .then((back) => {
        queries.setQueryData(matterQuery(back.id).queryKey, back);
        void freshenLists();
        onDone(null);
      })
      .catch((error: unknown) => onDone(error instanceof ApiProblem ? error.message : String(error)));
  };
  return (
    <button type="button" className="hy-btn quiet undo" disabled={busy} onClick={takeBack}>
      {t('undo.step')}
    </button>
  );
};

/** Says that a step was taken, quietly, and offers to take it back where that is allowed. */
export const useDoneMessage = () => {
  const t = useWords(matterWords);
  const list = useWords(listWords);
  const { message } = App.useApp();
  return (detail: MatterDetail, label: string) => {
    const text = t('step.done', { action: label });
    if (!detail.undo) return void message.success(text);
    const key = `done-${detail.id}`;
    const after = (problem: string | null) =>
      void (problem
        ? message.error({ key, content: problem })
        : message.info({ key, content: list('undo.done', { action: label }) }));
    void message.success({
      key,
      duration: SHOWN_S,
      content: (
        <>
          {text} <UndoButton detail={detail} onDone={after} />
        </>
      ),
    });
  };
};

import { App } from 'antd';
import type { MatterDetail } from '#contract/matters.ts';
import { listWords } from '#i18n/console-list.ts';
import { matterWords } from '#i18n/console-matter.ts';
import { useWords } from '#web/ui/lang.tsx';
import { doneKey, useTakeBack } from './take-back.tsx';

/** Long enough to see a slip, short enough not to be in the way; the matter's step bar offers it until its time is over. */
const SHOWN_S = 8;

const UndoButton = ({ detail, action }: { detail: MatterDetail; action: string }) => {
  const t = useWords(listWords);
  const { busy, takeBack } = useTakeBack();
  return (
    <button type="button" className="hy-btn quiet undo" disabled={busy} onClick={() => void takeBack(detail, action)}>
      {t('undo.step')}
    </button>
  );
};

/** Says that a step was taken, quietly, and offers to take it back where that is allowed. */
export const useDoneMessage = () => {
  const t = useWords(matterWords);
  const { message } = App.useApp();
  return (detail: MatterDetail, label: string) => {
    const text = t('step.done', { action: label });
    if (!detail.undo) return void message.success(text);
    void message.success({
      key: doneKey(detail),
      duration: SHOWN_S,
      content: (
        <>
          {text} <UndoButton detail={detail} action={label} />
        </>
      ),
    });
  };
};

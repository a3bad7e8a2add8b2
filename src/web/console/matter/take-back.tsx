import { App } from 'antd';
import { useEffect, useState } from 'react';
import type { MatterDetail } from '#contract/matters.ts';
import { listWords } from '#i18n/console-list.ts';
import { act } from '#web/api/matters.ts';
import { ApiProblem } from '#web/api/problem.ts';
import { Kbd } from '#web/ui/kbd.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { freshenLists, matterQuery, queries } from '../queries.ts';
import { useKeys } from '../shell/use-keys.ts';

/** Takes the last step back and says so in the place of the message that offered it. */
export const useTakeBack = () => {
  const t = useWords(listWords);
  const { message } = App.useApp();
  const [busy, set] = useState(false);
  const takeBack = async (detail: MatterDetail, action: string) => {
    const key = doneKey(detail);
    set(true);
    try {
      const back = await act(detail, 'undo', {});
      queries.setQueryData(matterQuery(back.id).queryKey, back);
      void message.info({ key, content: t('undo.done', { action }) });
    } catch (error) {
      void queries.invalidateQueries(matterQuery(detail.id));
      void message.error({ key, content: error instanceof ApiProblem ? error.message : String(error) });
    }
    set(false);
    void freshenLists();
  };
  return { busy, takeBack };
};

export const doneKey = ({ id }: MatterDetail): string => `done-${id}`;

/** Whole seconds that are left, counted from when the answer came: the desk's clock may differ from the server's. */
const useSecondsLeft = ({ id, undo }: MatterDetail): number => {
  const [now, tick] = useState(() => Date.now());
  const came = queries.getQueryState(matterQuery(id).queryKey)?.dataUpdatedAt ?? now;
  const left = undo ? Math.ceil((came + undo.seconds * 1000 - now) / 1000) : 0;
  const runs = left > 0;
  useEffect(() => {
    if (!runs) return undefined;
    const timer = setInterval(() => tick(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [runs]);
  return Math.min(left, undo?.seconds ?? 0);
};

/** The last step, while it can be taken back. The seconds are for the eye alone: nobody has them read out. */
export const UndoStep = ({ matter }: { matter: MatterDetail }) => {
  const t = useWords(listWords);
  const left = useSecondsLeft(matter);
  const { busy, takeBack } = useTakeBack();
  const action = matter.undo?.label ?? '';
  const run = () => void takeBack(matter, action);
  useKeys(left > 0 && !busy ? { z: run } : {}, { z: t('undo.named', { action }) });
  if (left <= 0) return null;
  return (
    <button
      type="button"
      className="hy-btn quiet undo"
      disabled={busy}
      aria-label={t('undo.named', { action })}
      title={t('undo.hint', { action })}
      onClick={run}
    >
      {t('undo.step')}
      <span className="secs" aria-hidden>
        {t('undo.left', { n: left })}
      </span>
      <Kbd>Z</Kbd>
    </button>
  );
};

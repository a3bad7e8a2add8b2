import { App } from 'antd';
import type { MatterDetail } from '#contract/matters.ts';
import { triageWords } from '#i18n/console-triage.ts';
import { ApiProblem } from '#web/api/problem.ts';
import { useWords } from '#web/ui/lang.tsx';
import { useAct } from '../matter/use-act.ts';
import { matterQuery, proposalsQuery, queries } from '../queries.ts';

/** Merges another matter into the open one, which stays on the desk with all that was chosen for it. */
export const useAbsorb = (matter: MatterDetail) => {
  const t = useWords(triageWords);
  const { message } = App.useApp();
  const act = useAct();
  return (other: MatterDetail) =>
    act.mutate(
      { matter: other, action: 'merge', label: t('desk.merge'), body: { duplicateOf: matter.id } },
      {
        onError: (error) => {
          void queries.invalidateQueries(matterQuery(other.id));
          void message.error(error instanceof ApiProblem ? error.message : String(error));
        },
        // It is no likeness any more; freshened after either.
        onSettled: () => {
          void queries.invalidateQueries(proposalsQuery(matter.id));
          // Its history tells of it.
          void queries.invalidateQueries(matterQuery(matter.id));
        },
      },
    );
};

import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { territoryRoomWords } from '#i18n/console-territory.ts';
import type { ChangeSummary } from '#contract/territory.ts';
import { ApiProblem } from '#web/api/problem.ts';
import { dropChange, listChanges, readChange, withdrawChange } from '#web/api/territory.ts';
import { useWords } from '#web/ui/lang.tsx';
import { queries } from '../queries.ts';

const SHOWN = 20;

/** Changes under way and decided: drafts are taken up again, what waits for its day can be taken back. */
export const ChangesList = ({
  mayEdit,
  onOpen,
}: {
  mayEdit: boolean;
  onOpen: (changeId: string, scope: string) => void;
}) => {
  const t = useWords(territoryRoomWords);
  const { message } = App.useApp();
  const { data = [] } = useQuery({ queryKey: ['territory-changes'], queryFn: listChanges });
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['territory-changes'] });
  const onError = (error: unknown) => void message.error(error instanceof ApiProblem ? error.message : String(error));
  const open = useMutation({
    mutationFn: (id: string) => readChange(id),
    onSuccess: ({ id, edits }) => {
      const [first] = edits;
      const scope = first?.op === 'put' ? (first.place.parentId ?? first.id) : first?.id;
      if (scope) onOpen(id, scope);
    },
    onError,
  });
  const withdraw = useMutation({
    mutationFn: ({ id, version }: ChangeSummary) => withdrawChange(id, version),
    onSuccess,
    onError,
  });
  const drop = useMutation({
    mutationFn: ({ id, version }: ChangeSummary) => dropChange(id, version),
    onSuccess,
    onError,
  });
  return (
    <section className="changes">
      <h3>{t('changes')}</h3>
      {data.length === 0 ? <p className="second small">{t('changes.none')}</p> : null}
      <ul>
        {data.slice(0, SHOWN).map((change) => (
          <li key={change.id}>
            <span>
              {change.title}{' '}
              <small className="third">{t(`changes.${stateOf(change)}`, { day: change.fromDay ?? '' })}</small>
            </span>
            {mayEdit && change.state === 'draft' ? (
              <span className="acts">
                <Button size="small" loading={open.isPending} onClick={() => open.mutate(change.id)}>
                  {t('changes.open')}
                </Button>
                <Button size="small" onClick={() => drop.mutate(change)}>
                  {t('changes.drop')}
                </Button>
              </span>
            ) : null}
            {mayEdit && change.state === 'scheduled' ? (
              <Button size="small" loading={withdraw.isPending} onClick={() => withdraw.mutate(change)}>
                {t('changes.withdraw')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
};

const stateOf = ({ state }: ChangeSummary): 'draft' | 'scheduled' | 'inForce' =>
  state === 'scheduled' || state === 'inForce' ? state : 'draft';

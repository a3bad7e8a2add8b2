import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { territoryRoomWords } from '#i18n/console-territory.ts';
import type { StewardEdit, StewardView } from '#contract/territory.ts';
import { stewardRoles } from '#domain/territory/stewards.ts';
import { ApiProblem } from '#web/api/problem.ts';
import { addSteward, editSteward, listStewards, readHistory } from '#web/api/territory.ts';
import { officeToday } from '#web/ui/format.ts';
import { useWords } from '#web/ui/lang.tsx';
import { DraftNote } from '../live/draft-note.tsx';
import { useKeptHere } from '../live/use-kept-here.ts';
import { queries } from '../queries.ts';

/** From today where no day is chosen; the draft must not grow old by itself. */
const NOBODY: Pick<StewardEdit, 'role' | 'name'> & { readonly fromDay?: string } = { role: 'gridLeader', name: '' };

/** Who answers for a place, from a day to a day; those who did stay in the list. */
export const PlaceStewards = ({ placeId, mayEdit }: { placeId: string; mayEdit: boolean }) => {
  const t = useWords(territoryRoomWords);
  const { message } = App.useApp();
  const { data = [] } = useQuery({ queryKey: ['stewards', placeId], queryFn: () => listStewards(placeId) });
  const kept = useKeptHere(`steward:${placeId}`, NOBODY);
  const { change: add } = kept;
  const adding = { ...kept.value, fromDay: kept.value.fromDay ?? officeToday() };
  const [opened, open] = useState(kept.dirty);
  const close = () => {
    kept.discard();
    open(false);
  };
  const onSuccess = async () => {
    close();
    await queries.invalidateQueries();
  };
  const onError = (error: unknown) => void message.error(error instanceof ApiProblem ? error.message : String(error));
  const save = useMutation({ mutationFn: (steward: StewardEdit) => addSteward(placeId, steward), onSuccess, onError });
  const end = useMutation({
    mutationFn: ({ id, role, name, userId, fromDay }: StewardView) =>
      editSteward(placeId, id, { role, name, userId, fromDay, toDay: officeToday() }),
    onSuccess,
    onError,
  });
  return (
    <section className="record">
      <h3>{t('stewards')}</h3>
      <ul>
        {data.map((steward) => (
          <li
            key={steward.id}
            className={steward.toDay !== null && steward.toDay < officeToday() ? 'third' : undefined}
          >
            <span>
              {steward.roleName} <b>{steward.name}</b>{' '}
              <small>
                {t('history.since', { from: steward.fromDay })}
                {steward.toDay ? ` ${t('history.until', { until: steward.toDay })}` : ''}
              </small>
            </span>
            {mayEdit && steward.toDay === null ? (
              <Button size="small" loading={end.isPending} onClick={() => end.mutate(steward)}>
                {t('stewards.end')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayEdit && !opened ? (
        <Button size="small" onClick={() => open(true)}>
          {t('stewards.add')}
        </Button>
      ) : null}
      {mayEdit && opened ? (
        <div className="adding">
          <DraftNote kept={{ ...kept, discard: close }} />
          <Select
            aria-label={t('stewards.role')}
            value={adding.role}
            options={stewardRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
            onChange={(role) => add({ ...adding, role })}
          />
          <Input
            aria-label={t('stewards.name')}
            placeholder={t('stewards.name')}
            maxLength={40}
            value={adding.name}
            onChange={({ target }) => add({ ...adding, name: target.value })}
          />
          <Input
            aria-label={t('stewards.from')}
            type="date"
            value={adding.fromDay}
            onChange={({ target }) => add({ ...adding, fromDay: target.value })}
          />
          <Button
            size="small"
            type="primary"
            disabled={adding.name.trim() === '' || adding.fromDay === ''}
            loading={save.isPending}
            onClick={() => save.mutate({ ...adding, name: adding.name.trim() })}
          >
            {t('stewards.save')}
          </Button>
        </div>
      ) : null}
    </section>
  );
};

/** What a place was called and how large it was, from day to day. */
export const PlaceHistoryList = ({ placeId }: { placeId: string }) => {
  const t = useWords(territoryRoomWords);
  const { data = [] } = useQuery({ queryKey: ['place-history', placeId], queryFn: () => readHistory(placeId) });
  return (
    <section className="record">
      <h3>{t('history')}</h3>
      <ul>
        {data.toReversed().map(({ fromDay, untilDay, name, code, squareMetres }) => (
          <li key={`${fromDay}-${untilDay}`}>
            <span>
              {name} <small className="third">{code}</small>
              <br />
              <small>
                {fromDay ? t('history.since', { from: fromDay }) : t('history.always')}
                {untilDay ? ` ${t('history.until', { until: untilDay })}` : ''}
                {squareMetres === null ? '' : ` · ${t('history.area', { n: squareMetres.toLocaleString() })}`}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

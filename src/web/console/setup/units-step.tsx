import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Input, Select } from 'antd';
import type { UnitView } from '#contract/setup.ts';
import type { UnitRole } from '#domain/matters/routing.ts';
import { wizardWords } from '#i18n/setup.ts';
import { say } from '#i18n/translate.ts';
import { unitRoleWords, usualUnits } from '#i18n/unit-roles.ts';
import { newKey } from '#web/api/keys.ts';
import { rebaseList } from '#web/live/rebase.ts';
import { listPlaces } from '#web/api/office.ts';
import { readUnits, saveUnits } from '#web/api/setup.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLang, useWords } from '#web/ui/lang.tsx';
import { Failed, Waiting } from '#web/ui/states.tsx';
import { DraftNote } from '../live/draft-note.tsx';
import { useKeptHere } from '../live/use-kept-here.ts';
import { queries } from '../queries.ts';
import { StepFoot } from './step-foot.tsx';
import type { StepProps } from './step-props.ts';

interface Draft {
  readonly key: string;
  readonly id?: string;
  readonly name: string;
  readonly nameEn: string;
  readonly unitRoles: UnitRole[];
  readonly placeIds: string[] | null;
}

const draftOf = (unit: Partial<UnitView>): Draft => ({
  key: unit.id ?? newKey(),
  ...(unit.id && { id: unit.id }),
  name: unit.name ?? '',
  nameEn: unit.nameEn ?? '',
  unitRoles: unit.unitRoles ?? [],
  placeIds: unit.placeIds ?? null,
});

const rebase = rebaseList<Draft>(({ key }) => key);
const roles = Object.keys(unitRoleWords) as UnitRole[];

const Editor = ({ units, state, onNext }: StepProps & { units: readonly UnitView[] }) => {
  const t = useWords(wizardWords);
  const { lang } = useLang();
  const { data: communities = [], isPending } = useQuery({
    queryKey: ['places', 'communities'],
    queryFn: () => listPlaces({ level: 'community', limit: 1000 }),
  });
  const kept = useKeptHere<readonly Draft[]>('setup:units', units.map(draftOf), rebase);
  const { value: drafts, change: set } = kept;
  const change = (key: string, changes: Partial<Draft>) =>
    set(drafts.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  const filled = drafts.filter(({ name }) => name.trim() !== '');
  const save = useMutation({
    mutationFn: () =>
      saveUnits({
        units: filled.map(({ id, name, nameEn, unitRoles, placeIds }) => ({
          ...(id !== undefined && { id }),
          name: name.trim(),
          nameEn,
          unitRoles,
          placeIds,
        })),
      }),
    onSuccess: async (saved) => {
      queries.setQueryData(['units'], saved);
      kept.discard();
      await queries.invalidateQueries();
    },
  });
  const usual = () => {
    const there = new Set(drafts.map(({ name }) => name));
    const offices = usualUnits.map(({ zh, en, unitRoles }) => ({ name: zh, nameEn: en, unitRoles: [...unitRoles] }));
    const committees = communities.map(({ id, name }) => ({
      name: `${name}${t('units.committee')}`,
      unitRoles: ['community', 'grid'] as UnitRole[],
      placeIds: [id],
    }));
    set([...drafts, ...[...offices, ...committees].filter(({ name }) => !there.has(name)).map(draftOf)]);
  };
  return (
    <>
      <p className="lead">{t('units.lead')}</p>
      {state.units > 0 ? <p>{t('units.have', { n: state.units })}</p> : null}
      <div className="row">
        <Button onClick={usual} disabled={isPending}>
          {t('units.usual')}
        </Button>
        <Button onClick={() => set([...drafts, draftOf({})])}>{t('units.add')}</Button>
      </div>
      <DraftNote kept={kept} />
      <ul className="units">
        {drafts.map(({ key, id, name, unitRoles, placeIds }) => (
          <li key={key}>
            <Input
              aria-label={t('units.name')}
              placeholder={t('units.name')}
              value={name}
              maxLength={40}
              onChange={(event) => change(key, { name: event.target.value })}
            />
            <Select
              mode="multiple"
              aria-label={t('units.roles')}
              placeholder={t('units.roles')}
              value={unitRoles}
              options={roles.map((value) => ({ value, label: say(unitRoleWords[value], lang) }))}
              optionFilterProp="label"
              onChange={(chosen: UnitRole[]) => change(key, { unitRoles: chosen })}
            />
            <Select
              mode="multiple"
              aria-label={t('units.places')}
              placeholder={t('units.everywhere')}
              value={placeIds ?? []}
              options={communities.map((place) => ({ value: place.id, label: place.name }))}
              optionFilterProp="label"
              onChange={(chosen: string[]) => change(key, { placeIds: chosen.length > 0 ? chosen : null })}
            />
            {id ? (
              <span />
            ) : (
              <button
                type="button"
                className="hy-btn quiet"
                title={t('units.remove')}
                onClick={() => set(drafts.filter((one) => one.key !== key))}
              >
                <Icon name="x" size={16} label={t('units.remove')} />
              </button>
            )}
          </li>
        ))}
      </ul>
      {filled.length > 0 && !filled.some((one) => one.unitRoles.includes('command')) ? (
        <Alert type="warning" showIcon title={t('units.noCommand')} />
      ) : null}
      {save.error ? <Failed error={save.error} /> : null}
      {save.isSuccess ? <p role="status">{t('table.saved')}</p> : null}
      {filled.length > 0 ? (
        <Button type="primary" loading={save.isPending} onClick={() => save.mutate()}>
          {t('units.save', { n: filled.length })}
        </Button>
      ) : null}
      <StepFoot done={state.units > 0} skip={t('units.skip')} onNext={onNext} />
    </>
  );
};

export const UnitsStep = (props: StepProps) => {
  const { data, error, refetch } = useQuery({ queryKey: ['units'], queryFn: readUnits });
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  return data ? <Editor {...props} units={data} /> : <Waiting />;
};

import { useQuery } from '@tanstack/react-query';
import { InputNumber, Select, Switch } from 'antd';
import type { SettingsView, SettingValue } from '#contract/settings.ts';
import { decisionWords } from '#i18n/console-decisions.ts';
import { useWords } from '#web/ui/lang.tsx';
import { useKeptHere } from '../live/use-kept-here.ts';
import { useMay } from '../queries.ts';
import { choicesQuery } from '../queries-office.ts';
import { DecideBar } from './decide-bar.tsx';

type Echo = SettingValue<'echo'>;
const LISTS = ['kinds', 'excludedMajors', 'excludedTopics'] as const;
const SWITCHES = ['ownFinds', 'reasonForFlagged'] as const;
const WEIGHTS = ['responded', 'solved', 'satisfied'] as const;

/** What may go on the wall, and how the reporters' word counts. */
export const EchoForm = ({ settings }: { settings: SettingsView }) => {
  const t = useWords(decisionWords);
  const canEdit = useMay()('settings.write');
  const { data: choices } = useQuery(choicesQuery);
  const saved: Echo = settings.echo.value;
  const kept = useKeptHere('settings:echo', saved);
  const typed = kept.value;
  const change = (more: Partial<Echo>) => kept.change({ ...typed, ...more });
  const options = {
    kinds: choices?.kinds,
    excludedMajors: choices?.majors,
    excludedTopics: choices?.topics,
  };
  const changes = [...LISTS, ...SWITCHES, 'weights' as const].filter(
    (field) => JSON.stringify(typed[field]) !== JSON.stringify(saved[field]),
  ).length;
  return (
    <>
      <div className="limitform">
        <p className="small second">{t('note.echo')}</p>
        {LISTS.map((field) => (
          <label className="field" key={field}>
            {t(`field.${field}`)}
            <Select
              mode="multiple"
              disabled={!canEdit}
              value={[...typed[field]]}
              optionFilterProp="label"
              options={(options[field] ?? []).map(({ id, label }) => ({ value: id, label }))}
              onChange={(value: string[]) => change({ [field]: value })}
            />
          </label>
        ))}
        {SWITCHES.map((field) => (
          <label className="field switch" key={field}>
            {t(`field.${field}`)}
            <Switch disabled={!canEdit} checked={typed[field]} onChange={(value) => change({ [field]: value })} />
          </label>
        ))}
        <fieldset className="weights">
          <legend>{t('field.weights')}</legend>
          {WEIGHTS.map((field) => (
            <label key={field}>
              {t(`field.${field}`)}
              <InputNumber
                min={0}
                max={100}
                precision={0}
                disabled={!canEdit}
                value={typed.weights[field]}
                onChange={(value) => change({ weights: { ...typed.weights, [field]: value ?? 0 } })}
              />
            </label>
          ))}
        </fieldset>
      </div>
      <DecideBar
        settingKey="echo"
        version={settings.echo.version}
        value={typed}
        changes={changes}
        canEdit={canEdit}
        kept={kept}
      />
    </>
  );
};

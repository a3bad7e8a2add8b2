import { Input, Select } from 'antd';
import type { SettingsView, SettingValues } from '#contract/settings.ts';
import { decisionWords } from '#i18n/console-decisions.ts';
import { useWords } from '#web/ui/lang.tsx';
import { useKeptHere } from '../live/use-kept-here.ts';
import { useMay } from '../queries.ts';
import { DecideBar } from './decide-bar.tsx';
import { BOUNDS, changedFields, fieldsOf, typedOf, valueOf, WAYS, type FormKey } from './key-fields.ts';

/** One setting of plain fields, typed and decided with a reason. */
export const KeyForm = ({ settingKey, settings }: { settingKey: FormKey; settings: SettingsView }) => {
  const t = useWords(decisionWords);
  const may = useMay();
  const canEdit = may(settingKey === 'security' ? 'role.write' : 'settings.write');
  const values = Object.fromEntries(
    Object.entries(settings).map(([key, { value }]) => [key, value]),
  ) as unknown as SettingValues;
  const saved = typedOf(settingKey, values);
  const kept = useKeptHere(`settings:${settingKey}`, saved);
  const typed = kept.value;
  return (
    <>
      <div className="limitform">
        <p className="small second">{t(`note.${settingKey}`)}</p>
        {fieldsOf(settingKey).map((field) => {
          const [min, max] = BOUNDS[field] ?? [];
          return (
            <label className="field" key={field}>
              {t(`field.${field}`)}
              {field === 'way' ? (
                <Select
                  disabled={!canEdit}
                  value={typed.way}
                  options={WAYS.map((way) => ({ value: way, label: t(`way.${way}`) }))}
                  onChange={(way) => kept.change({ ...typed, way })}
                />
              ) : (
                <Input
                  type={min === undefined ? 'text' : 'number'}
                  min={min}
                  max={max}
                  step="any"
                  maxLength={200}
                  disabled={!canEdit}
                  value={typed[field] ?? ''}
                  onChange={(event) => kept.change({ ...typed, [field]: event.target.value })}
                />
              )}
            </label>
          );
        })}
      </div>
      <DecideBar
        settingKey={settingKey}
        version={settings[settingKey].version}
        value={valueOf(settingKey, typed)}
        changes={changedFields(settingKey, typed, saved)}
        canEdit={canEdit}
        kept={kept}
      />
    </>
  );
};

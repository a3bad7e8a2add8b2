import { Input, InputNumber, Select, Switch } from 'antd';
import type { SettingsView, SettingValue } from '#contract/settings.ts';
import { CALL_KINDS, TASK_CLOCKS, type CallKind } from '#domain/matters/task.ts';
import { callWords } from '#i18n/console-calls.ts';
import { settingsWords } from '#i18n/console-settings.ts';
import { useWords } from '#web/ui/lang.tsx';
import { useKeptHere } from '../live/use-kept-here.ts';
import { useMay } from '../queries.ts';
import { DecideBar } from './decide-bar.tsx';
import { Decided } from './decided.tsx';

type Calls = SettingValue<'calls'>;
const UNITS = ['workHour', 'workDay', 'hour', 'day'] as const;

/** What whistles and assistance ask of a called unit: in what time, and whether it shows that it is there. */
export const CallsTab = ({ settings }: { settings: SettingsView }) => {
  const t = useWords(callWords);
  const words = useWords(settingsWords);
  const canEdit = useMay()('settings.write');
  const held = settings.calls;
  const kept = useKeptHere<Calls>('settings:calls', held.value);
  const draft = kept.value;
  const put = (call: CallKind, part: Partial<Calls[CallKind]>) =>
    kept.change({ ...draft, [call]: { ...draft[call], ...part } });
  const changes = CALL_KINDS.filter((call) => JSON.stringify(draft[call]) !== JSON.stringify(held.value[call])).length;
  return (
    <div className="settings calls">
      <section className="card">
        <Decided held={held} />
        <p className="decided small second">{t('calls.since')}</p>
        <div className="scroll" tabIndex={-1}>
          <table className="rows calls">
            <thead>
              <tr>
                <th scope="col">{t('calls.kind')}</th>
                {TASK_CLOCKS.map((clock) => (
                  <th key={clock} scope="col">
                    {t(`calls.${clock}`)}
                  </th>
                ))}
                <th scope="col">{t('calls.onSite')}</th>
                <th scope="col" className="wide">
                  {words('limits.source')}
                </th>
              </tr>
            </thead>
            <tbody>
              {CALL_KINDS.map((call) => (
                <tr key={call}>
                  <th scope="row">{t(`calls.${call}`)}</th>
                  {TASK_CLOCKS.map((clock) => {
                    const { amount, unit } = draft[call][clock];
                    const name = `${t(`calls.${call}`)} · ${t(`calls.${clock}`)}`;
                    return (
                      <td key={clock}>
                        <span className="limit">
                          <InputNumber
                            aria-label={name}
                            min={0.25}
                            max={1000}
                            step={0.25}
                            disabled={!canEdit}
                            value={amount}
                            onChange={(value) => value !== null && put(call, { [clock]: { amount: value, unit } })}
                          />
                          <Select
                            aria-label={t('calls.unitOf', { what: name })}
                            disabled={!canEdit}
                            value={unit}
                            options={UNITS.map((value) => ({ value, label: words(`unit.${value}`) }))}
                            onChange={(value) => put(call, { [clock]: { amount, unit: value } })}
                          />
                        </span>
                      </td>
                    );
                  })}
                  <td>
                    <Switch
                      size="small"
                      aria-label={`${t(`calls.${call}`)} · ${t('calls.onSite')}`}
                      disabled={!canEdit}
                      checked={draft[call].onSite}
                      onChange={(onSite) => put(call, { onSite })}
                    />
                  </td>
                  <td className="wide">
                    <Input
                      aria-label={`${t(`calls.${call}`)} · ${words('limits.source')}`}
                      disabled={!canEdit}
                      maxLength={200}
                      value={draft[call].source}
                      onChange={(event) => put(call, { source: event.target.value })}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <DecideBar
          settingKey="calls"
          version={held.version}
          value={draft}
          changes={changes}
          canEdit={canEdit}
          kept={kept}
        />
      </section>
    </div>
  );
};

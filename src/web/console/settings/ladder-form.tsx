import { Button, InputNumber, Select } from 'antd';
import type { SettingsView, SettingValue } from '#contract/settings.ts';
import { LADDER_ROLES, LADDER_UNITS } from '#domain/notices/crossings.ts';
import { ladderWords } from '#i18n/console-ladder.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { useKeptHere } from '../live/use-kept-here.ts';
import { useMay } from '../queries.ts';
import { DecideBar } from './decide-bar.tsx';
import './ladder.css';

type Step = SettingValue<'ladder'>['steps'][number];
const MOST = 6;
const NEW: Step = { after: 1, unit: 'workDay', to: 'leader' };
/** A share is set in per cent, as people say it. */
const shown = ({ after, unit }: Step): number => (unit === 'share' ? Math.round(after * 100) : after);
const meant = (value: number, unit: Step['unit']): number => (unit === 'share' ? value / 100 : value);

/** The steps of escalation: so long after the deadline, that one is told. */
export const LadderForm = ({ settings }: { settings: SettingsView }) => {
  const t = useWords(ladderWords);
  const canEdit = useMay()('settings.write');
  const saved = settings.ladder.value;
  const kept = useKeptHere('settings:ladder', saved);
  const { steps } = kept.value;
  const put = (next: readonly Step[]) => kept.change({ steps: [...next] });
  const change = (at: number, part: Partial<Step>) =>
    put(steps.map((step, index) => (index === at ? { ...step, ...part } : step)));
  const changes = Math.max(
    steps.filter((step, index) => JSON.stringify(step) !== JSON.stringify(saved.steps[index])).length,
    Math.abs(steps.length - saved.steps.length),
  );
  return (
    <>
      <div className="limitform">
        <p className="small second">{t('note')}</p>
        <ol className="ladder">
          <li>
            <span>{t('first')}</span>
          </li>
          {steps.map((step, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- steps have no name but their place
            <li key={at}>
              <span>{t('after')}</span>
              <InputNumber
                aria-label={t('amount', { n: at + 1 })}
                min={1}
                max={1000}
                disabled={!canEdit}
                value={shown(step)}
                onChange={(value) => change(at, { after: meant(value ?? 1, step.unit) })}
              />
              <Select
                aria-label={t('unit', { n: at + 1 })}
                disabled={!canEdit}
                value={step.unit}
                options={LADDER_UNITS.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
                onChange={(unit) => change(at, { unit, after: meant(shown(step), unit) })}
              />
              <span>{t('tell')}</span>
              <Select
                aria-label={t('to', { n: at + 1 })}
                disabled={!canEdit}
                value={step.to}
                options={LADDER_ROLES.map((to) => ({ value: to, label: t(`to.${to}`) }))}
                onChange={(to) => change(at, { to })}
              />
              {canEdit ? (
                <button
                  type="button"
                  className="hy-btn quiet"
                  aria-label={t('remove', { n: at + 1 })}
                  onClick={() => put(steps.filter((_, index) => index !== at))}
                >
                  <Icon name="x" size={16} />
                </button>
              ) : null}
            </li>
          ))}
        </ol>
        {canEdit && steps.length < MOST ? <Button onClick={() => put([...steps, NEW])}>{t('add')}</Button> : null}
      </div>
      <DecideBar
        settingKey="ladder"
        version={settings.ladder.version}
        value={kept.value}
        changes={changes}
        canEdit={canEdit}
        kept={kept}
      />
    </>
  );
};

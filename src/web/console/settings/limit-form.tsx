import { Button, Input, InputNumber, Select } from 'antd';
import { settingsWords } from '#i18n/console-settings.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { CLOCKS, NONE, type ClassRow, type Own } from './limit-rows.ts';

const UNITS = ['workHour', 'workDay', 'hour', 'day'] as const;

/** One class: its four clocks and where they come from. What is typed is in the draft at once. */
export const LimitForm = ({
  limits,
  own,
  siblings,
  canEdit,
  onChange,
  onMajor,
  onClose,
}: {
  limits: ClassRow;
  own: Own | null;
  /** Classes of the same major. */
  siblings: number;
  canEdit: boolean;
  onChange: (own: Own | null) => void;
  onMajor: (own: Own) => void;
  onClose: () => void;
}) => {
  const t = useWords(settingsWords);
  const base: Own = own ?? { category: limits.category, source: t('own') };
  return (
    <form className="limitform" onSubmit={(event) => event.preventDefault()}>
      <header>
        <h2>
          {limits.label} <span className="third">{limits.code}</span>
        </h2>
        <button type="button" className="hy-btn quiet push" onClick={onClose} aria-label={t('discard')}>
          <Icon name="x" size={16} />
        </button>
      </header>
      {CLOCKS.map((clock) => {
        const sample = limits.clocks[clock];
        const { amount, unit } = base[clock] ?? sample;
        const name = t(`limits.${clock}`);
        return (
          <fieldset key={clock} disabled={!canEdit}>
            <legend>{name}</legend>
            <InputNumber
              aria-label={name}
              min={0.5}
              max={1000}
              step={0.5}
              disabled={!canEdit}
              value={amount}
              onChange={(value) => value !== null && onChange({ ...base, [clock]: { amount: value, unit } })}
            />
            <Select
              aria-label={`${name} ${t('unit.workHour')}`}
              disabled={!canEdit}
              value={unit}
              options={UNITS.map((value) => ({ value, label: t(`unit.${value}`) }))}
              onChange={(value) => onChange({ ...base, [clock]: { amount, unit: value } })}
            />
            <small className="third">
              {t('limits.sampleWas', { text: `${sample.amount} ${t(`unit.${sample.unit}`)}` })}
            </small>
          </fieldset>
        );
      })}
      <label className="field">
        {t('limits.source')}
        <Input.TextArea
          disabled={!canEdit}
          maxLength={200}
          autoSize={{ minRows: 2 }}
          value={own?.source ?? ''}
          placeholder={limits.source}
          onChange={(event) => onChange({ ...base, source: event.target.value })}
        />
      </label>
      {own && canEdit ? (
        <div className="acts">
          <Button onClick={() => onChange(null)}>{t('limits.useSample')}</Button>
          {limits.category === NONE ? null : (
            <Button onClick={() => onMajor(own)}>{t('limits.wholeMajor', { n: siblings })}</Button>
          )}
        </div>
      ) : null}
    </form>
  );
};

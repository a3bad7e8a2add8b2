import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useState, type FormEvent } from 'react';
import type { MatterFilter } from '#contract/matters.ts';
import { deskWords } from '#i18n/console-desk.ts';
import { listWords } from '#i18n/console-list.ts';
import { useWords } from '#web/ui/lang.tsx';
import { useFilterChoices } from './filter-choices.ts';
import './filters.css';
import { filterOf, without, type FilterField, type FilterKey } from './filter-state.ts';

type Values = Readonly<Partial<Record<FilterKey, string>>>;
interface FieldProps {
  readonly field: FilterField;
  readonly values: Values;
  readonly onChange: (values: Values) => void;
}

const Days = ({ field, values, onChange }: FieldProps) => {
  const t = useWords(listWords);
  return (
    <div className="pair">
      {field.keys.map((key, index) => (
        <label key={key}>
          {t(index === 0 ? 'filter.fromDay' : 'filter.toDay')}
          <Input
            type="date"
            value={values[key] ?? ''}
            onChange={(event) => onChange({ ...values, [key]: event.target.value })}
          />
        </label>
      ))}
    </div>
  );
};

/** `1..3` as two numbers; an end that is left open is not bounded. */
const Span = ({ field: { keys }, values, onChange }: FieldProps) => {
  const t = useWords(listWords);
  const key = keys[0] ?? 'returns';
  const text = values[key] ?? '';
  const [least = '', most = least] = text.split('..');
  const set = (from: string, to: string) => onChange({ [key]: from === '' && to === '' ? '' : `${from}..${to}` });
  const ends = [
    ['filter.least', least, (value: string) => set(value, most)],
    ['filter.most', most, (value: string) => set(least, value)],
  ] as const;
  return (
    <div className="pair">
      {ends.map(([label, value, change]) => (
        <label key={label}>
          {t(label)}
          <InputNumber
            min={0}
            max={999_999}
            precision={0}
            value={value === '' ? null : Number(value)}
            onChange={(next) => change(next === null ? '' : String(next))}
          />
        </label>
      ))}
    </div>
  );
};

const Field = ({ field, values, onChange }: FieldProps) => {
  const t = useWords(deskWords);
  const list = useWords(listWords);
  const choices = useFilterChoices();
  const key = field.keys[0] ?? 'q';
  const value = values[key] ?? '';
  const label = list(`field.${field.id}`);
  if (field.shape === 'days') return <Days field={field} values={values} onChange={onChange} />;
  if (field.shape === 'span') return <Span field={field} values={values} onChange={onChange} />;
  if (field.shape === 'yes')
    return (
      <Checkbox
        checked={value === 'true'}
        onChange={(event) => onChange({ [key]: event.target.checked ? 'true' : '' })}
      >
        {label}
      </Checkbox>
    );
  if (field.shape === 'choice')
    return (
      <Select
        mode="multiple"
        autoFocus
        aria-label={label}
        placeholder={t('filter.value')}
        value={value === '' ? [] : value.split(',')}
        options={[...(choices[field.id] ?? [])]}
        showSearch={{ optionFilterProp: 'label' }}
        maxTagCount="responsive"
        onChange={(chosen: string[]) => onChange({ [key]: chosen.join(',') })}
      />
    );
  return (
    <Input
      autoFocus
      aria-label={label}
      value={value}
      maxLength={60}
      placeholder={t('filter.value')}
      onChange={(event) => onChange({ [key]: event.target.value })}
    />
  );
};

/** The values of one field: what is set stands there, an empty form takes the condition away. */
export const FilterForm = ({
  field,
  filter,
  onApply,
}: {
  field: FilterField;
  filter: MatterFilter;
  onApply: (filter: MatterFilter) => void;
}) => {
  const t = useWords(listWords);
  const now = Object.fromEntries(field.keys.map((key) => [key, String(filter[key] ?? '')]));
  const [values, set] = useState<Values>(now);
  const rest = without(filter, ...field.keys);
  const isSet = field.keys.some((key) => filter[key] !== undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onApply(filterOf({ ...rest, ...values }));
  };
  return (
    <form className="filter-form" onSubmit={submit}>
      <Field field={field} values={values} onChange={set} />
      <div className="acts">
        {isSet ? <Button onClick={() => onApply(rest)}>{t('filter.remove')}</Button> : null}
        <Button type="primary" htmlType="submit">
          {t('filter.apply')}
        </Button>
      </div>
    </form>
  );
};

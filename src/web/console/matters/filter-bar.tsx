import { Button, Input, Popover, Select } from 'antd';
import { useState, type FormEvent } from 'react';
import type { MatterFilter } from '#contract/matters.ts';
import { deskWords } from '#i18n/console-desk.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { useFilterChoices } from './filter-choices.ts';
import { activeFilters, FILTER_KEYS, filterOf, without, type FilterKey } from './filter-state.ts';

const ADDABLE = FILTER_KEYS.filter((key) => key !== 'figure');
const DATES: readonly FilterKey[] = ['from', 'to'];

/** One more condition: which field, which values. */
const AddFilter = ({ filter, onChange }: { filter: MatterFilter; onChange: (filter: MatterFilter) => void }) => {
  const t = useWords(deskWords);
  const choices = useFilterChoices();
  const [open, show] = useState(false);
  const [key, pick] = useState<FilterKey>('state');
  const [value, set] = useState<string>('');
  const options = choices[key];
  const apply = (event: FormEvent) => {
    event.preventDefault();
    onChange(filterOf({ ...filter, [key]: value }));
    set('');
    show(false);
  };
  const form = (
    <form className="add-filter" onSubmit={apply}>
      <Select
        aria-label={t('list.add')}
        value={key}
        options={ADDABLE.map((name) => ({ value: name, label: t(`filter.${name}`) }))}
        onChange={(next) => {
          pick(next);
          set('');
        }}
      />
      {options ? (
        <Select
          mode="multiple"
          aria-label={t('filter.value')}
          value={value === '' ? [] : value.split(',')}
          options={[...options]}
          showSearch={{ optionFilterProp: 'label' }}
          maxTagCount="responsive"
          onChange={(values) => set(values.join(','))}
        />
      ) : (
        <Input
          aria-label={t('filter.value')}
          type={DATES.includes(key) ? 'date' : 'text'}
          value={value}
          maxLength={100}
          onChange={(event) => set(event.target.value)}
        />
      )}
      <Button type="primary" htmlType="submit" disabled={value === ''}>
        {t('filter.apply')}
      </Button>
    </form>
  );
  return (
    <Popover open={open} onOpenChange={show} trigger="click" placement="bottomLeft" content={form} destroyOnHidden>
      <button type="button" className="hy-btn quiet">
        <Icon name="plus" size={14} />
        {t('list.add')}
      </button>
    </Popover>
  );
};

/** The filters in force as chips, each removable, in the same grammar as the address. `figureLabel` names a figure's chip. */
export const FilterBar = ({
  filter,
  figureLabel,
  onChange,
}: {
  filter: MatterFilter;
  figureLabel?: string;
  onChange: (filter: MatterFilter) => void;
}) => {
  const t = useWords(deskWords);
  const choices = useFilterChoices();
  const active = activeFilters(filter);
  const wordsOf = (key: FilterKey, value: string) =>
    key === 'figure'
      ? (figureLabel ?? value)
      : value
          .split(',')
          .map((part) => choices[key]?.find((option) => option.value === part)?.label ?? part)
          .join('、');
  return (
    <>
      {active.map(({ key, value }) => (
        <span className="chip" key={key}>
          {t(`filter.${key}`)} <b title={wordsOf(key, value)}>{wordsOf(key, value)}</b>
          <button
            type="button"
            aria-label={t('list.remove', { name: t(`filter.${key}`) })}
            onClick={() => onChange(without(filter, key))}
          >
            <Icon name="x" size={14} />
          </button>
        </span>
      ))}
      <AddFilter filter={filter} onChange={onChange} />
      {active.length > 1 ? (
        <button type="button" className="hy-btn quiet" onClick={() => onChange({})}>
          {t('list.clear')}
        </button>
      ) : null}
    </>
  );
};

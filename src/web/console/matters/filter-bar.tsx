import { Popover, Select } from 'antd';
import { useState } from 'react';
import type { MatterFilter } from '#contract/matters.ts';
import { deskWords } from '#i18n/console-desk.ts';
import { listWords } from '#i18n/console-list.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { useFilterChoices, type FilterChoices } from './filter-choices.ts';
import { FilterForm } from './filter-form.tsx';
import { activeFields, fieldOf, FILTER_FIELDS, without, type FilterField, type FilterFieldId } from './filter-state.ts';

const ADDABLE = FILTER_FIELDS.filter(({ shape }) => shape !== 'figure' && shape !== 'link');

/** One more condition: which field, which values. */
const AddFilter = ({ filter, onChange }: { filter: MatterFilter; onChange: (filter: MatterFilter) => void }) => {
  const t = useWords(deskWords);
  const list = useWords(listWords);
  const [open, show] = useState(false);
  const [id, pick] = useState<FilterFieldId>('state');
  const apply = (next: MatterFilter) => {
    onChange(next);
    show(false);
  };
  const form = (
    <div className="add-filter">
      <Select
        aria-label={t('list.add')}
        value={id}
        options={ADDABLE.map((field) => ({ value: field.id, label: list(`field.${field.id}`) }))}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={pick}
      />
      <FilterForm key={id} field={fieldOf(id)} filter={filter} onApply={apply} />
    </div>
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

/** The values of a field in words. */
export const useSayValues = (figureLabel: string | undefined) => {
  const t = useWords(listWords);
  return (field: FilterField, filter: MatterFilter, choices: FilterChoices): string => {
    const [first = '', second = ''] = field.keys.map((key) => String(filter[key] ?? ''));
    if (field.shape === 'figure') return figureLabel ?? first;
    if (field.shape === 'yes') return t('filter.yes');
    if (field.shape === 'days')
      return first && second
        ? t('filter.days', { from: first, to: second })
        : t(first ? 'filter.since' : 'filter.until', { day: first || second });
    if (field.shape === 'span') {
      const [least = '', most = least] = first.split('..');
      return most === least
        ? least
        : least === ''
          ? t('filter.atMost', { n: most })
          : most === ''
            ? t('filter.atLeast', { n: least })
            : `${least}–${most}`;
    }
    return first
      .split(',')
      .map((part) => choices[field.id]?.find((option) => option.value === part)?.label ?? part)
      .join('、');
  };
};

const Chip = ({
  field,
  words,
  filter,
  onChange,
}: {
  field: FilterField;
  words: string;
  filter: MatterFilter;
  onChange: (filter: MatterFilter) => void;
}) => {
  const t = useWords(deskWords);
  const list = useWords(listWords);
  const [open, show] = useState(false);
  const name = list(`field.${field.id}`);
  const text = (
    <>
      {name} {field.shape === 'yes' || field.shape === 'link' ? null : <b title={words}>{words}</b>}
    </>
  );
  const apply = (next: MatterFilter) => {
    onChange(next);
    show(false);
  };
  return (
    <span className="chip">
      {field.shape === 'figure' || field.shape === 'yes' || field.shape === 'link' ? (
        text
      ) : (
        <Popover
          open={open}
          onOpenChange={show}
          trigger="click"
          placement="bottomLeft"
          content={<FilterForm field={field} filter={filter} onApply={apply} />}
          destroyOnHidden
        >
          <button type="button" className="edit">
            {text}
          </button>
        </Popover>
      )}
      <button
        type="button"
        aria-label={t('list.remove', { name })}
        onClick={() => onChange(without(filter, ...field.keys))}
      >
        <Icon name="x" size={14} />
      </button>
    </span>
  );
};

/**
 * The filters in force as chips, each removable and open to change, in the same grammar as the address.
 * `figureLabel` names a figure's chip.
 */
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
  const sayValues = useSayValues(figureLabel);
  const active = activeFields(filter);
  return (
    <>
      {active.map((field) => (
        <Chip
          key={field.id}
          field={field}
          words={sayValues(field, filter, choices)}
          filter={filter}
          onChange={onChange}
        />
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

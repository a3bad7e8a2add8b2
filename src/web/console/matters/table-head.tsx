import { Popover } from 'antd';
import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { MatterColumn } from '#contract/matter-filter.ts';
import type { MatterFilter } from '#contract/matters.ts';
import { listWords } from '#i18n/console-list.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import { COLUMNS } from './columns.tsx';
import { FilterForm } from './filter-form.tsx';
import { fieldOf } from './filter-state.ts';

const LEAST = 60;
const MOST = 800;
const BY_KEY = 16;
const clamp = (width: number): number => Math.round(Math.min(MOST, Math.max(LEAST, width)));

/** The edge of a column: pulled with the pointer or moved with the arrow keys. */
const Edge = ({ name, width, onResize }: { name: string; width: number; onResize: (width: number) => void }) => {
  const t = useWords(listWords);
  const pull = (event: PointerEvent<HTMLElement>) => {
    const from = event.clientX;
    const edge = event.currentTarget;
    edge.setPointerCapture(event.pointerId);
    const end = new AbortController();
    const move = ({ clientX }: { clientX: number }) => onResize(clamp(width + clientX - from));
    edge.addEventListener('pointermove', move, { signal: end.signal });
    edge.addEventListener('pointerup', () => end.abort(), { signal: end.signal });
    edge.addEventListener('pointercancel', () => end.abort(), { signal: end.signal });
  };
  const step = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -BY_KEY, ArrowRight: BY_KEY }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onResize(clamp(width + by));
  };
  return (
    <span
      className="edge"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('table.resize', { name })}
      aria-valuenow={width}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      onPointerDown={pull}
      onKeyDown={step}
    />
  );
};

/** The filters of a column, each with its own form. */
const HeaderFilter = ({
  column,
  filter,
  onChange,
}: {
  column: MatterColumn;
  filter: MatterFilter;
  onChange: (filter: MatterFilter) => void;
}) => {
  const t = useWords(listWords);
  const [open, show] = useState(false);
  const fields = COLUMNS[column].filter.map(fieldOf);
  const isSet = fields.some(({ keys }) => keys.some((key) => filter[key] !== undefined));
  const apply = (next: MatterFilter) => {
    onChange(next);
    show(false);
  };
  const content = fields.map((field) => (
    <section key={field.id} className="head-filter">
      <h3>{t(`field.${field.id}`)}</h3>
      <FilterForm field={field} filter={filter} onApply={apply} />
    </section>
  ));
  return (
    <Popover open={open} onOpenChange={show} trigger="click" placement="bottomLeft" content={content} destroyOnHidden>
      <button
        type="button"
        className={isSet ? 'funnel on' : 'funnel'}
        aria-label={t('table.filter', { name: t(`column.${column}`) })}
      >
        <Icon name="filter" size={14} />
      </button>
    </Popover>
  );
};

export const HeadCell = ({
  column,
  width,
  filter,
  sorted,
  onFilter,
  onResize,
}: {
  column: MatterColumn;
  width: number;
  filter: MatterFilter;
  sorted: 'ascending' | 'descending' | undefined;
  onFilter: (filter: MatterFilter) => void;
  onResize: (width: number) => void;
}) => {
  const t = useWords(listWords);
  const name = t(`column.${column}`);
  return (
    <div role="columnheader" aria-sort={sorted} className={COLUMNS[column].number ? 'c n' : 'c'}>
      <span className="cut">{name}</span>
      {sorted ? <Icon name={sorted === 'ascending' ? 'up' : 'down'} size={12} /> : null}
      <HeaderFilter column={column} filter={filter} onChange={onFilter} />
      <Edge name={name} width={width} onResize={onResize} />
    </div>
  );
};

import { Checkbox } from 'antd';
import { memo, useEffect, type CSSProperties, type ReactNode } from 'react';
import type { TablePreference } from '#contract/bulk.ts';
import type { MatterColumn } from '#contract/matter-filter.ts';
import type { MatterFilter, MatterRow } from '#contract/matters.ts';
import { listWords } from '#i18n/console-list.ts';
import { useWords } from '#web/ui/lang.tsx';
import { COLUMNS, useCells, type CellOf } from './columns.tsx';
import { HeadCell } from './table-head.tsx';
import './table.css';
import type { Selection } from './use-selection.ts';
import { useStable } from './use-stable.ts';
import { useWindow } from './use-window.ts';

const HEAD = 40;
const CHECK = 40;
const ROW_HEIGHT = { cosy: 40, dense: 32 } as const;

interface RowProps {
  readonly row: MatterRow;
  readonly index: number;
  readonly columns: readonly MatterColumn[];
  readonly cells: Readonly<Record<MatterColumn, CellOf>>;
  readonly open: boolean;
  readonly chosen: boolean;
  readonly label: string;
  readonly onOpen: (id: string) => void;
  readonly onToggle: (index: number, range: boolean) => void;
}

const Row = memo(({ row, index, columns, cells, open, chosen, label, onOpen, onToggle }: RowProps) => (
  <div role="row" aria-rowindex={index + 2} className={`r${open ? ' on' : ''}${chosen ? ' chosen' : ''}`}>
    <div role="cell" className="c check">
      <Checkbox aria-label={label} checked={chosen} onChange={(event) => onToggle(index, event.nativeEvent.shiftKey)} />
    </div>
    {columns.map((column, at) => {
      const content = cells[column](row);
      return (
        <div role="cell" key={column} className={COLUMNS[column].number ? 'c n' : 'c'}>
          {at === 0 ? (
            <button
              type="button"
              className="cut open"
              title={typeof content === 'string' ? content : row.title}
              aria-current={open}
              onClick={() => onOpen(row.id)}
            >
              {content ?? row.title}
            </button>
          ) : (
            <span className="cut" title={typeof content === 'string' ? content : undefined}>
              {content}
            </span>
          )}
        </div>
      );
    })}
  </div>
));

const widthOf = (column: MatterColumn, { widths }: TablePreference): number => widths[column] ?? COLUMNS[column].width;

/** The column that takes the room that is left: the title, else the last. */
const growing = (columns: readonly MatterColumn[]): MatterColumn | undefined =>
  columns.includes('title') ? 'title' : columns.at(-1);

/** Tracks of every row, as style of the table: resizing draws no row anew. */
const tracksOf = (columns: readonly MatterColumn[], table: TablePreference): CSSProperties =>
  ({
    '--tracks': [
      `${CHECK}px`,
      ...columns.map((column) => {
        const width = widthOf(column, table);
        return column === growing(columns) ? `minmax(${width}px, 1fr)` : `${width}px`;
      }),
    ].join(' '),
    '--wide': `${CHECK + columns.reduce((sum, column) => sum + widthOf(column, table), 0)}px`,
    '--row-height': `${ROW_HEIGHT[table.density]}px`,
  }) as CSSProperties;

/**
 * The list as a table: first column and head stay in place, only the rows that are seen are drawn, however many there are.
 * It scrolls sideways inside itself, the page never does.
 */
export const MatterTable = ({
  rows,
  total,
  columns,
  table,
  filter,
  sort,
  openId,
  selection,
  onOpen,
  onFilter,
  onResize,
  onEnd,
  children,
}: {
  rows: readonly MatterRow[];
  /** All that the filter finds, for who can't see how long the bar is. */
  total: number;
  columns: readonly MatterColumn[];
  table: TablePreference;
  filter: MatterFilter;
  sort: 'newest' | 'due';
  openId: string | undefined;
  selection: Selection;
  onOpen: (id: string) => void;
  onFilter: (filter: MatterFilter) => void;
  onResize: (column: MatterColumn, width: number) => void;
  onEnd: () => void;
  children?: ReactNode;
}) => {
  const t = useWords(listWords);
  const cells = useCells();
  const height = ROW_HEIGHT[table.density];
  const { box, range, onScroll, showRow } = useWindow(rows.length, height, HEAD, onEnd);
  const open = useStable(onOpen);
  const toggle = useStable(selection.toggle);
  const openAt = rows.findIndex(({ id }) => id === openId);
  useEffect(() => showRow(openAt), [openAt, showRow]);
  const sortedBy = { newest: 'reported', due: 'deadline' }[sort];
  const { chosen } = selection;
  const some = rows.some(({ id }) => chosen.has(id));
  const every = some && rows.every(({ id }) => chosen.has(id));
  return (
    <div
      className={`mtable ${table.density}`}
      ref={box}
      onScroll={onScroll}
      style={tracksOf(columns, table)}
      role="table"
      aria-label={t('table.label')}
      aria-rowcount={total + 1}
      tabIndex={0}
    >
      <div role="rowgroup" className="heads">
        <div role="row" aria-rowindex={1} className="r hrow">
          <div role="columnheader" className="c check">
            <Checkbox
              aria-label={t('table.chooseLoaded')}
              checked={every}
              indeterminate={some && !every}
              disabled={rows.length === 0}
              onChange={selection.toggleLoaded}
            />
          </div>
          {columns.map((column) => (
            <HeadCell
              key={column}
              column={column}
              width={widthOf(column, table)}
              filter={filter}
              sorted={column === sortedBy ? (sort === 'due' ? 'ascending' : 'descending') : undefined}
              onFilter={onFilter}
              onResize={(width) => onResize(column, width)}
            />
          ))}
        </div>
      </div>
      <div role="rowgroup" className="rows" style={{ height: rows.length * height, paddingTop: range.from * height }}>
        {rows.slice(range.from, range.to).map((row, at) => (
          <Row
            key={row.id}
            row={row}
            index={range.from + at}
            columns={columns}
            cells={cells}
            open={row.id === openId}
            chosen={chosen.has(row.id)}
            label={t('table.choose', { title: row.title })}
            onOpen={open}
            onToggle={toggle}
          />
        ))}
      </div>
      {children}
    </div>
  );
};

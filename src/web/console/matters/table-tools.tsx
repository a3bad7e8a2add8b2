import { Button, Checkbox, Popover } from 'antd';
import { MATTER_COLUMNS, type MatterColumn } from '#contract/matter-filter.ts';
import { listWords } from '#i18n/console-list.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useWords } from '#web/ui/lang.tsx';
import type { Table } from './use-table.ts';

const moved = (columns: readonly MatterColumn[], column: MatterColumn, by: 1 | -1): MatterColumn[] => {
  const from = columns.indexOf(column);
  const other = columns[from + by];
  if (other === undefined) return [...columns];
  return columns.map((one) => (one === column ? other : one === other ? column : one));
};

/** Which columns stand in the list and in what order. */
const ColumnChooser = ({ table, change, reset, fixed }: Table) => {
  const t = useWords(listWords);
  const { columns } = table;
  const rest = MATTER_COLUMNS.filter((column) => !columns.includes(column));
  const set = (next: MatterColumn[]) => change({ columns: next });
  return (
    <div className="columns">
      {fixed ? <p className="small second">{t('table.fixed')}</p> : null}
      <ul>
        {[...columns, ...rest].map((column) => {
          const at = columns.indexOf(column);
          const name = t(`column.${column}`);
          return (
            <li key={column}>
              <Checkbox
                checked={at >= 0}
                disabled={fixed === true || (at >= 0 && columns.length === 1)}
                onChange={({ target }) =>
                  set(target.checked ? [...columns, column] : columns.filter((one) => one !== column))
                }
              >
                {name}
              </Checkbox>
              {at >= 0 && !fixed ? (
                <>
                  <button
                    type="button"
                    className="hy-btn quiet"
                    disabled={at === 0}
                    aria-label={t('table.earlier', { name })}
                    onClick={() => set(moved(columns, column, -1))}
                  >
                    <Icon name="up" size={14} />
                  </button>
                  <button
                    type="button"
                    className="hy-btn quiet"
                    disabled={at === columns.length - 1}
                    aria-label={t('table.later', { name })}
                    onClick={() => set(moved(columns, column, 1))}
                  >
                    <Icon name="down" size={14} />
                  </button>
                </>
              ) : null}
            </li>
          );
        })}
      </ul>
      {reset ? (
        <Button size="small" onClick={reset}>
          {t('table.reset')}
        </Button>
      ) : null}
    </div>
  );
};

/** Columns and density: kept with the account. */
export const TableTools = (props: Table) => {
  const t = useWords(listWords);
  const { table, change } = props;
  const dense = table.density === 'dense';
  return (
    <>
      <Popover trigger="click" placement="bottomRight" content={<ColumnChooser {...props} />}>
        <button type="button" className="hy-btn quiet" aria-label={t('table.columns')} title={t('table.columns')}>
          <Icon name="columns" size={16} />
        </button>
      </Popover>
      <button
        type="button"
        className="hy-btn quiet"
        aria-pressed={dense}
        aria-label={t('table.dense')}
        title={t('table.dense')}
        onClick={() => change({ density: dense ? 'cosy' : 'dense' })}
      >
        <Icon name="rows" size={16} />
      </button>
    </>
  );
};

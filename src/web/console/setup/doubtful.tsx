import { Button, Table } from 'antd';
import type { RowFault, SheetRows } from '#contract/sheets.ts';
import { wizardWords } from '#i18n/setup.ts';
import { downloadSheet } from '#web/api/setup.ts';
import { useWords } from '#web/ui/lang.tsx';

/** The doubtful rows as they came, with a column that says why: mended there, the file can be brought in again. */
const doubtfulRows = (rows: SheetRows, faults: readonly RowFault[], headingLine: number | null) => {
  const reasons = new Map<number, string>();
  for (const { line, column, reason, advice } of faults)
    reasons.set(line, [reasons.get(line), `${column}：${reason}；${advice}`].filter(Boolean).join('\n'));
  const heading = rows.find(({ line }) => line === headingLine)?.cells ?? [];
  const width = Math.max(heading.length, ...rows.map(({ cells }) => cells.length));
  const padded = (cells: readonly string[]) => Array.from({ length: width }, (_, at) => cells[at] ?? '');
  return {
    // A heading of blanks would not be a heading.
    columns: padded(heading).map((one, at) => one || String(at + 1)),
    rows: rows
      .filter(({ line }) => reasons.has(line))
      .map(({ line, cells }) => [...padded(cells), reasons.get(line) ?? '']),
  };
};

/** What is left out, line by line, and the way to take it along. */
export const Doubtful = ({
  faults,
  rows,
  headingLine,
}: {
  faults: readonly RowFault[];
  rows: SheetRows;
  headingLine: number | null;
}) => {
  const t = useWords(wizardWords);
  const lines = new Set(faults.map(({ line }) => line)).size;
  if (lines === 0) return <p className="small second">{t('table.allGood')}</p>;
  return (
    <section className="doubtful">
      <div className="row">
        <b>{t('table.bad', { n: lines })}</b>
        <Button
          size="small"
          onClick={() => {
            const table = doubtfulRows(rows, faults, headingLine);
            void downloadSheet(t('table.doubtful'), [...table.columns, t('table.reason')], table.rows);
          }}
        >
          {t('table.download')}
        </Button>
      </div>
      <div className="wide" tabIndex={0} role="region" aria-label={t('table.doubtful')}>
        <Table<RowFault & { key: string }>
          size="small"
          pagination={faults.length > 10 ? { pageSize: 10, showSizeChanger: false, size: 'small' } : false}
          dataSource={faults.map((fault, index) => ({ ...fault, key: `${fault.line} ${index}` }))}
          columns={[
            { dataIndex: 'line', title: t('table.line'), width: 56 },
            { dataIndex: 'column', title: t('table.column'), width: 90 },
            { dataIndex: 'value', title: t('table.value'), width: 120, render: (value: string) => value || '—' },
            { dataIndex: 'reason', title: t('table.reason'), width: 170 },
            { dataIndex: 'advice', title: t('table.advice'), className: 'advice' },
          ]}
        />
      </div>
    </section>
  );
};

import { writeXlsxStream } from 'hucre/xlsx';
import { kindOf } from '#catalog/kinds.ts';
import type { MatterColumn } from '#contract/matter-filter.ts';
import type { MatterFilter, MatterRow } from '#contract/matters.ts';
import type { Grant } from '#domain/access/scope.ts';
import { listWords } from '#i18n/console-list.ts';
import { matterWords } from '#i18n/console-matter.ts';
import type { Deps } from '../deps.ts';
import { figureRows } from '../figures/rows.ts';
import { listMatters, type ListOptions } from './list.ts';
import { channelLabel, pick, presentRow, type Lang } from './present.ts';

type Cell = string | number | null;
type CellOf = (row: MatterRow, lang: Lang) => Cell;

const PAGE = 500;

/** `2026-11-24 10:20` of `2026-11-24T10:20:00+08:00`: sorts as text and is read by every spreadsheet. */
const clockText = (time: string | null): Cell => time && `${time.slice(0, 10)} ${time.slice(11, 16)}`;

/** What stands in each column of an exported table: words, not codes; nothing that a list would not show. */
const cells: Readonly<Record<MatterColumn, CellOf>> = {
  no: (row) => row.no,
  title: (row) => row.title,
  deadline: (row) => clockText(row.deadline.dueAt) ?? row.deadline.words,
  state: (row) => row.stateLabel,
  category: (row) => row.categoryName,
  grid: (row) => row.gridName,
  unit: (row) => row.unitName,
  channel: (row, lang) => channelLabel(row.channel, lang),
  reported: (row) => clockText(row.reportedAt),
  kind: (row, lang) => pick(kindOf(row.kind)?.label, lang),
  listed: (row) => row.listed.map(({ label, text }) => `${label}：${text}`).join('；'),
  topic: (row) => row.topic,
  community: (row) => row.communityName,
  address: (row) => row.address,
  grade: (row, lang) => row.grade && pick(matterWords[`grade.${row.grade}`], lang),
  closed: (row) => clockText(row.closedAt),
  verdict: (row, lang) => row.verdict && pick(matterWords[`verdict.${row.verdict}`], lang),
  returns: (row) => row.returns,
  reworks: (row) => row.reworks,
  reopens: (row) => row.reopens,
  votesUp: (row) => row.votesUp,
  votesDown: (row) => row.votesDown,
};

/** A leading =, +, - or @ would run as a formula, at the latest when a workbook is saved as CSV: it is kept as text. */
export const safeCell = (value: Cell): Cell =>
  typeof value === 'string' && /^[=+\-@\t\r]/.test(value) && Number.isNaN(Number(value)) ? `'${value}` : value;

const csvCell = (value: Cell): string => {
  const text = String(safeCell(value) ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
export const csvLine = (values: readonly Cell[]): string => `${values.map(csvCell).join(',')}\r\n`;

type Source = Pick<ListOptions, 'tenant' | 'filter' | 'narrow' | 'period' | 'grants'>;

/** All rows of a filter, page by page: memory does not grow with their number. */
async function* rowsOf(deps: Deps, source: Source, lang: Lang): AsyncGenerator<MatterRow> {
  const office = await deps.offices.get(source.tenant);
  const now = deps.clock();
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listMatters>> = await listMatters(deps.db.office(source.tenant), {
      ...source,
      now,
      sort: 'newest',
      limit: PAGE,
      ...(cursor && { cursor }),
    });
    for (const found of page.items) yield presentRow(office, found, now, lang);
    cursor = page.next;
  } while (cursor);
}

export interface Export {
  readonly source: Source;
  readonly columns: readonly MatterColumn[];
  readonly lang: Lang;
  /** Called with each row's number. */
  readonly onRow: (count: number) => void;
}

async function* tableOf(deps: Deps, { source, columns, lang, onRow }: Export): AsyncGenerator<Cell[]> {
  yield columns.map((column) => listWords[`column.${column}`][lang]);
  let count = 0;
  for await (const row of rowsOf(deps, source, lang)) {
    onRow((count += 1));
    yield columns.map((column) => safeCell(cells[column](row, lang)));
  }
}

/** With a byte order mark, so that Excel reads it as UTF-8. */
export async function* csvOf(deps: Deps, asked: Export): AsyncGenerator<string> {
  yield '\uFEFF';
  for await (const row of tableOf(deps, asked)) yield csvLine(row);
}

export const xlsxOf = (deps: Deps, asked: Export): ReadableStream<Uint8Array> =>
  writeXlsxStream(tableOf(deps, asked), {
    name: listWords['export.sheet'][asked.lang],
    freezePane: { rows: 1, columns: 1 },
    columns: asked.columns.map((column) => ({ width: column === 'title' || column === 'address' ? 40 : 16 })),
  });

/** Fields of the file that the command line writes: for programs, so with their names on the wire. */
const FIELDS = [
  'no',
  'title',
  'stateLabel',
  'channel',
  'category',
  'categoryName',
  'communityName',
  'gridName',
  'address',
  'lng',
  'lat',
  'unitName',
  'reportedAt',
  'closedAt',
  'verdict',
  'returns',
  'votesUp',
  'votesDown',
] as const;
/** The whole office; confined kinds only where the filter names them. */
const everything = (kind: string | undefined): readonly Grant[] => [
  { role: 'export', unitIds: null, placeIds: null, kinds: kind ? kind.split(',') : null },
];

/** The register of an office for the command line, confined kinds apart: those are written out only where they are named. */
export async function* exportCsv(
  deps: Deps,
  tenant: number,
  { figure, mine: _ofNobody, ...filter }: MatterFilter,
  onRow: (count: number) => void,
): AsyncGenerator<string> {
  const counted = figure ? figureRows(figure, filter, deps.clock()) : null;
  yield `\uFEFF${csvLine(FIELDS)}`;
  let count = 0;
  for await (const row of rowsOf(deps, { tenant, filter, grants: everything(filter.kind), ...counted }, 'zh')) {
    onRow((count += 1));
    yield csvLine(FIELDS.map((name) => row[name]));
  }
}

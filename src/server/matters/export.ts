import type { MatterFilter } from '#contract/matters.ts';
import type { Deps } from '../deps.ts';
import { figureRows } from '../figures/rows.ts';
import { listMatters } from './list.ts';
import { presentRow } from './present.ts';

const COLUMNS = [
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
const PAGE = 500;

/** A leading =, +, - or @ would run as a formula in Excel: it is kept as text. */
const cell = (value: string | number | null): string => {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** All rows of a filter, page by page: memory does not grow with their number. */
export async function* exportCsv(
  deps: Deps,
  tenant: number,
  filter: MatterFilter,
  onRow: (count: number) => void,
): AsyncGenerator<string> {
  const office = await deps.offices.get(tenant);
  const now = deps.clock();
  const { figure, ...rest } = filter;
  const counted = figure ? figureRows(figure, now) : null;
  const everything = [{ role: 'export', unitIds: null, placeIds: null, kinds: null }];
  yield `\uFEFF${COLUMNS.join(',')}\r\n`;
  let cursor: string | null = null;
  let count = 0;
  do {
    const page: Awaited<ReturnType<typeof listMatters>> = await listMatters(deps.db.office(tenant), {
      tenant,
      filter: rest,
      grants: everything,
      now,
      sort: 'newest',
      limit: PAGE,
      ...(cursor && { cursor }),
      ...(counted && {
        narrow: counted.narrow,
        period: counted.period,
      }),
    });
    for (const found of page.items) {
      const row = presentRow(office, found, now, 'zh');
      yield `${COLUMNS.map((name) => cell(row[name])).join(',')}\r\n`;
    }
    count += page.items.length;
    onRow(count);
    cursor = page.next;
  } while (cursor);
}

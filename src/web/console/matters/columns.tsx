import { useMemo, type ReactNode } from 'react';
import type { MatterColumn } from '#contract/matter-filter.ts';
import type { MatterRow } from '#contract/matters.ts';
import type { Label } from '#domain/workflow/definition.ts';
import { matterWords } from '#i18n/console-matter.ts';
import { say, translate, type Lang } from '#i18n/translate.ts';
import { shortTime } from '#web/ui/format.ts';
import { Lamp } from '#web/ui/lamp.tsx';
import { Rings } from '#web/ui/rings.tsx';
import { useLang } from '#web/ui/lang.tsx';
import { useCatalog } from '../queries.ts';
import type { FilterFieldId } from './filter-state.ts';

export interface ColumnSpec {
  /** Pixels until somebody resizes it. */
  readonly width: number;
  /** What its header filters by. */
  readonly filter: readonly FilterFieldId[];
  readonly number?: true;
}

export const COLUMNS: Readonly<Record<MatterColumn, ColumnSpec>> = {
  no: { width: 148, filter: ['no'] },
  title: { width: 280, filter: ['title', 'q'] },
  deadline: { width: 152, filter: ['lamp', 'due'] },
  state: { width: 136, filter: ['state', 'phase', 'mine'] },
  category: { width: 140, filter: ['category'] },
  grid: { width: 108, filter: ['grid'] },
  unit: { width: 124, filter: ['unit', 'call'] },
  channel: { width: 92, filter: ['channel'] },
  reported: { width: 132, filter: ['reported'] },
  kind: { width: 112, filter: ['kind'] },
  listed: { width: 240, filter: [] },
  topic: { width: 128, filter: ['topic'] },
  community: { width: 112, filter: ['community'] },
  address: { width: 200, filter: ['address', 'located'] },
  grade: { width: 128, filter: ['grade'] },
  closed: { width: 120, filter: ['closed'] },
  verdict: { width: 104, filter: ['verdict'] },
  returns: { width: 88, filter: ['returns'], number: true },
  reworks: { width: 88, filter: ['reworks'], number: true },
  reopens: { width: 88, filter: ['reopens'], number: true },
  votesUp: { width: 80, filter: ['votesUp'], number: true },
  votesDown: { width: 80, filter: ['votesDown'], number: true },
};

/** Shown until a person chooses for themselves. */
export const USUAL: readonly MatterColumn[] = [
  'title',
  'deadline',
  'state',
  'category',
  'grid',
  'unit',
  'channel',
  'reported',
];

export type CellOf = (row: MatterRow) => ReactNode;
type Names = Readonly<Record<'channel' | 'kind' | 'topic', (id: string) => string>>;

const cellsIn = (lang: Lang, named: Names): Readonly<Record<MatterColumn, CellOf>> => ({
  no: (row) => row.no,
  title: (row) => row.title,
  deadline: (row) => <Lamp lamp={row.deadline.lamp} words={row.deadline.words} />,
  state: (row) => (
    <span className="todo">
      <Rings phase={row.phase} paused={row.deadline.lamp === 'paused'} />
      <span className="cut">{row.call?.stateLabel ?? row.stateLabel}</span>
    </span>
  ),
  category: (row) => row.categoryName,
  grid: (row) => row.gridName,
  unit: (row) => row.unitName,
  channel: (row) => named.channel(row.channel),
  reported: (row) => shortTime(row.reportedAt, lang),
  kind: (row) => named.kind(row.kind),
  listed: (row) => row.listed.map(({ text }) => text).join(' · ') || null,
  topic: (row) => row.topic && named.topic(row.topic),
  community: (row) => row.communityName,
  address: (row) => row.address,
  grade: (row) => row.grade && translate(matterWords, lang, `grade.${row.grade}`),
  closed: (row) => row.closedAt && shortTime(row.closedAt, lang),
  verdict: (row) => row.verdict && translate(matterWords, lang, `verdict.${row.verdict}`),
  returns: (row) => row.returns || null,
  reworks: (row) => row.reworks || null,
  reopens: (row) => row.reopens || null,
  votesUp: (row) => row.votesUp || null,
  votesDown: (row) => row.votesDown || null,
});

/** What stands in each column, in the language of the desk. */
export const useCells = (): Readonly<Record<MatterColumn, CellOf>> => {
  const { lang } = useLang();
  const catalog = useCatalog();
  return useMemo(() => {
    const nameIn = (list: readonly { id: string; label: Label }[] | undefined) => {
      const names = new Map(list?.map(({ id, label }) => [id, say(label, lang)]));
      return (id: string) => names.get(id) ?? id;
    };
    return cellsIn(lang, {
      channel: nameIn(catalog?.channels),
      kind: nameIn(catalog?.kinds),
      topic: nameIn(catalog?.topics),
    });
  }, [lang, catalog]);
};

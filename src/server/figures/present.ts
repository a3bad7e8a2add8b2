import { findCategory } from '#catalog/standard-tree.ts';
import { calls } from '#catalog/calls.ts';
import { kindOf } from '#catalog/kinds.ts';
import type { FigureView } from '#contract/figures.ts';
import type { MatterFilter } from '#contract/matters.ts';
import type { FigureDefinition } from '#domain/figures/definition.ts';
import type { CallKind } from '#domain/matters/task.ts';
import type { Label } from '#domain/workflow/definition.ts';
import { placeNameOf, type Office } from '../offices/office.ts';
import { channelLabel, pick, wireTime, type Lang } from '../matters/present.ts';
import type { Dimension } from './compile.ts';
import { addsUp, type FigureGroup, type FigureValue } from './evaluate.ts';
import type { FigureScope } from './scope.ts';

const SOURCES: Readonly<Record<FigureDefinition['source'], Label>> = {
  matter: { zh: '事项记录', en: 'Matters' },
  call: { zh: '吹哨和协办记录', en: 'Calls of units' },
};

/** How people want a figure split. */
const SPLITS: Readonly<Record<FigureDefinition['source'], readonly Dimension[]>> = {
  matter: ['community', 'month', 'category', 'channel'],
  call: ['unit', 'call', 'community', 'month'],
};

const NOT_GIVEN: Readonly<Record<Dimension, Label>> = {
  channel: { zh: '未记渠道', en: 'No channel' },
  community: { zh: '未定位社区', en: 'No community' },
  grid: { zh: '未定位网格', en: 'No grid' },
  unit: { zh: '未派遣', en: 'No unit' },
  category: { zh: '未分类', en: 'No category' },
  kind: { zh: '未记种类', en: 'No kind' },
  call: { zh: '未记哪种哨', en: 'No kind of call' },
  month: { zh: '无时间', en: 'No time' },
  day: { zh: '无时间', en: 'No time' },
};

/** What a key of a dimension is called in this office; what was removed from it keeps its id. */
export function keyLabel(office: Office, by: Dimension, key: string | null, lang: Lang): string {
  if (key === null) return pick(NOT_GIVEN[by], lang);
  if (by === 'channel') return channelLabel(key, lang) || key;
  if (by === 'community' || by === 'grid') return placeNameOf(office, key);
  if (by === 'category') return pick(findCategory(key), lang) || key;
  if (by === 'kind') return pick(kindOf(key)?.label, lang) || key;
  if (by === 'call') return pick(calls[key as CallKind]?.label, lang) || key;
  const unit = by === 'unit' ? office.units.get(key) : undefined;
  return unit ? (lang === 'zh' ? unit.name : unit.nameEn) : key;
}

/** Query string of `/matters` that lists the rows behind a figure. */
export function rowsQuery(figure: string, filter: MatterFilter): string {
  const query = new URLSearchParams({ figure });
  for (const [key, value] of Object.entries(filter)) if (value !== undefined) query.set(key, String(value));
  return query.toString();
}

/** Time goes forward, everything else from the most to the least. */
function inOrder(groups: readonly FigureGroup[], by: Dimension, league: boolean): FigureGroup[] {
  const byKey = (a: FigureGroup, b: FigureGroup) => ((a.key ?? '') < (b.key ?? '') ? -1 : 1);
  // Units stand in the order of their names: how fast they come is no league.
  if (by === 'month' || by === 'day' || league) return [...groups].sort(byKey);
  return [...groups].sort((a, b) => b.rows - a.rows || byKey(a, b));
}

export function presentFigure(
  { office, filter, now }: FigureScope,
  { figure, value, parts, groups }: FigureValue,
  options: { readonly by: Dimension | null; readonly limit: number; readonly lang: Lang },
): FigureView {
  const { by, limit, lang } = options;
  return {
    id: figure.id,
    label: pick(figure.label, lang),
    unit: pick(figure.unit, lang),
    value,
    definition: pick(figure.definition, lang),
    source: pick(SOURCES[figure.source], lang),
    period: {
      from: filter.from ?? null,
      to: filter.to ?? null,
    },
    countedAt: wireTime(now),
    parts: parts.map((part) => ({
      id: part.figure.id,
      label: pick(part.figure.label, lang),
      value: part.value,
    })),
    groups: by
      ? inOrder(groups, by, figure.source === 'call' && by === 'unit')
          .slice(0, limit)
          .map((group) => ({
            ...group,
            label: keyLabel(office, by, group.key, lang),
          }))
      : [],
    adds: addsUp(figure),
    splits: [...SPLITS[figure.source]],
    rows: rowsQuery(figure.id, filter),
  };
}

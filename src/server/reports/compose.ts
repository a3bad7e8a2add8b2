import { figureOf } from '#catalog/figures.ts';
import type { ReportView } from '#contract/figures.ts';
import type { MatterFilter } from '#contract/matters.ts';
import type { FigureDefinition } from '#domain/figures/definition.ts';
import type { ReportPart, ReportTemplate } from '#domain/figures/report.ts';
import type { Queries } from '../db/database.ts';
import { evaluate, type FigureGroup, type FigureValue } from '../figures/evaluate.ts';
import { keyLabel, rowsQuery } from '../figures/present.ts';
import type { FigureScope } from '../figures/scope.ts';
import { wireTime, type Lang } from '../matters/present.ts';
import { periodText } from './period-text.ts';

type Segment = ReportView['sections'][number]['paragraphs'][number][number];

const NOTHING = '—';

/** As official prose writes it: no thousands separator, rates to two decimals, days to one; Chinese with the unit. */
function numberText({ measure, unit }: FigureDefinition, value: number | null, lang: Lang): string {
  if (value === null) return NOTHING;
  const shown = measure.type === 'calls' ? measure.show : measure.type;
  const digits = { count: 0, ratio: 2, share: 2, percentile: 1, sum: 1, index: 1, minutes: 0, score: 1 }[shown];
  const text = String(Number(value.toFixed(digits)));
  return lang === 'zh' || shown === 'ratio' || shown === 'share' ? text + unit[lang] : text;
}

const known = (id: string): FigureDefinition => {
  const figure = figureOf(id);
  if (!figure) throw new Error(`a report names the unknown figure ${id}`);
  return figure;
};

const words = (text: string): Segment => ({ text, figure: null });

/** Fills a template with figures of one moment; each keeps the query of the rows that it was counted from. */
export async function composeReport(
  queries: Queries,
  scope: FigureScope,
  template: ReportTemplate,
  period: { readonly from: string; readonly to: string },
  lang: Lang,
): Promise<ReportView> {
  const parts = template.sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph[lang]));
  const plain = new Set(parts.flatMap((part) => (typeof part === 'string' || 'by' in part ? [] : [part.figure])));
  const values = new Map<string, FigureValue>();
  for (const value of await evaluate(queries, scope, [...plain].map(known))) values.set(value.figure.id, value);

  const sections: ReportView['sections'] = [];
  for (const { heading, paragraphs } of template.sections) {
    const filled: Segment[][] = [];
    for (const paragraph of paragraphs) {
      const segments: Segment[] = [];
      for (const part of paragraph[lang]) segments.push(...(await segmentsOf(part)));
      filled.push(segments);
    }
    sections.push({ heading: heading[lang], paragraphs: filled });
  }
  const office = lang === 'zh' ? scope.office.name : scope.office.nameEn;
  return {
    title: template.title[lang].replace('{office}', office).replace('{period}', periodText(period, lang)),
    period,
    sections,
    counted: sections.flatMap((section) => section.paragraphs.flat()).filter(({ figure }) => figure).length,
    typed: 0,
    countedAt: wireTime(scope.now),
  };

  async function segmentsOf(part: ReportPart): Promise<Segment[]> {
    if (typeof part === 'string') return [words(part)];
    const figure = known(part.figure);
    if (!('by' in part)) return [segment(figure, values.get(part.figure)?.value ?? null, scope.filter)];
    const [found] = await evaluate(queries, scope, [figure], part.by);
    const named = (found?.groups ?? []).filter((group): group is FigureGroup & { key: string } => group.key !== null);
    const largest = named.sort((a, b) => b.rows - a.rows || (a.key < b.key ? -1 : 1)).slice(0, part.top);
    if (largest.length === 0) return [words(lang === 'zh' ? '无' : 'none')];
    return largest.flatMap(({ key, value }, i) => [
      words(
        (i === 0 ? '' : lang === 'zh' ? '、' : ', ') +
          keyLabel(scope.office, part.by, key, lang) +
          (lang === 'en' ? ' ' : ''),
      ),
      segment(figure, value, { ...scope.filter, [part.by]: key }),
    ]);
  }

  function segment(figure: FigureDefinition, value: number | null, filter: MatterFilter): Segment {
    return {
      text: numberText(figure, value, lang),
      figure: { id: figure.id, value, rows: rowsQuery(figure.id, filter) },
    };
  }
}

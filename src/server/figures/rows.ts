import { figureOf } from '#catalog/figures.ts';
import type { CountDefinition, FigureDefinition } from '#domain/figures/definition.ts';
import { isCount } from '#domain/figures/definition.ts';
import type { MatterFilter } from '#contract/matters.ts';
import type { Instant } from '#domain/shared/result.ts';
import { HttpProblem } from '../http/problem.ts';
import type { MatterQuery, PeriodColumn } from '../matters/filter.ts';
import { callRows } from './calls.ts';
import { narrowTo, periodColumn } from './compile.ts';

/** @throws HttpProblem unknown_value for a figure that the catalog does not have */
export function knownFigure(id: string): FigureDefinition {
  const figure = figureOf(id);
  if (!figure) throw new HttpProblem('unknown_value', { field: 'figure' });
  return figure;
}

/** The count whose matters stand behind a figure: itself, a ratio's whole, or what a percentile is taken of. */
export function countBehind(figure: FigureDefinition): CountDefinition {
  if (isCount(figure)) return figure;
  const { measure } = figure;
  if (measure.type === 'index') return countBehind(knownFigure(measure.rates.solved));
  const count = figureOf(measure.type === 'ratio' ? measure.whole : 'of' in measure ? measure.of : '');
  if (!count || !isCount(count)) throw new Error(`figure ${figure.id} rests on no count`);
  return count;
}

/**
 * The rows behind a figure as a narrowing of the list of matters; as many as the figure counts, or as a ratio divides by.
 * Of a figure of calls the period and the unit are the call's: what is left of the filter is the matter's.
 * @param now decides what is overdue
 */
export function figureRows(
  id: string,
  filter: MatterFilter,
  now: Instant,
): { filter: MatterFilter; period?: PeriodColumn; narrow: (query: MatterQuery) => MatterQuery } {
  const figure = knownFigure(id);
  if (figure.measure.type === 'calls') return callRows(figure.measure, filter, now);
  const { measure } = countBehind(figure);
  return { filter, period: periodColumn(measure), narrow: narrowTo(measure, now) };
}

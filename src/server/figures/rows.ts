import { figureOf } from '#catalog/figures.ts';
import type { CountDefinition, FigureDefinition } from '#domain/figures/definition.ts';
import { isCount } from '#domain/figures/definition.ts';
import type { Instant } from '#domain/shared/result.ts';
import { HttpProblem } from '../http/problem.ts';
import type { MatterQuery, PeriodColumn } from '../matters/filter.ts';
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
  const count = figureOf(measure.type === 'ratio' ? measure.whole : measure.type === 'count' ? '' : measure.of);
  if (!count || !isCount(count)) throw new Error(`figure ${figure.id} rests on no count`);
  return count;
}

/**
 * The rows behind a figure as a narrowing of the list of matters; as many as the figure counts, or as a ratio divides by.
 * @param now decides what is overdue
 */
export function figureRows(
  id: string,
  now: Instant,
): { period: PeriodColumn; narrow: (query: MatterQuery) => MatterQuery } {
  const { measure } = countBehind(knownFigure(id));
  return { period: periodColumn(measure), narrow: narrowTo(measure, now) };
}

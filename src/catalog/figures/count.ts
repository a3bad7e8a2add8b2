import type { Condition, CountDefinition, FigureDefinition } from '#domain/figures/definition.ts';
import type { Label } from '#domain/workflow/definition.ts';
import { matters } from './units.ts';

interface Words {
  readonly label: Label;
  readonly definition: Label;
}

/** Counts of some kinds; what was voided, refused or merged is not counted. */
export const countOf =
  (...kinds: string[]) =>
  (id: string, words: Words, period: CountDefinition['measure']['period'], ...where: Condition[]): CountDefinition => ({
    id,
    ...words,
    unit: matters,
    source: 'matter',
    measure: { type: 'count', period, where: [{ kinds }, { phaseNot: 'ended' }, ...where] },
  });

/** A number that the forms ask for, over the matters of a count. */
export const sumOf = (id: string, unit: Label, words: Words, fact: string, of: string): FigureDefinition => ({
  id,
  ...words,
  unit,
  source: 'matter',
  measure: { type: 'sum', fact, of },
});

import type { Condition, CountDefinition, FigureDefinition } from '#domain/figures/definition.ts';
import type { Label } from '#domain/workflow/definition.ts';
import { matters, percent } from './units.ts';

const kept = (kind: string): Condition[] => [{ kinds: [kind] }, { phaseNot: 'ended' }];

/** A count of one kind's matters that were not called off, by the time of report or another. */
export const countOf =
  (kind: string) =>
  (
    id: string,
    label: Label,
    definition: Label,
    where: readonly Condition[] = [],
    period: CountDefinition['measure']['period'] = 'reportedAt',
  ): CountDefinition => ({
    id,
    label,
    definition,
    unit: matters,
    source: 'matter',
    measure: { type: 'count', period, where: [...kept(kind), ...where] },
  });

export const shareOf = (
  id: string,
  label: Label,
  definition: Label,
  part: string,
  whole: string,
): FigureDefinition => ({
  id,
  label,
  definition,
  unit: percent,
  source: 'matter',
  measure: { type: 'ratio', part, whole },
});

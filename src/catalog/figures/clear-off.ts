import type { Condition, FigureDefinition } from '#domain/figures/definition.ts';
import type { Label } from '#domain/workflow/definition.ts';
import { matters, percent } from './units.ts';

const count = (id: string, label: Label, definition: Label, where: readonly Condition[]): FigureDefinition => ({
  id,
  label,
  definition,
  unit: matters,
  source: 'matter',
  measure: { type: 'count', period: 'reportedAt', where: [{ phaseNot: 'ended' }, ...where] },
});

const graded: Condition = { field: 'grade', is: 'set' };

/** 135 销号制 (seed 0). Each can be narrowed to one grade by the filter of lists. */
export const clearOffFigures: readonly FigureDefinition[] = [
  count(
    'graded',
    { zh: '135 定级数', en: 'Graded 1-3-5' },
    { zh: '期内上报、已定级的事项', en: 'Matters reported in the period that were graded' },
    [graded],
  ),
  count(
    'clearedOff',
    { zh: '135 销号数', en: 'Cleared off' },
    { zh: '期内上报、已定级的事项中，现已办结的', en: 'Graded matters reported in the period that are closed now' },
    [graded, { field: 'closedAt', is: 'set' }],
  ),
  {
    id: 'clearOffRate',
    label: { zh: '135 销号率', en: 'Share cleared off' },
    unit: percent,
    definition: {
      zh: '期内上报、已定级的事项中，现已办结的占比',
      en: 'Share of the graded matters reported in the period that are closed now',
    },
    source: 'matter',
    measure: { type: 'ratio', part: 'clearedOff', whole: 'graded' },
  },
  count(
    'plansPublished',
    { zh: '已公布初步方案', en: 'Plans published' },
    {
      zh: '期内上报的事项中，因暂无法办理、公布了初步方案的',
      en: 'Matters reported in the period that could not be settled yet and have a published plan',
    },
    [graded, { field: 'plan', is: 'set' }],
  ),
];

/** 督办与红黄牌: of units, never of persons. */
export const supervisionFigures: readonly FigureDefinition[] = [
  count(
    'supervised',
    { zh: '督办数', en: 'Supervised' },
    { zh: '期内上报的事项中，被督办过的', en: 'Matters reported in the period that were supervised' },
    [{ entry: 'supervision' }],
  ),
  count(
    'yellowCards',
    { zh: '发过黄牌', en: 'With a yellow card' },
    {
      zh: '期内上报的事项中，责任单位被发过黄牌的，后来撤牌的也计',
      en: 'Matters reported in the period on which a yellow card was given, lifted ones included',
    },
    [{ entry: 'supervision', facts: { card: 'yellow' } }],
  ),
  count(
    'redCards',
    { zh: '发过红牌', en: 'With a red card' },
    {
      zh: '期内上报的事项中，责任单位被发过红牌的，后来撤牌的也计',
      en: 'Matters reported in the period on which a red card was given, lifted ones included',
    },
    [{ entry: 'supervision', facts: { card: 'red' } }],
  ),
];

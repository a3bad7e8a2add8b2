import type { Condition, CountDefinition, FigureDefinition } from '#domain/figures/definition.ts';
import { matters, percent } from './units.ts';

const findings: Condition[] = [{ kinds: ['finding'] }, { phaseNot: 'ended' }];

const count = (
  id: string,
  words: Pick<CountDefinition, 'label' | 'definition'>,
  measure: Pick<CountDefinition['measure'], 'period' | 'where'>,
): CountDefinition => ({
  id,
  ...words,
  unit: matters,
  source: 'matter',
  measure: { type: 'count', period: measure.period, where: [...findings, ...measure.where] },
});

/** 督察销号、回头看 (A16, seed 2). */
export const findingFigures: readonly FigureDefinition[] = [
  count(
    'findings',
    {
      label: { zh: '督查发现问题数', en: 'Inspection findings' },
      definition: { zh: '期内登记的督查问题，作废的不计', en: 'Findings registered in the period, voided ones not' },
    },
    { period: 'reportedAt', where: [] },
  ),
  count(
    'findingsStruckOff',
    {
      label: { zh: '已销号数', en: 'Struck off' },
      definition: {
        zh: '期内登记的督查问题中，现已销号的；回头看反弹、重新整改的不计',
        en: 'Findings registered in the period that are struck off now; those that came back are not counted',
      },
    },
    { period: 'reportedAt', where: [{ states: ['watched', 'closed'] }] },
  ),
  count(
    'findingsBack',
    {
      label: { zh: '回头看反弹数', en: 'Came back' },
      definition: {
        zh: '期内登记的督查问题中，至少一次回头看发现反弹的',
        en: 'Findings registered in the period that came back at least once',
      },
    },
    { period: 'reportedAt', where: [{ entry: 'lookBackFailed' }] },
  ),
  {
    id: 'findingsStruckOffRate',
    label: { zh: '督查销号率', en: 'Share struck off' },
    unit: percent,
    definition: {
      zh: '期内登记的督查问题中，现已销号的占比',
      en: 'Share of the findings registered in the period that are struck off now',
    },
    source: 'matter',
    measure: { type: 'ratio', part: 'findingsStruckOff', whole: 'findings' },
  },
];

import type { FigureDefinition } from '#domain/figures/definition.ts';
import { countOf } from './count.ts';
import { days } from './units.ts';

const count = countOf('opinion');

/** 处置舆情信息 24 条 (seed 4 城北街道, half a year). */
export const opinionFigures: readonly FigureDefinition[] = [
  count(
    'opinionsHandled',
    {
      label: { zh: '处置舆情数', en: 'Public-opinion items handled' },
      definition: {
        zh: '期内发现的舆情中，已回应或已了结的；作废的不计',
        en: 'Items found in the period that are answered or settled; voided ones are not counted',
      },
    },
    'reportedAt',
    { states: ['watched', 'closed'] },
  ),
  count(
    'opinionsAnswered',
    {
      label: { zh: '公开回应舆情数', en: 'Items answered in the open' },
      definition: { zh: '期内首次公开回应的舆情', en: 'Items first answered in the open in the period' },
    },
    'answeredAt',
    { field: 'answeredAt', is: 'set' },
  ),
  {
    id: 'opinionAnswerDays',
    label: { zh: '舆情首次回应用时(中位数)', en: 'Median days to the first answer' },
    unit: days,
    definition: {
      zh: '期内首次公开回应的舆情，从登记到首次回应的天数中位数',
      en: 'Of items first answered in the period, the median of days from registration to the first answer',
    },
    source: 'matter',
    measure: { type: 'percentile', share: 0.5, from: 'reportedAt', to: 'answeredAt', of: 'opinionsAnswered' },
  },
];

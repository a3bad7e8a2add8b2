import type { FigureDefinition } from '#domain/figures/definition.ts';
import { countOf } from './count.ts';

const count = countOf('need');

/** 走访 → 民生实事 → 解决 → 化解矛盾: 3046 户、452 项、291 个、62 个 (seed 3 稠城街道); homes are counted by the visits. */
export const needFigures: readonly FigureDefinition[] = [
  count(
    'needs',
    {
      label: { zh: '走访收集需求数', en: 'Needs collected at visits' },
      definition: {
        zh: '期内走访收集、转为事项的需求，作废和合并的不计',
        en: 'Needs that visits in the period made matters of; voided and merged ones are not counted',
      },
    },
    'reportedAt',
  ),
  count(
    'needsSettled',
    {
      label: { zh: '已解决需求数', en: 'Needs settled' },
      definition: { zh: '期内收集的需求中，现已办结的', en: 'Needs collected in the period that are closed now' },
    },
    'reportedAt',
    { field: 'closedAt', is: 'set' },
  ),
  count(
    'disputesSettled',
    {
      label: { zh: '化解矛盾纠纷数', en: 'Disputes settled' },
      definition: {
        zh: '期内走访收集的需求中，属于矛盾纠纷并已办结的',
        en: 'Needs collected in the period that are disputes and are closed now',
      },
    },
    'reportedAt',
    { fact: 'nature', is: 'dispute' },
    { field: 'closedAt', is: 'set' },
  ),
];

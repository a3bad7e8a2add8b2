import type { Condition, FigureDefinition } from '#domain/figures/definition.ts';
import { APPRAISALS } from '#domain/matters/service.ts';
import { appraisalWords } from '../kinds/service.ts';
import { countOf, shareOf } from './kind-counts.ts';

const count = countOf('service');
const DONE: Condition[] = [
  { field: 'closedAt', is: 'set' },
  { field: 'handleDueAt', is: 'set' },
];
const BAD: Condition[] = [{ entry: 'appraisal' }, { entry: 'callBack' }];

/** 无差别受理、好差评 (A12, seed 3): applications, their promise, their grades. */
export const serviceFigures: readonly FigureDefinition[] = [
  count(
    'services',
    { zh: '窗口受理件数', en: 'Applications' },
    { zh: '期内收到的窗口办件；不予受理、撤回的不计', en: 'Applications received; refused and withdrawn ones are not' },
  ),
  count(
    'servicesDelegated',
    { zh: '下沉社区办件数', en: 'At community desks' },
    { zh: '期内在社区窗口收到的办件', en: 'Applications received at a community desk' },
    [{ fact: 'delegated', is: true }],
  ),
  count(
    'servicesDone',
    { zh: '窗口办结数', en: 'Applications done' },
    {
      zh: '期内办结的办件，按办结时间计；差评整改中的不计',
      en: 'Applications closed, by the time of closing; not those being put right after a bad grade',
    },
    DONE,
    'closedAt',
  ),
  count(
    'servicesOnTime',
    { zh: '窗口按期办结数', en: 'Applications done on time' },
    {
      zh: '期内办结的办件中，作出决定不晚于承诺时限的；当场办结的算按期',
      en: 'Of those closed, decided within the promise; what was done at once counts as on time',
    },
    [...DONE, { field: 'respondedAt', notAfter: 'handleDueAt' }],
    'closedAt',
  ),
  shareOf(
    'servicesOnTimeRate',
    { zh: '窗口按期办结率', en: 'Applications on time' },
    { zh: '期内办结的办件中，按承诺时限办结的占比', en: 'Share of the applications closed that kept their promise' },
    'servicesOnTime',
    'servicesDone',
  ),
  ...APPRAISALS.map((grade) =>
    count(
      `services${grade[0]?.toUpperCase() ?? ''}${grade.slice(1)}`,
      { zh: `评价：${appraisalWords[grade].zh}`, en: `Graded: ${appraisalWords[grade].en}` },
      {
        zh: '期内收到的办件中，最近一次评价为此档的；追评代替前一次',
        en: 'Applications received whose newest grade is this one; a second grade takes the place of the first',
      },
      [{ fact: 'appraisal', is: grade }],
    ),
  ),
  count(
    'servicesCalledBack',
    { zh: '已回访差评数', en: 'Bad grades called back' },
    { zh: '期内收到的办件中，差评已回访的', en: 'Applications with a bad grade that was called back' },
    BAD,
  ),
  count(
    'servicesCalledBackInTime',
    { zh: '1 天内回访数', en: 'Called back within a day' },
    { zh: '差评后 1 天内回访的办件', en: 'Called back within a day of the bad grade' },
    [...BAD, { fact: 'calledBackInTime', is: true }],
  ),
  shareOf(
    'servicesCalledBackInTimeRate',
    { zh: '差评 1 天回访率', en: 'Called back within a day' },
    { zh: '已回访的差评中，1 天内回访的占比', en: 'Share of the bad grades called back that were within a day' },
    'servicesCalledBackInTime',
    'servicesCalledBack',
  ),
  count(
    'servicesPutRight',
    { zh: '已整改差评数', en: 'Bad grades put right' },
    { zh: '期内收到的办件中，差评已整改的', en: 'Applications whose bad grade was put right' },
    [{ entry: 'rectified' }],
  ),
  count(
    'servicesPutRightInTime',
    { zh: '15 天内整改数', en: 'Put right within 15 days' },
    { zh: '差评后 15 天内整改并反馈的办件', en: 'Put right and told within 15 days of the bad grade' },
    [{ entry: 'rectified' }, { fact: 'rectifiedInTime', is: true }],
  ),
  shareOf(
    'servicesPutRightInTimeRate',
    { zh: '差评 15 天整改率', en: 'Put right within 15 days' },
    { zh: '已整改的差评中，15 天内整改的占比', en: 'Share of the bad grades put right that were within 15 days' },
    'servicesPutRightInTime',
    'servicesPutRight',
  ),
];

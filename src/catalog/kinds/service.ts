import type { Form, FormField, Forms } from '#domain/forms/form.ts';
import type { KindLimits } from '#domain/matters/kind-limits.ts';
import { APPRAISALS } from '#domain/matters/service.ts';
import type { Label } from '#domain/workflow/definition.ts';

const LICENSING = '《行政许可法》第三十二条';
const GRADING = '好差评 (国办发〔2019〕51 号; domain.md §1.9)';

/** The five grades in the words of the standard form. */
export const appraisalWords = {
  verySatisfied: { zh: '非常满意', en: 'Very satisfied' },
  satisfied: { zh: '满意', en: 'Satisfied' },
  fair: { zh: '基本满意', en: 'Fairly satisfied' },
  dissatisfied: { zh: '不满意', en: 'Dissatisfied' },
  veryDissatisfied: { zh: '非常不满意', en: 'Very dissatisfied' },
} as const satisfies Readonly<Record<(typeof APPRAISALS)[number], Label>>;

const brought: FormField = {
  id: 'brought',
  type: 'list',
  offers: 'missingMaterials',
  label: { zh: '补来的材料', en: 'Papers brought' },
  required: true,
  source: LICENSING,
};

const appraisal: Form = [
  {
    id: 'appraisal',
    type: 'choice',
    label: { zh: '您对这次办事满意吗', en: 'How was it' },
    choices: APPRAISALS.map((id) => ({ id, label: appraisalWords[id] })),
    required: true,
    listed: true,
    source: GRADING,
  },
  {
    id: 'appraisalWords',
    type: 'longText',
    max: 500,
    label: { zh: '哪里好，哪里不好', en: 'What was good, what was not' },
  },
];

/** An application under the catalogue of services: which item, which papers, what came of it. */
export const serviceForms: Forms = {
  report: [
    {
      id: 'item',
      type: 'text',
      max: 100,
      label: { zh: '事项', en: 'Item' },
      required: true,
      listed: true,
      source: LICENSING,
    },
    { id: 'itemId', type: 'text', max: 60, label: { zh: '事项编码', en: 'Id of the item' } },
    { id: 'itemVersion', type: 'integer', max: 100_000, label: { zh: '事项版本', en: 'Version of the item' } },
    {
      id: 'promisedDays',
      type: 'integer',
      max: 365,
      label: { zh: '承诺时限', en: 'Promised' },
      help: { zh: '0 为当场办结', en: '0: done while the applicant waits' },
      unit: { zh: '个工作日', en: 'working days' },
      required: true,
      source: '承诺办结时限由事项目录定 (A12)',
    },
    {
      id: 'needed',
      type: 'list',
      label: { zh: '要的材料', en: 'Papers needed' },
      help: { zh: '一行一样', en: 'One a line' },
      source: LICENSING,
    },
    { id: 'given', type: 'list', label: { zh: '已交的材料', en: 'Papers given' }, source: LICENSING },
    {
      id: 'held',
      type: 'list',
      label: { zh: '系统里已有、不用交的', en: 'Known already, not asked for' },
      source: '一次填、少跑腿: 能共享的不再要 (issue 4)',
    },
    {
      id: 'delegated',
      type: 'yesNo',
      label: { zh: '在社区办', en: 'At a community desk' },
      listed: true,
      source: '下沉社区 (A13)',
    },
    { id: 'ticket', type: 'text', max: 12, label: { zh: '排队号', en: 'Ticket' } },
  ],
  addMaterials: [brought],
  supplement: [brought],
  askOnce: [
    {
      id: 'defects',
      type: 'longText',
      max: 500,
      label: { zh: '哪里不符合要求', en: 'What does not fit' },
      help: { zh: '缺的材料自动列全，不用写', en: 'What is missing is listed by itself' },
    },
    // Written by the step itself.
    {
      id: 'missing',
      type: 'list',
      label: { zh: '要补的材料', en: 'Papers to be brought' },
      when: { field: 'item', is: '' },
    },
  ],
  decide: [
    {
      id: 'outcome',
      type: 'choice',
      label: { zh: '结果', en: 'Outcome' },
      choices: [
        { id: 'approved', label: { zh: '办成', en: 'Done' } },
        { id: 'notApproved', label: { zh: '不予办理', en: 'Not approved' } },
      ],
      required: true,
      listed: true,
      source: '《行政许可法》第三十八条',
    },
    {
      id: 'why',
      type: 'longText',
      max: 500,
      label: { zh: '理由，以及怎样复议、诉讼', en: 'Why, and how to appeal' },
      required: true,
      when: { field: 'outcome', is: 'notApproved' },
      source: '《行政许可法》第三十八条: 说明理由，告知复议、诉讼',
    },
  ],
  handOver: [
    {
      id: 'how',
      type: 'choice',
      label: { zh: '怎样交给申请人', en: 'How it was handed over' },
      choices: [
        { id: 'pickedUp', label: { zh: '本人取走', en: 'Picked up' } },
        { id: 'posted', label: { zh: '寄出', en: 'Posted' } },
        { id: 'errand', label: { zh: '代办送到', en: 'Brought by the errand' } },
      ],
      required: true,
      source: '《行政许可法》第四十四条',
    },
    {
      id: 'postNo',
      type: 'text',
      max: 40,
      label: { zh: '快递单号', en: 'Parcel number' },
      required: true,
      when: { field: 'how', is: 'posted' },
    },
  ],
  appraise: appraisal,
  appraiseHere: appraisal,
  callBack: [
    {
      id: 'found',
      type: 'longText',
      max: 500,
      label: { zh: '回访听到什么', en: 'What was heard' },
      required: true,
      source: GRADING,
    },
  ],
};

const LAW = { zh: LICENSING, en: 'Administrative Licensing Law, article 32' };
const ZHEJIANG = {
  zh: '浙江省政务服务“好差评”办法 (domain.md §1.9)',
  en: 'Zhejiang’s rule of grading services (domain.md §1.9)',
};

export const serviceLimits: KindLimits = {
  accept: { limit: { amount: 5, unit: 'workDay' }, source: LAW },
  handle: {
    limit: { fact: 'promisedDays', unit: 'workDay', none: { amount: 1, unit: 'workDay' } },
    source: { zh: '事项目录的承诺时限', en: 'The promise of the catalogue of services' },
  },
  deliver: {
    limit: { amount: 10, unit: 'workDay' },
    source: { zh: '《行政许可法》第四十四条', en: 'Administrative Licensing Law, article 44' },
  },
  callBack: { limit: { amount: 1, unit: 'day' }, source: ZHEJIANG },
  rectify: { limit: { amount: 15, unit: 'day' }, source: ZHEJIANG },
};

import type { Form, FormField, Forms } from '#domain/forms/form.ts';
import type { KindLimits } from '#domain/matters/kind-limits.ts';

const LAW = '信访工作条例(2022)(domain.md §1.10)';

const classes: FormField['choices'] = [
  { id: 'advice', label: { zh: '建议意见', en: 'Advice' } },
  { id: 'accusation', label: { zh: '检举控告', en: 'Accusation' } },
  { id: 'plea', label: { zh: '申诉求决', en: 'Plea' } },
];

const opinion: FormField = {
  id: 'opinion',
  type: 'longText',
  max: 2000,
  label: { zh: '意见', en: 'Decision in words' },
  required: true,
  source: LAW,
};
const organ: FormField = {
  id: 'organ',
  type: 'text',
  max: 60,
  label: { zh: '由哪个机关', en: 'By which body' },
  help: { zh: '上一级机关、单位', en: 'The body above' },
  required: true,
  source: LAW,
};
const outcome: FormField = {
  id: 'outcome',
  type: 'choice',
  label: { zh: '结论', en: 'Outcome' },
  choices: [
    { id: 'upheld', label: { zh: '维持', en: 'Upheld' } },
    { id: 'changed', label: { zh: '变更', en: 'Changed' } },
  ],
  required: true,
  source: LAW,
};
const asked: Form = [
  {
    id: 'grounds',
    type: 'longText',
    max: 1000,
    label: { zh: '申请的理由和请求', en: 'Grounds and what is asked' },
    required: true,
    source: LAW,
  },
];

/** Names and numbers of petitioners are no facts: they come as contacts and are sealed. */
export const petitionForms: Forms = {
  report: [
    {
      id: 'petitionClass',
      type: 'choice',
      label: { zh: '类别', en: 'Class' },
      choices: classes,
      required: true,
      listed: true,
      source: LAW,
    },
    {
      id: 'via',
      type: 'choice',
      label: { zh: '形式', en: 'How it came' },
      choices: [
        { id: 'letter', label: { zh: '来信', en: 'Letter' } },
        { id: 'visit', label: { zh: '来访', en: 'Visit' } },
        { id: 'online', label: { zh: '网上', en: 'Online' } },
        { id: 'phone', label: { zh: '电话', en: 'Phone' } },
      ],
      required: true,
      listed: true,
      source: LAW,
    },
    {
      id: 'letter',
      type: 'choice',
      label: { zh: '初重件', en: 'First or repeat' },
      help: {
        zh: '同一人同一事以前来过，选重件',
        en: 'A repeat where the same person came for the same before',
      },
      choices: [
        { id: 'first', label: { zh: '初件', en: 'First' } },
        { id: 'repeat', label: { zh: '重件', en: 'Repeat' } },
      ],
      required: true,
      listed: true,
      source: 'seed 4 城北街道: 初信、初转重',
    },
    {
      id: 'signers',
      type: 'integer',
      min: 1,
      max: 100_000,
      label: { zh: '几个人', en: 'How many people' },
      unit: { zh: '人', en: 'people' },
      help: {
        zh: '五人以上是集体访，推选的代表不超过五人',
        en: 'From five on it is a joint petition; it names at most five representatives',
      },
      required: true,
      listed: true,
      source: LAW,
    },
    {
      id: 'crossing',
      type: 'choices',
      label: { zh: '三跨三分离', en: 'Crossings and partings' },
      choices: [
        { id: 'regions', label: { zh: '跨地区', en: 'Across regions' } },
        { id: 'departments', label: { zh: '跨部门', en: 'Across departments' } },
        { id: 'trades', label: { zh: '跨行业', en: 'Across trades' } },
        { id: 'personMatter', label: { zh: '人事分离', en: 'Person and matter apart' } },
        { id: 'personHousehold', label: { zh: '人户分离', en: 'Person and household apart' } },
        { id: 'personMatterHousehold', label: { zh: '人事户分离', en: 'Person, matter and household apart' } },
      ],
    },
    {
      id: 'superiorNo',
      type: 'text',
      max: 40,
      label: { zh: '上级转送编号', en: 'Number of the transfer' },
      help: { zh: '上级转送、交办的才填', en: 'Only where it was sent from above' },
    },
  ],
  notAccept: [
    {
      id: 'whereTo',
      type: 'text',
      max: 100,
      label: { zh: '告知向哪里提出', en: 'Where the petitioner should turn' },
      required: true,
      source: LAW,
    },
  ],
  transfer: [
    {
      id: 'whereTo',
      type: 'text',
      max: 100,
      label: { zh: '转送到哪个机关', en: 'To which body' },
      required: true,
      source: LAW,
    },
  ],
  reclassify: [
    {
      id: 'toClass',
      type: 'choice',
      label: { zh: '改为', en: 'To' },
      choices: classes,
      required: true,
      source: LAW,
    },
  ],
  markRepeat: [
    {
      id: 'earlierNo',
      type: 'text',
      max: 40,
      label: { zh: '以前的信访件编号', en: 'Number of the earlier petition' },
      required: true,
    },
  ],
  turnRepeat: [
    {
      id: 'laterNo',
      type: 'text',
      max: 40,
      label: { zh: '后来的信访件编号', en: 'Number of the later petition' },
      required: true,
    },
  ],
  askReview: asked,
  askSecondReview: asked,
  decideReview: [organ, outcome, opinion],
  decideSecondReview: [organ, outcome, opinion],
  reviewRedo: [organ, opinion],
};

const law = (zh: string, en: string) => ({
  zh: `信访工作条例(2022)${zh}`,
  en: `Regulation on petitions (2022), ${en}`,
});

/** What the regulation sets: an office may be quicker and never slower. */
export const petitionLimits: KindLimits = {
  tell: {
    limit: { amount: 15, unit: 'day' },
    source: law('第二十三条:15 日内书面告知', 'art. 23: told in writing within 15 days'),
    binding: true,
  },
  objection: {
    limit: { amount: 5, unit: 'workDay' },
    source: law('第二十三条:5 个工作日内提出异议', 'art. 23: objection within 5 working days'),
    binding: true,
    otherSide: true,
  },
  handle: {
    limit: { amount: 60, unit: 'day' },
    source: law('第三十四条:60 日内办结', 'art. 34: handled within 60 days'),
    binding: true,
  },
  extension: {
    limit: { amount: 30, unit: 'day' },
    source: law('第三十四条:延长不超过 30 日', 'art. 34: extended by no more than 30 days'),
    binding: true,
  },
  apply: {
    limit: { amount: 30, unit: 'day' },
    source: law('第三十五、三十六条:30 日内申请', 'art. 35, 36: 30 days to ask for a review'),
    binding: true,
    otherSide: true,
  },
  review: {
    limit: { amount: 30, unit: 'day' },
    source: law('第三十五条:30 日内提出复查意见', 'art. 35: review decided within 30 days'),
    binding: true,
  },
  secondReview: {
    limit: { amount: 30, unit: 'day' },
    source: law('第三十六条:30 日内提出复核意见', 'art. 36: second review decided within 30 days'),
    binding: true,
  },
};

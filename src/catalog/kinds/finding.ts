import type { Forms } from '#domain/forms/form.ts';
import type { KindLimits } from '#domain/matters/kind-limits.ts';

const LOOK_BACK = '督察销号、回头看 (A16, seed 2 闻堰街道)';

/** Which inspection found what, how it was put right, and what each look back saw. */
export const findingForms: Forms = {
  report: [
    {
      id: 'inspection',
      type: 'text',
      max: 60,
      label: { zh: '哪一次督查', en: 'Inspection' },
      help: { zh: '如：2026 年第四轮环境督查', en: 'For example: environment inspection, fourth round of 2026' },
      required: true,
      listed: true,
      source: LOOK_BACK,
    },
    {
      id: 'itemNo',
      type: 'text',
      max: 20,
      label: { zh: '问题序号', en: 'Number of the finding' },
      listed: true,
    },
    {
      id: 'severity',
      type: 'choice',
      label: { zh: '程度', en: 'Severity' },
      choices: [
        { id: 'minor', label: { zh: '一般', en: 'Minor' } },
        { id: 'major', label: { zh: '较重', en: 'Major' } },
        { id: 'grave', label: { zh: '严重', en: 'Grave' } },
      ],
      required: true,
      listed: true,
      source: LOOK_BACK,
    },
    {
      id: 'standard',
      type: 'text',
      max: 200,
      label: { zh: '不符合哪一条', en: 'Rule that is not met' },
    },
  ],
  lookBackHolds: [
    {
      id: 'seen',
      type: 'longText',
      max: 500,
      label: { zh: '看到什么', en: 'What was seen' },
      required: true,
      source: LOOK_BACK,
    },
  ],
  lookBackFails: [
    {
      id: 'seen',
      type: 'longText',
      max: 500,
      label: { zh: '看到什么', en: 'What was seen' },
      required: true,
      source: LOOK_BACK,
    },
    {
      id: 'cause',
      type: 'choice',
      label: { zh: '为什么反弹', en: 'Why it came back' },
      choices: [
        { id: 'surface', label: { zh: '整改不彻底', en: 'Not put right at the root' } },
        { id: 'unattended', label: { zh: '没人管了', en: 'Nobody attended to it' } },
        { id: 'again', label: { zh: '又新发生', en: 'It happened anew' } },
      ],
    },
  ],
};

/** No source gives intervals: these are samples. The number of intervals is the number of looks back. */
export const findingLimits: KindLimits = {
  handle: {
    limit: { amount: 15, unit: 'workDay' },
    source: { zh: '样例默认值，由街道按督查通知修改', en: 'Sample default, to be set from the notice of inspection' },
    sample: true,
  },
  lookBack: {
    limit: {
      turns: [
        { amount: 30, unit: 'day' },
        { amount: 90, unit: 'day' },
        { amount: 180, unit: 'day' },
      ],
      entry: 'lookBack',
    },
    source: {
      zh: '回头看间隔：30、90、180 天，样例默认值',
      en: 'Looks back after 30, 90 and 180 days, sample default',
    },
    sample: true,
  },
};

import type { Words } from './translate.ts';

/** Words of the escalation ladder: who is told of what is overdue. */
export const ladderWords = {
  note: {
    zh: '样例，按本地督办办法修改。每一步只说一次，下班后不打扰；没有上级单位的，告诉值班长；改了以后，在办的事项也按新的来',
    en: 'A sample: set it by your local rule of supervision. Each step tells once and disturbs nobody off duty; where there is no unit above, the desk is told. It holds for open matters, too',
  },
  first: { zh: '到期：告诉承办单位', en: 'When due: the unit in charge is told' },
  after: { zh: '超过', en: 'Overdue by' },
  tell: { zh: '告诉', en: 'tell' },
  amount: { zh: '第 {n} 步超过多少', en: 'How much for step {n}' },
  unit: { zh: '第 {n} 步的单位', en: 'Unit of step {n}' },
  to: { zh: '第 {n} 步告诉谁', en: 'Whom step {n} tells' },
  'unit.share': { zh: '% 的时限', en: '% of the limit' },
  'unit.workHour': { zh: '工作小时', en: 'working hours' },
  'unit.workDay': { zh: '工作日', en: 'working days' },
  'unit.hour': { zh: '小时', en: 'hours' },
  'unit.day': { zh: '天', en: 'days' },
  'to.parent': { zh: '上级单位', en: 'the unit above' },
  'to.desk': { zh: '值班长', en: 'the supervising desk' },
  'to.leader': { zh: '分管领导', en: 'the responsible leader' },
  add: { zh: '加一步', en: 'Add a step' },
  remove: { zh: '去掉第 {n} 步', en: 'Remove step {n}' },
  step: { zh: '第 {n} 步', en: 'Step {n}' },
} as const satisfies Words;

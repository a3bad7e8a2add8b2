import type { Words } from './translate.ts';

/** Words of the page on which an office changes its procedures. */
export const procedureWords = {
  state: {
    zh: '{own} 个流程由本街道改过，其余是随产品来的',
    en: '{own} procedures changed by the office, the others as they come',
  },
  law: {
    zh: '只管今后进来的事项；已经进来的按原来的流程办完。法律和标准定的不能改，每一步下面写着依据',
    en: 'Holds for matters that come in from now on; the others are finished as they began. What law and standard set stays: its source is below each step',
  },
  from: { zh: '从哪天起', en: 'From' },
  fromHint: { zh: '不填就是马上', en: 'Empty: at once' },
  changed: { zh: '改了 {n} 处', en: '{n} changed' },
  asItComes: { zh: '原样', en: 'as it comes' },
  drawing: { zh: '流程图：{title}', en: 'Drawing of {title}' },
  steps: { zh: '每一步', en: 'Step by step' },
  on: { zh: '要办', en: 'Taken' },
  off: { zh: '不办这一步', en: 'Left out' },
  takes: { zh: '办“{step}”这一步', en: 'Take the step “{step}”' },
  source: { zh: '依据：', en: 'Source:' },
  label: { zh: '叫法', en: 'Name' },
  who: { zh: '谁来办', en: 'Who takes it' },
  approval: { zh: '谁批准', en: 'Who decides' },
  nobody: { zh: '不用批准', en: 'Nobody need' },
  'field.asItComes': { zh: '填不填都行', en: 'May be filled in' },
  'field.required': { zh: '必填', en: 'Required' },
  'field.omitted': { zh: '不再填', en: 'No longer asked' },
  kept: { zh: '“{field}”要填：{law}', en: '“{field}” is needed: {law}' },
  pick: { zh: '选一个流程来看、来改', en: 'Choose a procedure' },
  pickText: {
    zh: '改以前先看影响：上个月的事项会有哪些走法不同',
    en: 'See the effect first: which of last month’s matters would have gone another way',
  },
  close: { zh: '关上', en: 'Close' },
  notMoved: { zh: '上个月的事项走法一件也不变', en: 'None of last month’s matters would have gone another way' },
  moved: { zh: '{n} 件会有一步走法不同', en: '{n} matters would have gone another way at some step' },
  times: { zh: '{step}：{why}，{n} 次', en: '{step}: {why}, {n} times' },
} as const satisfies Words;

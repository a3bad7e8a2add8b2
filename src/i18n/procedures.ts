import type { Words } from './translate.ts';

/** What an office decided of a procedure, part by part. */
export const procedureChangeWords = {
  from: { zh: '从哪天起', en: 'From' },
  on: { zh: '要办', en: 'Taken' },
  off: { zh: '不办这一步', en: 'Left out' },
  label: { zh: '叫法', en: 'Name' },
  resident: { zh: '对居民怎么说', en: 'Words for residents' },
  permission: { zh: '谁来办', en: 'Who takes it' },
  approval: { zh: '谁批准', en: 'Who decides' },
  requires: { zh: '必填', en: 'Required' },
  omits: { zh: '不再填', en: 'No longer asked' },
  nobody: { zh: '不用批准', en: 'Nobody need' },
  asItComes: { zh: '原来的', en: 'As it comes' },
} as const satisfies Words;

/** Why a step of last month would have gone another way. */
export const differenceWords = {
  step_gone: { zh: '这一步没有了', en: 'The step is gone' },
  would_wait: { zh: '要先等批准', en: 'Would have waited for a decision' },
  no_wait: { zh: '不用等批准，当时就办', en: 'Would have been taken at once, without a decision' },
  other_hands: { zh: '要换别人来办', en: 'Somebody else would have taken it' },
  field_missing: { zh: '当时没填“{field}”，会要求补', en: '“{field}” was not filled in and would have been asked for' },
  noClass: { zh: '没有分类', en: 'No class' },
} as const satisfies Words;

/** Where a matter is in its procedure. */
export const courseWords = {
  title: { zh: '办到哪一步', en: 'Where it stands' },
  waits: { zh: '在等 {who}', en: 'Waiting for {who}' },
  over: { zh: '已经办结', en: 'It is over' },
  walked: { zh: '走过的', en: 'Walked so far' },
  next: { zh: '接下来可能', en: 'What may come' },
  nothingNext: { zh: '没有下一步了', en: 'Nothing comes after' },
  to: { zh: '{step} → {to}', en: '{step} → {to}' },
  here: { zh: '现在', en: 'now' },
  byOffice: { zh: '{title}，按街道第 {n} 次修改的流程办', en: '{title}, by the office’s change no. {n}' },
} as const satisfies Words;

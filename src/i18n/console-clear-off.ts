import type { Words } from './translate.ts';

/** Words of the 1-3-5 strike-off list and of supervision. */
export const clearOffWords = {
  title: { zh: '135 销号清单', en: '1-3-5 strike-off list' },
  state: { zh: '在办 {open}，超时 {late}', en: '{open} open, {late} overdue' },
  'grade.simple': { zh: '简易：1 天办结', en: 'Simple: closed in 1 day' },
  'grade.difficult': { zh: '困难：3 天办结', en: 'Difficult: closed in 3 days' },
  'grade.notYet': { zh: '暂无法办理：5 天形成初步方案', en: 'Not yet possible: a plan in 5 days' },
  open: { zh: '在办 {n} 件', en: '{n} open' },
  cleared: { zh: '近 30 天上报的已销号 {n} 件', en: '{n} of the last 30 days cleared off' },
  all: { zh: '全部', en: 'All' },
  none: { zh: '没有在办的', en: 'None open' },
  'none.text': {
    zh: '派遣时或在事项页定级后，会出现在这里',
    en: 'What is graded at dispatch or on its page appears here',
  },
  noPlan: { zh: '还没有初步方案', en: 'No plan yet' },
  plan: { zh: '方案', en: 'Plan' },
  lead: { zh: '牵头', en: 'Lead' },
  next: { zh: '下次日期 {day}', en: 'Next date {day}' },
  'card.yellow': { zh: '黄牌', en: 'Yellow card' },
  'card.red': { zh: '红牌', en: 'Red card' },
} as const satisfies Words;

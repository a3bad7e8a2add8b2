import type { Words } from './translate.ts';

/** Words of the rules for whistles and assistance. */
export const callWords = {
  'calls.state': { zh: '{n} 种，{own} 种由本街道定过', en: '{n} kinds of call, {own} decided by the office' },
  'calls.kind': { zh: '哪一种', en: 'Kind' },
  'calls.assist': { zh: '协办', en: 'Assistance' },
  'calls.daily': { zh: '日常哨', en: 'Daily whistle' },
  'calls.hard': { zh: '攻坚哨', en: 'Hard-case whistle' },
  'calls.emergency': { zh: '应急哨', en: 'Emergency whistle' },
  'calls.accept': { zh: '应哨', en: 'Accept' },
  'calls.arrive': { zh: '到场', en: 'Arrive' },
  'calls.reply': { zh: '回复', en: 'Reply' },
  'calls.onSite': { zh: '要有到场证明', en: 'Proof on site' },
  'calls.mustShow': { zh: '要', en: 'yes' },
  'calls.noShow': { zh: '不要', en: 'no' },
  'calls.since': {
    zh: '改了以后新叫的单位按新的算；已经叫到的按叫的那天的规定。到场时限只在要到场证明时计',
    en: 'Units called from then on go by the new rules; those called before keep the rules of that day. The time to arrive counts only where proof on site is asked',
  },
  'calls.unitOf': { zh: '{what}的单位', en: 'Unit of {what}' },
} as const satisfies Words;

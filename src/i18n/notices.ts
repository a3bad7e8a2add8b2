import type { Words } from './translate.ts';

/** Words of what people are told, on both doors. */
export const noticeWords = {
  title: { zh: '消息', en: 'Notices' },
  'bell.none': { zh: '消息，都看过了', en: 'Notices, all read' },
  'bell.some': { zh: '消息，{n} 件没看', en: 'Notices, {n} unread' },
  'state.none': { zh: '都看过了', en: 'All read' },
  'state.some': { zh: '{n} 件没看', en: '{n} unread' },
  'show.unread': { zh: '没看的', en: 'Unread' },
  'show.all': { zh: '全部', en: 'All' },
  'read.all': { zh: '都看过了', en: 'Mark all as read' },
  'read.one': { zh: '看过了', en: 'Read' },
  'read.done': { zh: '看过', en: 'Read' },
  settled: { zh: '已了', en: 'Settled' },
  due: { zh: '{time} 到期', en: 'due {time}' },
  more: { zh: '还有 {n} 件', en: '{n} more' },
  count: { zh: '{n} 件', en: '{n} matters' },
  empty: { zh: '没有消息', en: 'Nothing new' },
  emptyText: {
    zh: '快到期、到期、叫到本单位、等您批准的事，会在这里说一次',
    en: 'What is nearly due, due, called to your unit or waiting for you is told here once',
  },
  emptyUnread: { zh: '都看过了', en: 'All read' },
  note: {
    zh: '消息留 {n} 天。下班后不打扰，急事除外。看没看过，只有自己知道',
    en: 'Kept for {n} days. Nobody is disturbed off duty, but for emergencies. What you have read is yours to know',
  },
  choose: { zh: '要哪些消息', en: 'What to be told of' },
  chooseText: {
    zh: '不要的就不显示，随时可以再要。事项本身在清单里，不会少',
    en: 'What you leave out is not shown; take it back at any time. The matters stay in your lists',
  },
  'kind.amber': { zh: '快到期', en: 'Nearly due' },
  'kind.due': { zh: '到期', en: 'Due' },
  'kind.over': { zh: '超时督办', en: 'Overdue, for supervision' },
  'kind.call': { zh: '叫到本单位', en: 'Your unit is called' },
  'kind.approval': { zh: '等我批准', en: 'Waiting for your approval' },
  'kind.arbiter': { zh: '三次退回，等裁决', en: 'Returned three times, to be arbitrated' },
  'kind.urge': { zh: '催办', en: 'Urged' },
  'kind.machine': { zh: '到期由系统办的', en: 'Done by the system when due' },
} as const satisfies Words;

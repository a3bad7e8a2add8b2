import type { Words } from './translate.ts';

/** Words of the page of troubles that several people speak of. */
export const hotSpotWords = {
  title: { zh: '热点问题', en: 'Hot spots' },
  state: {
    zh: '近 {days} 天 {messages} 件来信里，{spots} 件事有两人以上反映',
    en: '{spots} troubles that two people or more speak of, in {messages} messages of {days} days',
  },
  gathered: { zh: '汇总于 {time}，每小时一次', en: 'Gathered {time}, every hour' },
  community: { zh: '社区', en: 'Community' },
  all: { zh: '全街道', en: 'Whole office' },
  none: { zh: '没有多人反映的事', en: 'Nothing that several people speak of' },
  'none.text': {
    zh: '同一社区里两个人以上说同一件事，就会出现在这里',
    en: 'What two people or more of one community tell appears here',
  },
  never: { zh: '还没有汇总过', en: 'Not gathered yet' },
  'never.text': { zh: '服务启动后一小时内会有第一份', en: 'The first list comes within an hour of the start' },
  heat: { zh: '热度', en: 'Heat' },
  people: { zh: '{n} 人', en: '{n} people' },
  messages: { zh: '{n} 次', en: '{n} times' },
  open: { zh: '{n} 件未办结', en: '{n} open' },
  allClosed: { zh: '都已办结', en: 'all closed' },
  weeks: { zh: '近八周每周次数：{list}', en: 'Times a week over eight weeks: {list}' },
  rising: { zh: '上升', en: 'Rising' },
  falling: { zh: '回落', en: 'Falling' },
  how: { zh: '热度怎么算', en: 'How heat is counted' },
  'how.text': {
    zh: '五项相加，每项随数量翻倍加分：反映的人、次数、涉及的地点、赞成与反对票、近三十天比再前三十天多出的次数。一个人说多少遍都不算热点。',
    en: 'Five parts are added, each growing with every doubling: people, times, places, votes for and against, and how many more times in the last thirty days than in the thirty before. One person alone makes no hot spot.',
  },
  'part.people': { zh: '人', en: 'People' },
  'part.messages': { zh: '次数', en: 'Times' },
  'part.places': { zh: '别的地点', en: 'Further places' },
  'part.votes': { zh: '票', en: 'Votes' },
  'part.trend': { zh: '近月比前月', en: 'Month on month' },
  part: { zh: '{name} {count}，{points} 分', en: '{name} {count}, {points} points' },
  map: { zh: '在地图上看', en: 'On the map' },
} as const satisfies Words;

import type { Words } from './translate.ts';

/** Words for a pasted notice of holidays and for what a calendar would move. */
export const calendarWords = {
  'notice.title': { zh: '贴放假通知', en: 'Paste the notice' },
  'notice.hint': {
    zh: '把国务院办公厅“部分节假日安排的通知”全文贴进来，先标在年历上，看过再存',
    en: 'Paste the State Council’s notice of holidays: it is marked in the year first, and saved once you have looked',
  },
  'notice.text': { zh: '通知原文', en: 'Text of the notice' },
  'notice.example': {
    zh: '一、元旦：1月1日（周五）至3日（周日）放假，共3天。',
    en: 'For example 一、元旦：1月1日（周五）至3日（周日）放假，共3天。',
  },
  'notice.read': { zh: '标到年历上', en: 'Mark in the year' },
  'notice.marked': { zh: '标了 {n} 天，还没有存', en: '{n} days marked, not saved yet' },
  'notice.otherYear': {
    zh: '这是 {year} 年的通知，到 {year} 年去贴',
    en: 'This is the notice of {year}: paste it in that year',
  },
  'notice.goYear': { zh: '去 {year} 年', en: 'Go to {year}' },
  'notice.rest': {
    zh: '还有 {n} 天在 {year} 年，到那一年再贴一次',
    en: '{n} days are in {year}: paste it there once more',
  },
  proposed: { zh: '还没有存', en: 'not saved yet' },
  'effect.look': { zh: '先看会挪动哪些时限', en: 'See which deadlines move' },
  'effect.title': { zh: '存了以后', en: 'Once saved' },
  'effect.none': {
    zh: '在办的 {n} 件，没有一件的时限会变',
    en: 'None of the {n} open deadlines would move',
  },
  'effect.moves': {
    zh: '在办的 {n} 件里，{later} 件会晚到期，{earlier} 件会早到期',
    en: 'Of {n} open matters, {later} would be due later and {earlier} earlier',
  },
  'effect.onHold': {
    zh: '其中 {n} 件正暂停着，没有到期日，不在里面',
    en: '{n} of them are on hold: they have no due date and are not counted',
  },
  'effect.first': { zh: '先到期的 {n} 件', en: 'The first {n} to fall due' },
  'effect.fromTo': { zh: '{before} 改到 {after}', en: '{before} → {after}' },
} as const satisfies Words;

import type { Label } from '#domain/workflow/definition.ts';
import type { NoticeRefusal } from '#domain/calendar/notice.ts';
import type { CalendarRefusal } from './check.ts';

/** What is wrong and what to do about it. */
export const calendarWords: Readonly<Record<CalendarRefusal | NoticeRefusal, Label>> = {
  no_such_day: { zh: '没有 {day} 这一天，核对日期', en: 'There is no {day}: check the date' },
  day_of_another_year: {
    zh: '{day} 不在 {year} 年，改日期或到那一年去填',
    en: '{day} is not in {year}: change it, or enter it in its own year',
  },
  day_twice: { zh: '{day} 填了两次，删去一条', en: '{day} is entered twice: remove one' },
  makeup_on_working_day: {
    zh: '{day} 本来就上班，不用填调休；如果放假，请改为节假日',
    en: '{day} is a working day anyway: remove it, or make it a holiday',
  },
  week_not_seven_days: {
    zh: '一周要有 7 天(从周日起),现在是 {days} 天',
    en: 'A week has 7 days, Sunday first; this one has {days}',
  },
  interval_not_a_pair: {
    zh: '每段上班时间要有开始和结束两个时刻',
    en: 'Each working interval needs a beginning and an end',
  },
  interval_backwards: {
    zh: '{from} 到 {to}:结束要晚于开始，改正其中一个',
    en: '{from} to {to}: the end must come after the beginning; correct one of them',
  },
  interval_overlaps: {
    zh: '{from} 早于上一段的结束 {end},按先后填写，不要重叠',
    en: '{from} is before {end}, the end of the interval above: put them in order, without overlap',
  },
  week_without_work: {
    zh: '一周里没有上班时间，期限会算不出来；至少填一段',
    en: 'A week without working time has no deadlines: enter at least one interval',
  },
  notice_empty: {
    zh: '没有读到节日。请贴上通知里“一、元旦：…”起的那几段',
    en: 'No holiday was found. Paste the paragraphs of the notice from “一、元旦：…” on',
  },
  notice_unread: {
    zh: '这一句没读懂：“{sentence}”。改成“1月1日至3日放假”或“1月4日上班”这样的写法',
    en: 'This sentence could not be read: “{sentence}”. Write it like 1月1日至3日放假 or 1月4日上班',
  },
  notice_no_such_day: {
    zh: '“{sentence}”：没有{day}这一天，核对日期',
    en: '“{sentence}”: there is no {day}; check the date',
  },
  notice_weekday: {
    zh: '“{sentence}”：{day}是周{is}，不是周{said}。看看是不是这一年的通知',
    en: '“{sentence}”: {day} is 周{is}, not 周{said}. Is it the notice of this year?',
  },
  notice_range: {
    zh: '“{sentence}”：起止日期不对，核对先后',
    en: '“{sentence}”: the days from and to do not fit; check them',
  },
  notice_count: {
    zh: '“{sentence}”：写的是 {said} 天，日期数下来是 {is} 天，核对一下',
    en: '“{sentence}”: it says {said} days, the dates make {is}; check them',
  },
  notice_day_twice: {
    zh: '“{sentence}”：{day} 前面已经写过了，删去一处',
    en: '“{sentence}”: {day} was named before; remove one',
  },
};

export const missingYearWords: Label = {
  zh: '{year} 年的节假日还没有录入，期限只按周末推算；国务院办公厅通知发布后请补上',
  en: 'The holidays of {year} are not entered: deadlines count weekends only. Enter them once the State Council has announced them',
};

import type { Label } from '#domain/workflow/definition.ts';
import type { CalendarRefusal } from './check.ts';

/** What is wrong and what to do about it. */
export const calendarWords: Readonly<Record<CalendarRefusal, Label>> = {
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
};

export const missingYearWords: Label = {
  zh: '{year} 年的节假日还没有录入，期限只按周末推算；国务院办公厅通知发布后请补上',
  en: 'The holidays of {year} are not entered: deadlines count weekends only. Enter them once the State Council has announced them',
};

import type { Day, Instant } from '#domain/shared/result.ts';
import { DAY, dayFrom, type DayNumber, HOUR, MINUTE, numberAt, numberOf, startOf, weekdayOf } from './day.ts';

export type Lang = 'zh' | 'en';

const WEEKDAYS = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const two = (n: number): string => String(n).padStart(2, '0');

/** "17:30" in the office's zone; the last millisecond of a day, where natural days end, is "24:00". */
export const timeText = (instant: Instant): string => {
  const ms = instant - startOf(numberAt(instant));
  const minutes = ms === DAY - 1 ? 24 * 60 : Math.floor(ms / MINUTE);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

/** "11 月 24 日", "24 Nov". */
export const dayText = (lang: Lang, day: Day): string => {
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8, 10));
  return lang === 'zh' ? `${month} 月 ${date} 日` : `${date} ${MONTHS[month - 1]}`;
};

/** "周二", "Tue". */
export const weekdayText = (lang: Lang, day: Day): string => weekdayName(lang, numberOf(day));

const weekdayName = (lang: Lang, n: DayNumber): string => WEEKDAYS[lang][weekdayOf(n)] ?? '';

/** "10-09 15:12" for rows and timelines; with the year when it is not that of `now`. */
export const stampText = (instant: Instant, now: Instant): string => {
  const day = dayFrom(numberAt(instant));
  const sameYear = day.slice(0, 4) === dayFrom(numberAt(now)).slice(0, 4);
  return `${sameYear ? day.slice(5) : day} ${timeText(instant)}`;
};

const NEAR = {
  zh: { '-1': '昨天', 0: '今天', 1: '明天' },
  en: { '-1': 'yesterday', 0: 'today', 1: 'tomorrow' },
} as const;

/** "明天 10:00", "周四 17:30" within the six days ahead, else "12-03 17:30". A weekday is never said of the past. */
export const whenText = (lang: Lang, instant: Instant, now: Instant): string => {
  const away = numberAt(instant) - numberAt(now);
  if (away === -1 || away === 0 || away === 1) return `${NEAR[lang][away]} ${timeText(instant)}`;
  if (away > 1 && away < 7) return `${weekdayName(lang, numberAt(instant))} ${timeText(instant)}`;
  return stampText(instant, now);
};

const daysText = (lang: Lang, n: number): string => (lang === 'zh' ? `${n} 天` : `${n} ${n === 1 ? 'day' : 'days'}`);

/** Minutes as hours and minutes, never days: a day of working time is no day. "9 小时 30 分", "9 hours 30 min". */
export const hoursText = (lang: Lang, minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const zh = [hours > 0 && `${hours} 小时`, (rest > 0 || hours === 0) && `${rest} 分`];
  const en = [hours > 0 && `${hours} ${hours === 1 ? 'hour' : 'hours'}`, (rest > 0 || hours === 0) && `${rest} min`];
  return (lang === 'zh' ? zh : en).filter(Boolean).join(' ');
};

/**
 * Wall time as people say it, rounded down: minutes under an hour, hours and minutes under three hours, hours under a day,
 * days and hours under two days, then days.
 */
export const durationText = (lang: Lang, ms: number): string => {
  const minutes = Math.floor(ms / MINUTE);
  const hours = Math.floor(ms / HOUR);
  const days = Math.floor(ms / DAY);
  if (minutes < 1) return lang === 'zh' ? '不到 1 分' : 'under 1 min';
  if (hours < 3) return hoursText(lang, minutes);
  if (days < 1) return hoursText(lang, hours * 60);
  if (days >= 2 || hours === 24) return daysText(lang, days);
  return `${daysText(lang, 1)} ${hoursText(lang, (hours - 24) * 60)}`;
};

/** "还剩 3 小时", "3 hours left". */
export const timeLeftText = (lang: Lang, ms: number): string =>
  lang === 'zh' ? `还剩${gap(durationText(lang, ms))}` : `${durationText(lang, ms)} left`;

/** "超 2 天", "2 days late". */
export const overdueText = (lang: Lang, ms: number): string =>
  lang === 'zh' ? `超${gap(durationText(lang, ms))}` : `${durationText(lang, ms)} late`;

/** For residents, who are told how long it took and no limit: "用了 22 小时", "took 22 hours". */
export const timeTakenText = (lang: Lang, ms: number): string =>
  lang === 'zh' ? `用了${gap(durationText(lang, ms))}` : `took ${durationText(lang, ms)}`;

/** A space stands between Chinese and a figure, none between Chinese and Chinese ("还剩不到 1 分"). */
const gap = (words: string): string => (/^\d/.test(words) ? ` ${words}` : words);

import { uiWords } from '#i18n/ui.ts';
import { translate, type Lang } from '#i18n/translate.ts';

/** The office's zone whatever the computer's clock is set to: a deadline means the same everywhere. */
const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const split = (time: Date): { day: string; clock: string } => {
  const found = Object.fromEntries(parts.formatToParts(time).map((part) => [part.type, part.value]));
  return { day: `${found['year']}-${found['month']}-${found['day']}`, clock: `${found['hour']}:${found['minute']}` };
};

const DAY_MS = 86_400_000;

/** `2026-11-24` in the office's zone. */
export const officeDay = (time: Date): string => split(time).day;
/** Today in the office's zone. */
export const officeToday = (): string => officeDay(new Date());
/** `10:20` in the office's zone. */
export const officeClock = (iso: string): string => split(new Date(iso)).clock;
/** Day of the week of a `YYYY-MM-DD`, 0 is Monday. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** `今天 09:39`, `11-18 10:30`, or with the year when it is not this one. */
export const shortTime = (iso: string, lang: Lang, now: Date = new Date()): string => {
  const { day, clock } = split(new Date(iso));
  const near = { [-1]: 'time.yesterday', 0: 'time.today', 1: 'time.tomorrow' } as const;
  for (const offset of [-1, 0, 1] as const)
    if (day === officeDay(new Date(now.getTime() + offset * DAY_MS)))
      return translate(uiWords, lang, near[offset], { time: clock });
  return day.slice(0, 4) === officeDay(now).slice(0, 4) ? `${day.slice(5)} ${clock}` : `${day} ${clock}`;
};

/** Thousands separated, at most one decimal: figures on screens (official prose writes them plain). */
export const number = (value: number, lang: Lang): string =>
  value.toLocaleString(lang === 'en' ? 'en' : 'zh-CN', { maximumFractionDigits: 1 });

/** Size of a file in words: `840 kB`, `3.2 MB`. */
export const bytes = (size: number): string =>
  size < 1_048_576
    ? `${Math.max(1, Math.round(size / 1024))} kB`
    : size < 2 ** 30
      ? `${(size / 1_048_576).toFixed(1)} MB`
      : `${(size / 2 ** 30).toFixed(1)} GB`;

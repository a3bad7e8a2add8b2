import { addDays } from '#domain/calendar/calendar.ts';
import type { Lang } from '../matters/present.ts';

const yearOf = (day: string) => Number(day.slice(0, 4));
const monthOf = (day: string) => Number(day.slice(5, 7));
const dayText = (day: string) => `${yearOf(day)}年${monthOf(day)}月${Number(day.slice(8))}日`;

/** A period as a title has it: `2026年11月`, `2026年1—10月`, `2026年`, else both days. Arabic numerals, no leading zeros. */
export function periodText({ from, to }: { readonly from: string; readonly to: string }, lang: Lang): string {
  if (lang === 'en') return from === to ? from : `${from} to ${to}`;
  if (from === to) return dayText(from);
  const wholeMonths = from.endsWith('-01') && addDays(to, 1).endsWith('-01') && from < to;
  if (!wholeMonths || yearOf(from) !== yearOf(to)) return `${dayText(from)}至${dayText(to)}`;
  const [first, last] = [monthOf(from), monthOf(to)];
  if (first === last) return `${yearOf(from)}年${first}月`;
  return first === 1 && last === 12 ? `${yearOf(from)}年` : `${yearOf(from)}年${first}—${last}月`;
}

/** `2026年11月24日`, or the day as ISO writes it. */
export const dateText = (day: string, lang: Lang): string => (lang === 'zh' ? dayText(day) : day);

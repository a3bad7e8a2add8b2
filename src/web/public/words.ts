import { dayFrom, numberAt } from '#domain/calendar/day.ts';
import { dayText, timeText } from '#domain/calendar/words.ts';
import { publicAppraisalWords } from '#i18n/public-appraisal.ts';
import { publicServiceWords } from '#i18n/public-service.ts';
import { publicCatalogueWords } from '#i18n/public-catalogue.ts';
import { publicWords } from '#i18n/public.ts';
import { translate, type Lang, type Params } from '#i18n/translate.ts';

const words = { ...publicAppraisalWords, ...publicWords, ...publicServiceWords, ...publicCatalogueWords };
export type PublicKey = keyof typeof words;
export type Say = (key: PublicKey, params?: Params) => string;

/** Words of the public door in one language. The pages are rendered on the server, so the language is a plain argument. */
export const sayIn =
  (lang: Lang): Say =>
  (key, params) =>
    translate(words, lang, key, params);

const short = (lang: Lang): 'zh' | 'en' => (lang === 'en' ? 'en' : 'zh');

const dayOf = (at: string): string => dayFrom(numberAt(Date.parse(at)));

/** "11 月 24 日" from a time on the wire. */
export const dateText = (lang: Lang, at: string): string => dayText(short(lang), dayOf(at));

/** "11 月 24 日 20:14", "24 Nov 20:14". */
export const momentText = (lang: Lang, at: string): string => `${dateText(lang, at)} ${timeText(Date.parse(at))}`;

/** The same, without the month where the line above says it already: "25 日 08:40" fits beside a long step on a phone. */
export const momentAfter = (lang: Lang, before: string | null, at: string): string => {
  const sameMonth = before !== null && dayOf(before).slice(0, 7) === dayOf(at).slice(0, 7);
  if (!sameMonth) return momentText(lang, at);
  return sayIn(lang)('moment.sameMonth', { day: Number(dayOf(at).slice(8)), time: timeText(Date.parse(at)) });
};

/** 1 on the day of the first, 2 on the day after. */
export const dayNumber = (first: string, at: string): number =>
  numberAt(Date.parse(at)) - numberAt(Date.parse(first)) + 1;

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const;

/** "11 月", "Nov" from `2026-11`. */
export const monthText = (lang: Lang, month: string): string => {
  const number = MONTHS.find((known) => known === month.slice(5, 7));
  return number ? sayIn(lang)(`month.${number}`) : month;
};

/** `2026-11` moved by whole months: `monthBy('2026-01', -1)` is `2025-12`. */
export const monthBy = (month: string, by: number): string => {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
};

const GROUPED = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
export const numberText = (value: number): string => GROUPED.format(value);

import type { CalendarView } from '#contract/office.ts';
import { fill } from '#i18n/translate.ts';
import type { Office } from '../offices/office.ts';
import { missingYearWords } from './words.ts';

/** A year of the office's calendar, with a warning while it or the next one is not known. */
export function presentCalendar({ calendar }: Office, year: number, lang: 'zh' | 'en'): CalendarView {
  const missing = [year, year + 1].find((one) => !calendar.knownYears.includes(one));
  return {
    year,
    known: calendar.knownYears.includes(year),
    week: calendar.week.map((day) => day.map(([from, to]) => [from, to])),
    days: Object.entries(calendar.days)
      .filter(([day]) => day.startsWith(`${year}-`))
      .map(([day, special]) => ({ day, ...special }))
      .sort((a, b) => (a.day < b.day ? -1 : 1)),
    warning: missing === undefined ? null : fill(missingYearWords[lang], { year: missing }),
  };
}

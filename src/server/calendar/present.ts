import { holidayNames } from '#catalog/holidays.ts';
import type { NoticeView } from '#contract/calendar.ts';
import type { CalendarView } from '#contract/office.ts';
import type { Notice } from '#domain/calendar/notice.ts';
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

/** The notice's days with their English names where the holidays are known ones. */
export const presentNotice = ({ year, days }: Notice): NoticeView => ({
  year,
  days: days.map(({ day, kind, name }) => {
    const english = name.split('、').map((one) => holidayNames.get(one));
    return { day, kind, name, ...(english.every(Boolean) && { nameEn: english.join(', ') }) };
  }),
});

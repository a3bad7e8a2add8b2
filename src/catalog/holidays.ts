import type { Day } from '#domain/shared/result.ts';
import { addDays, compileCalendar, type OfficeCalendar, type SpecialDay } from '#domain/calendar/calendar.ts';

const names = {
  newYear: { name: '元旦', nameEn: 'New Year' },
  spring: { name: '春节', nameEn: 'Spring Festival' },
  qingming: { name: '清明节', nameEn: 'Tomb-Sweeping Day' },
  labour: { name: '劳动节', nameEn: 'Labour Day' },
  dragonBoat: { name: '端午节', nameEn: 'Dragon Boat Festival' },
  midAutumn: { name: '中秋节', nameEn: 'Mid-Autumn Festival' },
  national: { name: '国庆节', nameEn: 'National Day' },
} as const;

/** English name of each holiday, by the Chinese one. */
export const holidayNames: ReadonlyMap<string, string> = new Map(
  Object.values(names).map(({ name, nameEn }) => [name, nameEn]),
);

type MonthDay = `${number}-${number}`;

/** Holiday, first day off, last day off, then the weekend days worked instead (调休上班). */
type Arrangement = readonly [keyof typeof names, MonthDay, MonthDay, ...MonthDay[]];

/**
 * The holiday notices of the State Council's General Office (国务院办公厅关于部分节假日安排的通知) with their later changes
 * (Labour Day 2019, Spring Festival 2020), under the year in which the days fall: New Year's notice for 2019 moved days of
 * December 2018. A year comes here after its notice, usually in November; until then deadlines carry a warning.
 */
const arrangements: Readonly<Record<number, readonly Arrangement[]>> = {
  2018: [
    ['newYear', '01-01', '01-01'],
    ['spring', '02-15', '02-21', '02-11', '02-24'],
    ['qingming', '04-05', '04-07', '04-08'],
    ['labour', '04-29', '05-01', '04-28'],
    ['dragonBoat', '06-18', '06-18'],
    ['midAutumn', '09-24', '09-24'],
    ['national', '10-01', '10-07', '09-29', '09-30'],
    ['newYear', '12-30', '12-31', '12-29'],
  ],
  2019: [
    ['newYear', '01-01', '01-01'],
    ['spring', '02-04', '02-10', '02-02', '02-03'],
    ['qingming', '04-05', '04-07'],
    ['labour', '05-01', '05-04', '04-28', '05-05'],
    ['dragonBoat', '06-07', '06-09'],
    ['midAutumn', '09-13', '09-15'],
    ['national', '10-01', '10-07', '09-29', '10-12'],
  ],
  2020: [
    ['newYear', '01-01', '01-01'],
    ['spring', '01-24', '02-02', '01-19'],
    ['qingming', '04-04', '04-06'],
    ['labour', '05-01', '05-05', '04-26', '05-09'],
    ['dragonBoat', '06-25', '06-27', '06-28'],
    ['national', '10-01', '10-08', '09-27', '10-10'],
  ],
  2021: [
    ['newYear', '01-01', '01-03'],
    ['spring', '02-11', '02-17', '02-07', '02-20'],
    ['qingming', '04-03', '04-05'],
    ['labour', '05-01', '05-05', '04-25', '05-08'],
    ['dragonBoat', '06-12', '06-14'],
    ['midAutumn', '09-19', '09-21', '09-18'],
    ['national', '10-01', '10-07', '09-26', '10-09'],
  ],
  2022: [
    ['newYear', '01-01', '01-03'],
    ['spring', '01-31', '02-06', '01-29', '01-30'],
    ['qingming', '04-03', '04-05', '04-02'],
    ['labour', '04-30', '05-04', '04-24', '05-07'],
    ['dragonBoat', '06-03', '06-05'],
    ['midAutumn', '09-10', '09-12'],
    ['national', '10-01', '10-07', '10-08', '10-09'],
    ['newYear', '12-31', '12-31'],
  ],
  2023: [
    ['newYear', '01-01', '01-02'],
    ['spring', '01-21', '01-27', '01-28', '01-29'],
    ['qingming', '04-05', '04-05'],
    ['labour', '04-29', '05-03', '04-23', '05-06'],
    ['dragonBoat', '06-22', '06-24', '06-25'],
    ['midAutumn', '09-29', '09-29'],
    ['national', '09-30', '10-06', '10-07', '10-08'],
  ],
  2024: [
    ['newYear', '01-01', '01-01'],
    ['spring', '02-10', '02-17', '02-04', '02-18'],
    ['qingming', '04-04', '04-06', '04-07'],
    ['labour', '05-01', '05-05', '04-28', '05-11'],
    ['dragonBoat', '06-10', '06-10'],
    ['midAutumn', '09-15', '09-17', '09-14'],
    ['national', '10-01', '10-07', '09-29', '10-12'],
  ],
  2025: [
    ['newYear', '01-01', '01-01'],
    ['spring', '01-28', '02-04', '01-26', '02-08'],
    ['qingming', '04-04', '04-06'],
    ['labour', '05-01', '05-05', '04-27'],
    ['dragonBoat', '05-31', '06-02'],
    ['national', '10-01', '10-05', '09-28'],
    ['midAutumn', '10-06', '10-06'],
    ['national', '10-07', '10-08', '10-11'],
  ],
  2026: [
    ['newYear', '01-01', '01-03', '01-04'],
    ['spring', '02-15', '02-23', '02-14', '02-28'],
    ['qingming', '04-04', '04-06'],
    ['labour', '05-01', '05-05', '05-09'],
    ['dragonBoat', '06-19', '06-21'],
    ['midAutumn', '09-25', '09-27'],
    ['national', '10-01', '10-07', '09-20', '10-10'],
  ],
};

const from = (year: string, [holiday, first, last, ...makeups]: Arrangement): [Day, SpecialDay][] => {
  const days: [Day, SpecialDay][] = makeups.map((day) => [`${year}-${day}`, { kind: 'makeup', ...names[holiday] }]);
  for (let day = `${year}-${first}`; day <= `${year}-${last}`; day = addDays(day, 1)) {
    days.push([day, { kind: 'holiday', ...names[holiday] }]);
  }
  return days;
};

/** Public holidays and make-up working days of the known years, by day. */
export const holidays: Readonly<Record<Day, SpecialDay>> = Object.fromEntries(
  Object.entries(arrangements).flatMap(([year, list]) => list.flatMap((arrangement) => from(year, arrangement))),
);

export const knownHolidayYears: readonly number[] = Object.keys(arrangements).map(Number);

const workday = [
  [8 * 60 + 30, 12 * 60],
  [13 * 60 + 30, 17 * 60 + 30],
] as const;

/** Monday to Friday, 08:30–12:00 and 13:30–17:30. An office sets its own. */
export const defaultWeek: OfficeCalendar['week'] = [[], workday, workday, workday, workday, workday, []];

/** What an office works by until it changes its week or enters days of its own. */
export const defaultCalendar: OfficeCalendar = compileCalendar({
  week: defaultWeek,
  days: holidays,
  knownYears: knownHolidayYears,
});

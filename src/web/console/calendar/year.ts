import type { CalendarView } from '#contract/office.ts';

export type SpecialDay = CalendarView['days'][number];

/** Days of a month as `YYYY-MM-DD`, with nulls before the first so that weeks begin on Monday. */
export const monthCells = (year: number, month: number): (string | null)[] => {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return [
    ...Array.from({ length: (first.getUTCDay() + 6) % 7 }, () => null),
    ...Array.from(
      { length },
      (_, index) => `${year}-${String(month).padStart(2, '0')}-${String(index + 1).padStart(2, '0')}`,
    ),
  ];
};

export const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** A click takes a day to the next of: as usual, off, made up; a weekday cannot be made up, a weekend is off already. */
export const turned = (
  days: readonly SpecialDay[],
  day: string,
  names: { readonly holiday: string; readonly makeup: string },
): SpecialDay[] => {
  const now = days.find((other) => other.day === day);
  const rest = days.filter((other) => other.day !== day);
  const order: readonly (SpecialDay['kind'] | null)[] = isWeekend(day)
    ? [null, 'makeup', 'holiday']
    : [null, 'holiday'];
  const next = order[(order.indexOf(now?.kind ?? null) + 1) % order.length] ?? null;
  return next === null
    ? rest
    : [...rest, { day, kind: next, name: names[next] }].sort((a, b) => a.day.localeCompare(b.day));
};

/** Whether two years have the same days off and made up, by the same names. */
export const sameDays = (one: readonly SpecialDay[], other: readonly SpecialDay[]): boolean => {
  const lines = (days: readonly SpecialDay[]) => days.map(({ day, kind, name }) => `${day} ${kind} ${name}`).toSorted();
  return lines(one).join('\n') === lines(other).join('\n');
};

/** A notice of the year replaces what stands there (`whole`); one of the next year adds its December days. */
export const withNotice = (
  days: readonly SpecialDay[],
  read: readonly SpecialDay[],
  whole: boolean,
): readonly SpecialDay[] => {
  const named = new Set(read.map(({ day }) => day));
  return [...(whole ? [] : days.filter(({ day }) => !named.has(day))), ...read].toSorted((a, b) =>
    a.day.localeCompare(b.day),
  );
};

export const daysByYear = (days: readonly SpecialDay[]): ReadonlyMap<number, readonly SpecialDay[]> => {
  const years = [...new Set(days.map(({ day }) => Number(day.slice(0, 4))))];
  return new Map(years.map((year) => [year, days.filter(({ day }) => day.startsWith(`${year}-`))]));
};

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** `[[510,720],[810,1050]]` as `08:30-12:00 13:30-17:30`. */
export const hoursText = (spans: readonly (readonly number[])[]): string =>
  spans.map(([from = 0, to = 0]) => `${clock(from)}-${clock(to)}`).join(' ');

/** The inverse of `hoursText`; null when it is not such a text or the parts are not in order. */
export const parseHours = (text: string): number[][] | null => {
  const spans: number[][] = [];
  for (const part of text.split(/[\s,,、]+/).filter(Boolean)) {
    const found = /^(\d{1,2}):(\d{2})\s*[-–—~]\s*(\d{1,2}):(\d{2})$/.exec(part);
    if (!found) return null;
    const [h1 = 0, m1 = 0, h2 = 0, m2 = 0] = found.slice(1).map(Number);
    const span = [h1 * 60 + m1, h2 * 60 + m2] as const;
    if (m1 > 59 || m2 > 59 || span[1] > 1440 || span[0] >= span[1] || span[0] < (spans.at(-1)?.[1] ?? 0)) return null;
    spans.push([...span]);
  }
  return spans;
};

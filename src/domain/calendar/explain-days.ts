import type { Day, Instant } from '#domain/shared/result.ts';
import { countedOn, countsByDay, countsWorkingTime, type OfficeCalendar, specialDay, spansOn } from './calendar.ts';
import type { Leg } from './clock.ts';
import { dayFrom, type DayNumber, MINUTE, numberAt } from './day.ts';

/** One cell of the popover. */
export interface ExplainedDay {
  readonly day: Day;
  /** `start` is the first day in every case; for natural days and clock hours each further day is `work` or `paused`. */
  readonly kind: 'work' | 'makeup' | 'weekend' | 'holiday' | 'paused' | 'start';
  readonly name?: string;
  readonly nameEn?: string;
  /** Limits in days: the running number of the day. Limits in hours: minutes used by its end. 0 when it adds nothing. */
  readonly counted: number;
  /** `today` wins over `due` when they are one day. */
  readonly state: 'past' | 'today' | 'future' | 'due';
}

/** From the first leg's beginning to `last`, whose day is the due day when `due` is set. */
export const explainDays = (
  cal: OfficeCalendar,
  legs: readonly Leg[],
  last: Instant,
  dueAt: Instant | null,
  now: Instant,
): ExplainedDay[] => {
  const [first] = legs;
  if (!first) return [];
  const days: ExplainedDay[] = [];
  let leg: Leg | undefined;
  let sum = 0;
  for (let n = numberAt(first.from); n <= numberAt(last); n++) {
    const current = legAt(legs, n);
    if (current !== leg) sum = 0;
    leg = current;
    const added = countedOn(cal, leg, n, leg.dueAt ?? Infinity);
    sum += added;
    const special = specialDay(cal, n);
    days.push({
      day: dayFrom(n),
      kind: n === numberAt(first.from) ? 'start' : kindOf(cal, leg, n),
      ...(special && { name: special.name, nameEn: special.nameEn }),
      counted: added > 0 ? Math.ceil(countsByDay(leg.unit) ? sum : sum / MINUTE) : 0,
      state: stateOf(n, numberAt(now), dueAt === null ? null : numberAt(dueAt)),
    });
  }
  return days;
};

/** The leg that is running at the beginning of the day; the last one for days after the deadline. */
export const legAt = (legs: readonly Leg[], n: DayNumber): Leg =>
  legs.find((leg) => leg.dueAt === null || numberAt(leg.dueAt) >= n) ?? (legs.at(-1) as Leg);

const kindOf = (cal: OfficeCalendar, leg: Leg, n: DayNumber): ExplainedDay['kind'] => {
  const usual = spansOn(cal, leg.unit, n, []);
  const special = countsWorkingTime(leg.unit) ? specialDay(cal, n) : undefined;
  if (usual.length === 0) return special ? 'holiday' : 'weekend';
  // Spans come back as they are, the same in number and place, unless a pause took something away.
  const free = spansOn(cal, leg.unit, n, leg.pauses);
  const whole =
    free.length === usual.length && free.every(([from, to], i) => from === usual[i]?.[0] && to === usual[i][1]);
  if (!whole) return 'paused';
  return special?.kind === 'makeup' ? 'makeup' : 'work';
};

const stateOf = (n: DayNumber, today: DayNumber, due: DayNumber | null): ExplainedDay['state'] => {
  if (n === today) return 'today';
  if (n === due) return 'due';
  return n < today ? 'past' : 'future';
};

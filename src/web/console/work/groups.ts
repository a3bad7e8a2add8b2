import type { MatterRow } from '#contract/matters.ts';
import { officeDay, weekdayOf } from '#web/ui/format.ts';

export const GROUPS = ['overdue', 'today', 'tomorrow', 'week', 'later', 'paused', 'none'] as const;
export type Group = (typeof GROUPS)[number];

const DAY_MS = 86_400_000;
const plus = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Where a matter stands in the day's work. The week ends on Sunday. */
export const groupOf = (row: Pick<MatterRow, 'deadline'>, now: Date): Group => {
  const { lamp, dueAt } = row.deadline;
  if (lamp === 'paused') return 'paused';
  if (dueAt === null) return 'none';
  const due = new Date(dueAt);
  if (due < now) return 'overdue';
  const [today, day] = [officeDay(now), officeDay(due)];
  if (day === today) return 'today';
  if (day === plus(today, 1)) return 'tomorrow';
  return day <= plus(today, 6 - weekdayOf(today)) ? 'week' : 'later';
};

/** Rows by group, groups in order, empty ones left out; the order inside stays. */
export const grouped = <R extends Pick<MatterRow, 'deadline'>>(
  rows: readonly R[],
  now: Date,
): { group: Group; rows: R[] }[] =>
  GROUPS.map((group) => ({ group, rows: rows.filter((row) => groupOf(row, now) === group) })).filter(
    ({ rows: found }) => found.length > 0,
  );

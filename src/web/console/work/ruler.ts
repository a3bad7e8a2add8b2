import type { MatterRow } from '#contract/matters.ts';
import { officeClock, officeDay } from '#web/ui/format.ts';

export const FIRST_HOUR = 8;
export const LAST_HOUR = 19;
/** Marks nearer than this would cover each other; names nearer than that would. In per cent of the ruler. */
const NEAR = 2.5;
const NAME = 12;

/** Place on the ruler in per cent; what lies outside the working day stands at its end. */
export const placeOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return Math.min(100, Math.max(0, ((hours + minutes / 60 - FIRST_HOUR) / (LAST_HOUR - FIRST_HOUR)) * 100));
};

export interface Mark {
  readonly at: number;
  readonly rows: readonly MatterRow[];
  /** What became due before now, gathered at the start. */
  readonly late: boolean;
  /** There is room for its name above it. */
  readonly labelled: boolean;
}

/** Lamps of the ruler: late ones gathered in front, those of today at their time, near ones as one with their number. */
export function marksOf(rows: readonly MatterRow[], now: Date): Mark[] {
  const dated = rows.flatMap((row) => (row.deadline.dueAt ? [{ row, due: new Date(row.deadline.dueAt) }] : []));
  const late = dated.filter(({ due }) => due < now).map(({ row }) => row);
  const today = dated
    .filter(({ due }) => due >= now && officeDay(due) === officeDay(now))
    .sort((a, b) => a.due.getTime() - b.due.getTime());
  const marks: { at: number; rows: MatterRow[]; late: boolean }[] =
    late.length > 0 ? [{ at: 0, rows: late, late: true }] : [];
  for (const { row } of today) {
    const at = placeOf(officeClock(row.deadline.dueAt ?? ''));
    const last = marks.at(-1);
    if (last && !last.late && at - last.at < NEAR) last.rows.push(row);
    else marks.push({ at, rows: [row], late: false });
  }
  const here = placeOf(officeClock(now.toISOString()));
  let named = -NAME;
  return marks.map((mark) => {
    const labelled = mark.at - named >= NAME && (mark.late ? here >= NAME : mark.at - here >= 9);
    if (labelled) named = mark.at;
    return { ...mark, labelled };
  });
}

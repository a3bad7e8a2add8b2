import { reading } from '#domain/calendar/clock.ts';
import type { OfficeCalendar } from '#domain/calendar/calendar.ts';
import type { Matter } from '#domain/matters/matter.ts';
import type { Task } from '#domain/matters/task.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { Office } from '../offices/office.ts';
import { iso } from './columns.ts';
import { firstTick, watchedTask } from './ticking.ts';

/** `matter_task` is what lists and figures of the called units read; `matter.tasks` is what the rules know. */
const COLUMNS = {
  task_id: 'text',
  unit_id: 'text',
  call: 'text',
  state: 'text',
  called_at: 'timestamptz',
  clock_name: 'text',
  due_at: 'timestamptz',
  amber_at: 'timestamptz',
  accept_due_at: 'timestamptz',
  accepted_at: 'timestamptz',
  arrive_due_at: 'timestamptz',
  arrived_at: 'timestamptz',
  reply_due_at: 'timestamptz',
  replied_at: 'timestamptz',
  ended_at: 'timestamptz',
  score: 'integer',
  sent_back: 'integer',
  tick_at: 'timestamptz',
  told: 'integer',
} as const;
export const TASK_COLUMNS = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
/** `name type, …` for jsonb_to_recordset. */
export const TASK_RECORD = Object.entries(COLUMNS)
  .map(([column, type]) => `${column} ${type}`)
  .join(', ');

export type TaskRecord = Readonly<Record<keyof typeof COLUMNS, string | number | null>>;

/** When the running step of a task is due, and when its lamp turns amber. */
export function taskDue({ clock, clockName }: Task, calendar: OfficeCalendar, now: Instant) {
  if (!clock || !clockName) return { dueAt: null, amberAt: null };
  const { dueAt, amberAt } = reading(calendar, clock, now);
  return { dueAt, amberAt };
}

/** @param since what its clock crossed before is told to nobody */
export const taskRecord = (task: Task, office: Office, now: Instant, since = now): TaskRecord => {
  const { dueAt, amberAt } = taskDue(task, office.calendar, now);
  const tick = firstTick(office, watchedTask(task, 0), since);
  return {
    task_id: task.id,
    unit_id: task.unitId,
    call: task.call,
    state: task.state,
    called_at: iso(task.calledAt),
    clock_name: task.clockName,
    due_at: iso(dueAt),
    amber_at: iso(amberAt),
    accept_due_at: iso(task.acceptDueAt),
    accepted_at: iso(task.acceptedAt),
    arrive_due_at: iso(task.arriveDueAt ?? null),
    arrived_at: iso(task.arrivedAt),
    reply_due_at: iso(task.replyDueAt),
    replied_at: iso(task.repliedAt),
    ended_at: iso(task.endedAt),
    score: task.score,
    sent_back: task.sentBack,
    tick_at: iso(tick.at),
    told: tick.told,
  };
};

/** The tasks that a step made or changed. */
export const changedTasks = (
  before: Pick<Matter, 'tasks'>,
  after: Pick<Matter, 'tasks'>,
  office: Office,
  now: Instant,
): TaskRecord[] =>
  after.tasks.filter((task) => !before.tasks.includes(task)).map((task) => taskRecord(task, office, now));

import { reading, type Clock } from '#domain/calendar/clock.ts';
import { isPaused } from '#domain/matters/guards.ts';
import { isOpen, type Task } from '#domain/matters/task.ts';
import { nextTick, passed } from '#domain/notices/tick.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { ClockName } from '#domain/workflow/definition.ts';
import type { Transaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { loadOffice, type Office } from '../../offices/office.ts';
import { iso } from '../columns.ts';
import { taskDue } from '../task-rows.ts';
import { crossingFacts, watchedMatter, watchedTask } from '../ticking.ts';

/** Rows a transaction: the embedded database has one connection, which nothing may hold for long. */
const BATCH = 500;

interface Row {
  readonly id: string;
  readonly clock: Clock;
  readonly due_at: Instant | null;
  readonly amber_at: Instant | null;
  readonly tasks: readonly Task[];
  readonly workflow: string;
  readonly workflowRevision: number;
  readonly state: string;
  readonly clockName: ClockName;
  readonly tick_at: Instant | null;
  /** Null for what the next tick looks at for the first time. */
  readonly told: number | null;
  /** Of each task, by its id. */
  readonly tasks_told: Readonly<Record<string, number | null>>;
}

/** What of the stored columns follows the calendar. */
function projected(office: Office, row: Row, now: Instant) {
  const { dueAt, amberAt } = reading(office.calendar, row.clock, now);
  if (row.told === null) return { due_at: dueAt, amber_at: amberAt, tick_at: row.tick_at, told: null };
  const facts = crossingFacts(office);
  const told = Math.min(row.told, passed(row.clock, { ...facts, now }));
  // A pause ends when it was said to end: its tick stays.
  const tick = isPaused(row) ? row.tick_at : nextTick(watchedMatter(office, row, told), facts);
  return { due_at: dueAt, amber_at: amberAt, tick_at: tick, told: isPaused(row) ? row.told : told };
}

/**
 * Brings the stored deadlines of clocks that run in line with the calendar as it is now: lists sort and colour by them.
 * Nobody acted, so there is neither a line of history nor a new version. Safe to break off and to run again.
 * @returns how many matters have another deadline now
 */
export async function reproject({ db, clock }: Pick<Deps, 'db' | 'clock'>, tenant: number): Promise<{ moved: number }> {
  // Past the cache, which may hold the calendar of two seconds ago.
  const office = await loadOffice(db.office(tenant), tenant);
  if (!office) throw new Error(`there is no office ${tenant}`);
  let moved = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const page = await db.transaction(tenant, (tx) => reprojectPage(tx, office, after, clock()));
    moved += page.moved;
    if (!page.last) return { moved };
    after = page.last;
  }
}

async function reprojectPage(tx: Transaction, office: Office, after: string, now: Instant) {
  // Locked, so that a step taken meanwhile is not overwritten by the deadline that it replaced.
  const rows = await tx.query<Row>(
    `select id, clock, due_at, amber_at, tasks, workflow, workflow_revision as "workflowRevision", state,
       clock_name as "clockName", tick_at, told,
       (select coalesce(jsonb_object_agg(t.task_id, t.told), '{}') from matter_task t
        where t.tenant_id = matter.tenant_id and t.matter_id = matter.id) as tasks_told
     from matter
     where tenant_id = $1 and id > $2 and clock_name is not null and closed_at is null
     order by id limit $3 for update`,
    [office.id, after, BATCH],
  );
  const changes = rows.flatMap((row) => {
    const { due_at, amber_at, tick_at, told } = projected(office, row, now);
    const moved = due_at !== row.due_at || amber_at !== row.amber_at;
    if (!moved && tick_at === row.tick_at && told === row.told) return [];
    return [{ id: row.id, moved, due_at: iso(due_at), amber_at: iso(amber_at), tick_at: iso(tick_at), told }];
  });
  if (changes.length > 0) {
    await tx.query(
      `update matter set due_at = r.due_at, amber_at = r.amber_at, tick_at = r.tick_at, told = r.told
       from jsonb_to_recordset($2::jsonb) as r (id uuid, due_at timestamptz, amber_at timestamptz, tick_at timestamptz, told integer)
       where matter.tenant_id = $1 and matter.id = r.id`,
      [office.id, JSON.stringify(changes)],
    );
  }
  const facts = crossingFacts(office);
  const calls = rows.flatMap(({ id, tasks, tasks_told }) =>
    tasks.filter(isOpen).map((task) => {
      const { dueAt, amberAt } = taskDue(task, office.calendar, now);
      const told = Math.min(tasks_told[task.id] ?? 0, task.clock ? passed(task.clock, { ...facts, now }) : 0);
      const tick_at = iso(nextTick(watchedTask(task, told), facts));
      return { id, task_id: task.id, due_at: iso(dueAt), amber_at: iso(amberAt), tick_at, told };
    }),
  );
  if (calls.length > 0) {
    await tx.query(
      `update matter_task set due_at = r.due_at, amber_at = r.amber_at,
         tick_at = case when matter_task.told is null then matter_task.tick_at else r.tick_at end,
         told = case when matter_task.told is null then null else r.told end
       from jsonb_to_recordset($2::jsonb) as r
         (id uuid, task_id text, due_at timestamptz, amber_at timestamptz, tick_at timestamptz, told integer)
       where matter_task.tenant_id = $1 and matter_task.matter_id = r.id and matter_task.task_id = r.task_id`,
      [office.id, JSON.stringify(calls)],
    );
  }
  return { moved: changes.filter(({ moved }) => moved).length, last: rows.at(-1)?.id };
}

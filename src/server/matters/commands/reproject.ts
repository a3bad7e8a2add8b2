import { reading, type Clock } from '#domain/calendar/clock.ts';
import { isOpen, type Task } from '#domain/matters/task.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { Transaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { loadOffice, type Office } from '../../offices/office.ts';
import { iso } from '../columns.ts';
import { taskDue } from '../task-rows.ts';

/** Rows a transaction: the embedded database has one connection, which nothing may hold for long. */
const BATCH = 500;

interface Row {
  readonly id: string;
  readonly clock: Clock;
  readonly due_at: Instant | null;
  readonly amber_at: Instant | null;
  readonly tasks: readonly Task[];
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
    `select id, clock, due_at, amber_at, tasks from matter
     where tenant_id = $1 and id > $2 and clock_name is not null and closed_at is null
     order by id limit $3 for update`,
    [office.id, after, BATCH],
  );
  const changes = rows.flatMap((row) => {
    const { dueAt, amberAt } = reading(office.calendar, row.clock, now);
    return dueAt === row.due_at && amberAt === row.amber_at
      ? []
      : [{ id: row.id, due_at: iso(dueAt), amber_at: iso(amberAt) }];
  });
  if (changes.length > 0) {
    await tx.query(
      `update matter set due_at = r.due_at, amber_at = r.amber_at
       from jsonb_to_recordset($2::jsonb) as r (id uuid, due_at timestamptz, amber_at timestamptz)
       where matter.tenant_id = $1 and matter.id = r.id`,
      [office.id, JSON.stringify(changes)],
    );
  }
  const calls = rows.flatMap(({ id, tasks }) =>
    tasks.filter(isOpen).map((task) => {
      const { dueAt, amberAt } = taskDue(task, office.calendar, now);
      return { id, task_id: task.id, due_at: iso(dueAt), amber_at: iso(amberAt) };
    }),
  );
  if (calls.length > 0) {
    await tx.query(
      `update matter_task set due_at = r.due_at, amber_at = r.amber_at
       from jsonb_to_recordset($2::jsonb) as r (id uuid, task_id text, due_at timestamptz, amber_at timestamptz)
       where matter_task.tenant_id = $1 and matter_task.matter_id = r.id and matter_task.task_id = r.task_id`,
      [office.id, JSON.stringify(calls)],
    );
  }
  return { moved: changes.length, last: rows.at(-1)?.id };
}

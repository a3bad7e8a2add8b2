import { PgBoss } from 'pg-boss';
import type pg from 'pg';
import type { Transaction } from '../db/database.ts';

/** The queues of the product and what a job of each carries. */
export interface Jobs {
  /** A line of a matter's history was written: the office's sums are behind. */
  'matter-events': { tenant: number; matterId: string; seq: number; action: string };
  /** Working time was changed: bring the stored deadlines in line. */
  'calendar-changed': { tenant: number };
  /** Remove expired sessions, idempotency keys and orphaned files. */
  housekeeping: { tenant: number };
  /** A change of the territory was decided for a day to come: that day has begun. */
  'territory-day': { tenant: number };
  /** A minute has passed: look after the clocks. */
  'clock-tick': { tenant: number };
  /** Gather anew what several people speak of. */
  'hot-spots': { tenant: number };
}
export type QueueName = keyof Jobs;
export const QUEUES: readonly QueueName[] = [
  'matter-events',
  'calendar-changed',
  'housekeeping',
  'territory-day',
  'clock-tick',
  'hot-spots',
];

/** Done jobs are kept for a while, to be looked at; one a minute and office, for an hour. */
const KEPT: Readonly<Partial<Record<QueueName, { deleteAfterSeconds: number }>>> = {
  'clock-tick': { deleteAfterSeconds: 3600 },
};

export interface Queue {
  readonly boss: PgBoss;
  /**
   * The INSERT of pg-boss itself as text for a CTE of ours, so that row, history and job are one statement.
   * @param jobs SQL expression of type text: a JSON array of `{data}`
   */
  readonly insertSql: (name: QueueName, jobs: string) => string;
  /** A job that is there exactly when `tx` commits. @param after earliest start, seconds from now */
  readonly enqueue: <Name extends QueueName>(
    tx: Transaction,
    name: Name,
    data: Jobs[Name],
    after?: number,
  ) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface QueueOptions {
  /** Create schema and queues (as the owner) and stop; else run on what is there. */
  readonly install?: boolean;
  readonly onError?: (error: Error) => void;
}

export async function openQueue(
  pool: pg.Pool,
  { install = false, onError = () => {} }: QueueOptions = {},
): Promise<Queue> {
  const boss = new PgBoss({
    db: { executeSql: async (text: string, values?: unknown[]) => pool.query(text, values as unknown[]) },
    schema: 'pgboss',
    migrate: install,
    createSchema: install,
    supervise: !install,
    schedule: false,
  });
  boss.on('error', onError);
  await boss.start();
  if (install) {
    for (const name of QUEUES) {
      await boss.createQueue(name, { retryLimit: 5, retryDelay: 2, retryBackoff: true, ...KEPT[name] });
    }
    await boss.stop({ graceful: false });
  }
  const statements = new Map<QueueName, string>();
  if (!install) for (const name of QUEUES) statements.set(name, await captureInsert(boss, name));
  const insertSql = (name: QueueName, jobs: string) => (statements.get(name) ?? '').replace('$1::text', () => jobs);
  return {
    boss,
    insertSql,
    enqueue: async (tx, name, data, after = 0) => {
      await tx.query(insertSql(name, '$1::text'), [JSON.stringify([{ data, startAfter: `${after} seconds` }])]);
    },
    close: async () => boss.stop({ graceful: true, timeout: 5000 }),
  };
}

/** Whether an earlier version of the product has made all queues of this one. */
export async function hasQueues(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ name: string }>('select name from pgboss.queue');
  const there = new Set(rows.map((row) => row.name));
  return QUEUES.every((name) => there.has(name));
}

/** Lets pg-boss build its statement and keeps it instead of running it. */
async function captureInsert(boss: PgBoss, name: QueueName): Promise<string> {
  let captured = '';
  await boss.insert(name, [{ data: {} }], {
    db: {
      executeSql: async (text: string) => {
        captured = text;
        return { rows: [] };
      },
    },
  });
  if (captured.split('$').length !== 2 || !captured.includes('$1::text')) {
    throw new Error('pg-boss builds its INSERT in another way than expected; see src/server/jobs/queue.ts');
  }
  return captured;
}

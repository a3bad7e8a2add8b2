import { PgBoss } from 'pg-boss';
import type pg from 'pg';

/** The queues of the product and what a job of each carries. */
export interface Jobs {
  /** A line of a matter's history was written: tell the reporter, learn the choice. */
  'matter-events': { tenant: number; matterId: string; seq: number; action: string };
  /** Bring the office's roll-ups up to date. */
  'figures-roll-up': { tenant: number };
  /** Remove expired sessions, idempotency keys and orphaned files. */
  housekeeping: { tenant: number };
}
export type QueueName = keyof Jobs;
export const QUEUES: readonly QueueName[] = ['matter-events', 'figures-roll-up', 'housekeeping'];

export interface Queue {
  readonly boss: PgBoss;
  /**
   * The INSERT of pg-boss itself as text for a CTE of ours, so that row, history and job are one statement.
   * @param jobs SQL expression of type text: a JSON array of `{data}`
   */
  readonly insertSql: (name: QueueName, jobs: string) => string;
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
      await boss.createQueue(name, { retryLimit: 5, retryDelay: 2, retryBackoff: true });
    }
    await boss.stop({ graceful: false });
  }
  const statements = new Map<QueueName, string>();
  if (!install) for (const name of QUEUES) statements.set(name, await captureInsert(boss, name));
  return {
    boss,
    insertSql: (name, jobs) => (statements.get(name) ?? '').replace('$1::text', () => jobs),
    close: async () => boss.stop({ graceful: true, timeout: 5000 }),
  };
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

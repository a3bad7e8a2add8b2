import type { TenantId, Transaction } from '../../db/database.ts';
import type { Queue } from '../../jobs/queue.ts';

/** Seconds. Servers trust the calendar that they hold for two: what they still write by it must come before. */
const REPROJECT_AFTER = 4;

/** With the edit, or not at all: the deadlines stored with matters follow the calendar. */
export const reprojectLater = (queue: Queue, tx: Transaction, tenant: TenantId): Promise<void> =>
  queue.enqueue(tx, 'calendar-changed', { tenant }, REPROJECT_AFTER);

import type { Deps } from '../deps.ts';
import { rollUpBatch } from './roll-up.ts';

/** Lines of history a transaction: the embedded database has one connection, and everyone waits while it is held. */
const BATCH = { server: 60_000, embedded: 100 } as const;

/**
 * Brings the sums of an office up to date. Safe to run twice at once and to break off anywhere: cursor and sums move
 * together or not at all.
 * @returns how many lines of history were taken in
 */
export async function rollUp({ db }: Pick<Deps, 'db'>, tenant: number): Promise<{ events: number }> {
  const batch = BATCH[db.kind];
  let events = 0;
  for (;;) {
    const taken = await db.transaction(tenant, (tx) => rollUpBatch(tx, tenant, batch));
    events += taken;
    if (taken < batch) return { events };
  }
}

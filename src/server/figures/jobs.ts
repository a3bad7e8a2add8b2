import type { Deps } from '../deps.ts';
import { prepareCursor, rollUpBatch } from './roll-up.ts';

/** Lines of history a transaction: the embedded database has one connection, which nothing may hold for long. */
const BATCH = 4000;

/**
 * Brings the sums of an office up to date. Safe to run twice at once and to break off anywhere: cursor and sums move
 * together or not at all.
 * @returns how many lines of history were taken in
 */
export async function rollUp({ db }: Pick<Deps, 'db'>, tenant: number): Promise<{ events: number }> {
  let events = 0;
  for (;;) {
    const taken = await db.transaction(tenant, async (tx) => {
      await prepareCursor(tx, tenant);
      return rollUpBatch(tx, tenant, BATCH);
    });
    events += taken;
    if (taken < BATCH) return { events };
  }
}

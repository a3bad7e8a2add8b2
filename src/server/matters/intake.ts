import type { Database } from '../db/database.ts';
import type { Arrival, MatterWriter, Written } from './writer.ts';

/**
 * Group commit for what comes in: while one statement is on its way, arrivals of the same office gather, and the next
 * statement takes them all. A single caller waits for nobody; eight at once share one commit.
 */
export interface Intake {
  /** @throws what the database says of this arrival alone */
  add(tenant: number, arrival: Arrival): Promise<Written>;
}

const MOST_AT_ONCE = 64;

interface Waiting {
  readonly arrival: Arrival;
  readonly resolve: (written: Written) => void;
  readonly reject: (error: unknown) => void;
}

export function createIntake(db: Database, writer: MatterWriter): Intake {
  const queues = new Map<number, Waiting[]>();
  const busy = new Set<number>();

  async function writeAll(tenant: number, batch: readonly Waiting[]): Promise<void> {
    try {
      const written = await writer.insert(
        db.office(tenant),
        tenant,
        batch.map(({ arrival }) => arrival),
      );
      for (const [i, { resolve, reject }] of batch.entries()) {
        const mine = written[i];
        if (mine) resolve(mine);
        else reject(new Error('the database answered fewer matters than it was given'));
      }
    } catch (error) {
      const [only] = batch;
      if (batch.length === 1 && only) return only.reject(error);
      // One bad arrival must not refuse its neighbours: nothing was written, so each tries alone.
      for (const one of batch) await writeAll(tenant, [one]);
    }
  }

  async function drain(tenant: number): Promise<void> {
    busy.add(tenant);
    const queue = queues.get(tenant) ?? [];
    while (queue.length > 0) await writeAll(tenant, queue.splice(0, MOST_AT_ONCE));
    busy.delete(tenant);
    queues.delete(tenant);
  }

  return {
    add: (tenant, arrival) =>
      new Promise((resolve, reject) => {
        const queue = queues.get(tenant) ?? [];
        queues.set(tenant, queue);
        queue.push({ arrival, resolve, reject });
        if (!busy.has(tenant)) void drain(tenant);
      }),
  };
}

import { refuse, type Refusal, type Result } from '#domain/shared/result.ts';
import type { Queries } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import type { HistoryRow } from './reader.ts';
import type { Arrival, Change } from './writer.ts';

/** What a step writes besides the line on its own matter, in the same commit. */
export interface Company {
  /** Lines on other matters. */
  readonly changes: readonly Change[];
  /** Matters that begin with it. */
  readonly arrivals: readonly Arrival[];
  /** Asked of the database before anything is written; what it locks is locked until the commit. */
  readonly before?: (tx: Queries) => Promise<Refusal | null>;
}

export const ALONE: Company = { changes: [], arrivals: [] };

class Undone extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

const stale = (id: string): Refusal => ({ code: 'stale_version', field: 'If-Match', params: { id } });

/**
 * All lines or none: each update names the version that was read, so that of two people who meet on any of these matters
 * one is refused. A step that concerns its own matter alone is one statement.
 * @returns the lines on the step's own matter; `stale_version` with the id of the matter that has moved on
 */
export async function writeTogether(
  deps: Pick<Deps, 'db' | 'writer'>,
  tenant: number,
  own: Change,
  { changes, arrivals, before }: Company,
): Promise<Result<HistoryRow[]>> {
  if (changes.length === 0 && arrivals.length === 0) {
    const written = await deps.writer.update(deps.db.office(tenant), tenant, own);
    return written ? { ok: true, value: written } : { ok: false, refusal: stale(own.matter.id) };
  }
  try {
    const value = await deps.db.transaction(tenant, async (tx) => {
      const refusal = before ? await before(tx) : null;
      if (refusal) throw new Undone(refusal);
      let lines: HistoryRow[] = [];
      // In one order for everybody: two steps over the same matters wait for each other and never in a ring.
      for (const change of [own, ...changes].toSorted((a, b) => (a.matter.id < b.matter.id ? -1 : 1))) {
        const written = await deps.writer.update(tx, tenant, change);
        if (!written) throw new Undone(stale(change.matter.id));
        if (change === own) lines = written;
      }
      if (arrivals.length > 0) await deps.writer.insert(tx, tenant, arrivals);
      return lines;
    });
    return { ok: true, value };
  } catch (error) {
    if (error instanceof Undone) return refuse(error.refusal.code, error.refusal.field, error.refusal.params);
    throw error;
  }
}

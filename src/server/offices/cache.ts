import type { Instant } from '#domain/shared/result.ts';
import type { Database, Queries } from '../db/database.ts';
import { loadOffice, type Office } from './office.ts';

/** How long a process may work with what it knows before it asks whether something changed. */
const TRUST_MS = 2000;

export interface Offices {
  /** @throws Error when there is no such office */
  get(tenant: number): Promise<Office>;
  /**
   * Call in the command that changed units, places, the calendar or a setting: at the next request of a signed-in person
   * every process knows, at any other within two seconds. With `tx` the change and its notice are one.
   */
  touch(tenant: number, tx?: Queries): Promise<void>;
  /** A request brought the revision along, or (null) a change has just been committed: what is held is asked for again. */
  heard(tenant: number, revision: number | null): void;
}

interface Held {
  office: Office;
  revision: number;
  askedAt: Instant;
}

export function officeCache(db: Database, clock: () => Instant): Offices {
  const held = new Map<number, Held>();
  const loading = new Map<number, Promise<Office>>();

  async function refresh(tenant: number): Promise<Office> {
    const queries = db.office(tenant);
    const [row] = await queries.query<{ revision: number }>(
      'select coalesce(max(revision), 0) as revision from office_revision where tenant_id = $1',
      [tenant],
      'office-revision',
    );
    const revision = row?.revision ?? 0;
    const known = held.get(tenant);
    if (known?.revision === revision) {
      known.askedAt = clock();
      return known.office;
    }
    const office = await loadOffice(queries, tenant);
    if (!office) throw new Error(`there is no office ${tenant}`);
    held.set(tenant, { office, revision, askedAt: clock() });
    return office;
  }

  return {
    async get(tenant) {
      const known = held.get(tenant);
      if (known && Math.abs(clock() - known.askedAt) < TRUST_MS) return known.office;
      const running = loading.get(tenant) ?? refresh(tenant).finally(() => loading.delete(tenant));
      loading.set(tenant, running);
      return running;
    },
    async touch(tenant, tx = db.office(tenant)) {
      await tx.query(
        `insert into office_revision as r (tenant_id, room, revision) values ($1, 'office', 1)
         on conflict (tenant_id, room) do update set revision = r.revision + 1`,
        [tenant],
      );
      const known = held.get(tenant);
      if (known) known.askedAt = -Infinity;
    },
    heard(tenant, revision) {
      const known = held.get(tenant);
      if (known && known.revision !== revision) known.askedAt = -Infinity;
    },
  };
}

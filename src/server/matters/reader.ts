import type { Matter, MatterEvent } from '#domain/matters/matter.ts';
import type { StoredLine } from '#domain/matters/undo.ts';
import type { Queries } from '../db/database.ts';
import { fromRow } from './columns.ts';

export interface FoundMatter {
  readonly matter: Matter;
  readonly version: number;
  readonly headHash: string;
  readonly phase: string;
}

type RawMatter = Record<string, unknown>;

export const toFound = (row: RawMatter): FoundMatter => ({
  matter: fromRow(row),
  version: row['version'] as number,
  headHash: row['head_hash'] as string,
  phase: row['phase'] as string,
});

export async function findMatter(queries: Queries, tenant: number, id: string): Promise<FoundMatter | null> {
  const [row] = await queries.query<RawMatter>(
    'select * from matter where tenant_id = $1 and id = $2',
    [tenant, id],
    'matter-find',
  );
  return row ? toFound(row) : null;
}

export async function findByFollow(queries: Queries, tenant: number, followHash: string): Promise<FoundMatter | null> {
  const [row] = await queries.query<RawMatter>(
    'select * from matter where tenant_id = $1 and follow_hash = $2',
    [tenant, followHash],
    'matter-follow',
  );
  return row ? toFound(row) : null;
}

export interface HistoryRow extends MatterEvent {
  readonly seq: number;
  readonly hash: string;
}

export async function historyOf(queries: Queries, tenant: number, id: string): Promise<(HistoryRow & StoredLine)[]> {
  return queries.query<HistoryRow & StoredLine>(
    `select seq, action, at, actor_kind as "actorKind", actor_id as "actorId", actor_name as "actorName", from_state as "from",
       to_state as "to", input, patch, told, hash, tx
     from matter_event where tenant_id = $1 and matter_id = $2 order by seq`,
    [tenant, id],
    'matter-history',
  );
}

export interface Words {
  readonly body: string;
  readonly sealed: Uint8Array | null;
  readonly nameMask: string | null;
  readonly phoneMask: string | null;
  readonly nameSealed: Uint8Array | null;
  readonly phoneSealed: Uint8Array | null;
}

/** The reporter's own words and contact: masked for reading, sealed for a purpose. */
export async function wordsOf(queries: Queries, tenant: number, id: string): Promise<Words | null> {
  const [row] = await queries.query<Words>(
    `select t.body, t.body_sealed as sealed, r.name_mask as "nameMask", r.phone_mask as "phoneMask",
       r.name_sealed as "nameSealed", r.phone_sealed as "phoneSealed"
     from matter_text t left join reporter r on r.tenant_id = t.tenant_id and r.matter_id = t.matter_id and r.ordinal = 1
     where t.tenant_id = $1 and t.matter_id = $2`,
    [tenant, id],
    'matter-words',
  );
  return row ?? null;
}

export async function photosAfter(queries: Queries, tenant: number, id: string): Promise<number> {
  const [row] = await queries.query<{ count: number }>(
    `select count(*) as count from file where tenant_id = $1 and matter_id = $2 and role = 'after'`,
    [tenant, id],
    'matter-photos-after',
  );
  return row?.count ?? 0;
}

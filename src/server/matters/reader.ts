import { formsFor, needsAfterPhoto } from '#catalog/kinds.ts';
import type { ErrandStand, GuardFacts } from '#domain/matters/guards.ts';
import type { Matter } from '#domain/matters/matter.ts';
import type { StoredLine } from '#domain/matters/undo.ts';
import type { Queries } from '../db/database.ts';
import type { FileRow } from '../db/tables.ts';
import { fromRow } from './columns.ts';

export interface FoundMatter {
  readonly matter: Matter;
  readonly version: number;
  readonly headHash: string;
  readonly phase: string;
  /** How many crossings of its clock are told; see `ticking.ts`. */
  readonly told: number;
}

type RawMatter = Record<string, unknown>;

export const toFound = (row: RawMatter): FoundMatter => ({
  matter: fromRow(row),
  version: row['version'] as number,
  headHash: row['head_hash'] as string,
  phase: row['phase'] as string,
  told: (row['told'] as number | null) ?? 0,
});

export async function findMatter(queries: Queries, tenant: number, id: string): Promise<FoundMatter | null> {
  const [row] = await queries.query<RawMatter>(
    'select * from matter where tenant_id = $1 and id = $2',
    [tenant, id],
    'matter-find',
  );
  return row ? toFound(row) : null;
}

/** Several by id, in any order. */
export async function findMatters(queries: Queries, tenant: number, ids: readonly string[]): Promise<FoundMatter[]> {
  if (ids.length === 0) return [];
  const rows = await queries.query<RawMatter>(
    'select * from matter where tenant_id = $1 and id = any($2::uuid[])',
    [tenant, ids],
    'matters-find',
  );
  return rows.map(toFound);
}

/** What a matter was split into, in the order in which the parts were named. */
export async function partsOf(queries: Queries, tenant: number, id: string): Promise<FoundMatter[]> {
  const rows = await queries.query<RawMatter>(
    'select * from matter where tenant_id = $1 and part_of = $2 order by no, id',
    [tenant, id],
    'matter-parts',
  );
  return rows.map(toFound);
}

export async function findByFollow(queries: Queries, tenant: number, followHash: string): Promise<FoundMatter | null> {
  const [row] = await queries.query<RawMatter>(
    'select * from matter where tenant_id = $1 and follow_hash = $2',
    [tenant, followHash],
    'matter-follow',
  );
  return row ? toFound(row) : null;
}

export interface HistoryRow extends StoredLine {
  readonly hash: string;
}

export async function historyOf(queries: Queries, tenant: number, id: string): Promise<HistoryRow[]> {
  return queries.query<HistoryRow>(
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

/** The reporter's own words and contact: masked for reading, sealed for a purpose. A part's reporter is that of the whole. */
export async function wordsOf(queries: Queries, tenant: number, id: string): Promise<Words | null> {
  const [row] = await queries.query<Words>(
    `select t.body, t.body_sealed as sealed, r.name_mask as "nameMask", r.phone_mask as "phoneMask",
       r.name_sealed as "nameSealed", r.phone_sealed as "phoneSealed"
     from matter_text t join matter m on m.tenant_id = t.tenant_id and m.id = t.matter_id
       left join reporter r on r.tenant_id = t.tenant_id and r.matter_id = coalesce(m.part_of, m.id) and r.ordinal = 1
     where t.tenant_id = $1 and t.matter_id = $2`,
    [tenant, id],
    'matter-words',
  );
  return row ?? null;
}

/** A matter with all that its screen shows; its words are the masked ones. */
export interface WholeMatter extends FoundMatter {
  readonly history: readonly HistoryRow[];
  readonly body: string;
  readonly reporter: { readonly name: string | null; readonly phone: string | null };
  readonly files: readonly FileRow[];
  /** How many matters were merged into it, directly. */
  readonly merged: number;
  /** How many matters it was split into, and how many of them are neither answered nor ended. */
  readonly parts: number;
  readonly partsOpen: number;
  /** Whether somebody runs an errand for it. */
  readonly errand: ErrandStand;
}

/** In JSON a time is text; here it is an Instant like everywhere. */
const EPOCH_MS = (column: string) => `(extract(epoch from ${column}) * 1000)::bigint`;

/** Everything in one round trip: on a busy desk the trips cost more than the rows. */
const WHOLE = `
select matter.*, t.body, r.name_mask, r.phone_mask,
  (select coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'action', e.action, 'at', ${EPOCH_MS('e.at')},
      'actorKind', e.actor_kind, 'actorId', e.actor_id, 'actorName', e.actor_name, 'from', e.from_state, 'to', e.to_state,
      'input', e.input, 'patch', e.patch, 'told', e.told, 'hash', e.hash, 'tx', e.tx) order by e.seq), '[]')
    from matter_event e where e.tenant_id = matter.tenant_id and e.matter_id = matter.id) as history,
  (select coalesce(jsonb_agg(to_jsonb(f) || jsonb_build_object('created_at', ${EPOCH_MS('f.created_at')})
      order by f.created_at, f.id), '[]')
    from file f where f.tenant_id = matter.tenant_id and f.matter_id = matter.id) as files,
  (select count(*) from matter d where d.tenant_id = matter.tenant_id and d.duplicate_of = matter.id) as merged,
  (select count(*) from matter p where p.tenant_id = matter.tenant_id and p.part_of = matter.id) as parts,
  (select count(*) from matter p where p.tenant_id = matter.tenant_id and p.part_of = matter.id
    and p.phase not in ('answered', 'ended')) as parts_open,
  case when matter.kind <> 'service' then null else (select case when bool_or(e.closed_at is null and e.phase <> 'ended')
      then 'out' when bool_or(e.closed_at is not null) then 'back' end
    from matter e where e.tenant_id = matter.tenant_id and e.kind = 'errand' and e.facts->>'serviceNo' = matter.no) end as errand
from matter
  left join matter_text t on t.tenant_id = matter.tenant_id and t.matter_id = matter.id
  left join reporter r on r.tenant_id = matter.tenant_id and r.matter_id = coalesce(matter.part_of, matter.id) and r.ordinal = 1
where matter.tenant_id = $1 and matter.id = $2`;

export async function findWhole(queries: Queries, tenant: number, id: string): Promise<WholeMatter | null> {
  const [row] = await queries.query<RawMatter>(WHOLE, [tenant, id], 'matter-whole');
  return row
    ? {
        ...toFound(row),
        history: row['history'] as HistoryRow[],
        body: (row['body'] as string | null) ?? '',
        reporter: { name: row['name_mask'] as string | null, phone: row['phone_mask'] as string | null },
        files: row['files'] as FileRow[],
        merged: row['merged'] as number,
        parts: row['parts'] as number,
        partsOpen: row['parts_open'] as number,
        errand: (row['errand'] as ErrandStand | null) ?? 'none',
      }
    : null;
}

/** What the guards of a step ask about a matter beside its own row. */
export const guardFacts = ({
  matter,
  files,
  merged,
  partsOpen,
  errand,
}: WholeMatter): Pick<
  GuardFacts,
  'photosAfter' | 'needsAfterPhoto' | 'mergedHere' | 'partsOpen' | 'forms' | 'documents' | 'errand'
> => ({
  photosAfter: files.filter((file) => file.role === 'after').length,
  needsAfterPhoto: needsAfterPhoto(matter),
  mergedHere: merged,
  partsOpen,
  forms: formsFor(matter),
  documents: files.filter((file) => file.role === 'document').length,
  errand,
});

import type { Instant } from '#domain/shared/result.ts';
import type { Database, Queries } from '../db/database.ts';

export interface AuditLine {
  readonly at: Instant;
  readonly actor: string;
  readonly action: string;
  readonly subject?: string | null;
  /** Plain words or JSON text; no personal data. */
  readonly detail?: string;
}

/**
 * The payload and the chain are built in SQL from the very columns that are kept, under the lock of the head's row:
 * one statement, no gap, and `verify` can do the same sum over.
 */
const payload = (seq: string, head: string) =>
  `${head} || '|' || ${seq} || '|' || to_char($2::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS') || '|' || $3::text || '|' || $4::text || '|' || coalesce($5::text, '') || '|' || $6::text`;

const APPEND = `
with head as (
  insert into audit_head as h (tenant_id, seq, hash)
  values ($1, 1, encode(sha256(convert_to(${payload(`'1'`, `''`)}, 'UTF8')), 'hex'))
  on conflict (tenant_id) do update set
    seq = h.seq + 1,
    hash = encode(sha256(convert_to(${payload('(h.seq + 1)::text', 'h.hash')}, 'UTF8')), 'hex')
  returning seq, hash
)
insert into audit_entry (tenant_id, seq, at, actor, action, subject, detail, hash)
select $1, seq, $2, $3, $4, $5, $6, hash from head`;

export async function appendAudit(queries: Queries, tenant: number, line: AuditLine): Promise<void> {
  await queries.query(
    APPEND,
    [tenant, new Date(line.at), line.actor, line.action, line.subject ?? null, line.detail ?? ''],
    'audit-append',
  );
}

export interface Verification {
  readonly entries: number;
  /** First line that does not follow from the one before it; null when the chain holds. */
  readonly brokenAt: number | null;
}

const VERIFY = `
select seq, hash = encode(sha256(convert_to(
  coalesce(lag(hash) over (order by seq), '') || '|' || seq || '|' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS')
  || '|' || actor || '|' || action || '|' || coalesce(subject, '') || '|' || detail, 'UTF8')), 'hex') as holds,
  seq = coalesce(lag(seq) over (order by seq), 0) + 1 as follows
from audit_entry where tenant_id = $1`;

export async function verifyAudit(db: Database, tenant: number): Promise<Verification> {
  const office = db.office(tenant);
  const [result] = await office.query<{ entries: number; broken: number | null; head: number | null }>(
    `select count(*) as entries, min(seq) filter (where not (holds and follows)) as broken,
       (select h.seq from audit_head h where h.tenant_id = $1 and not exists (
          select 1 from audit_entry a where a.tenant_id = $1 and a.seq = h.seq and a.hash = h.hash)) as head
     from (${VERIFY}) lines`,
    [tenant],
  );
  return { entries: result?.entries ?? 0, brokenAt: result?.broken ?? result?.head ?? null };
}

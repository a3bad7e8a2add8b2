import type { FactValues } from '#domain/forms/form.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { Queries } from '../db/database.ts';

interface NewRow {
  readonly id: string;
  readonly household: string;
  readonly communityId: string | null;
  readonly gridId: string | null;
  readonly placeId: string;
  /** Sealed, in hex. */
  readonly address: string;
  readonly visitedAt: Instant;
  readonly visitorId: string;
  readonly visitor: string;
  readonly answers: FactValues;
  readonly key: string;
  readonly requestHash: string;
}

/** @returns the visit under this key, now or before; null where the key stands for another visit */
export async function insertVisit(queries: Queries, tenant: number, row: NewRow): Promise<string | null> {
  await queries.query(
    `insert into visit (tenant_id, id, household, community_id, grid_id, place_id, address, visited_at, visitor_id, visitor,
       answers, key, request_hash)
     values ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), $8, $9, $10, $11, $12, $13)
     on conflict (tenant_id, visitor_id, key) do nothing`,
    [
      tenant,
      row.id,
      row.household,
      row.communityId,
      row.gridId,
      row.placeId,
      row.address,
      new Date(row.visitedAt),
      row.visitorId,
      row.visitor,
      JSON.stringify(row.answers),
      row.key,
      row.requestHash,
    ],
  );
  const [kept] = await queries.query<{ id: string; request_hash: string }>(
    'select id, request_hash from visit where tenant_id = $1 and visitor_id = $2 and key = $3',
    [tenant, row.visitorId, row.key],
  );
  return kept?.request_hash === row.requestHash ? kept.id : null;
}

export async function linkNeed(
  queries: Queries,
  tenant: number,
  link: { readonly visitId: string; readonly ordinal: number; readonly matterId: string },
): Promise<void> {
  await queries.query(
    `insert into visit_need (tenant_id, visit_id, ordinal, matter_id) values ($1, $2, $3, $4)
     on conflict (tenant_id, visit_id, ordinal) do nothing`,
    [tenant, link.visitId, link.ordinal, link.matterId],
  );
}

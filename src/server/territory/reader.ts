import type { Day } from '#domain/shared/result.ts';
import { pathIn, type Place } from '#domain/territory/place.ts';
import type { Queries, TenantId, Transaction } from '../db/database.ts';
import { loadOffice, type Office } from '../offices/office.ts';

/** The places as they stand, while the office's row is locked: two who change the tree come one after the other. */
export async function placesForChange(tx: Transaction, tenant: TenantId): Promise<readonly Place[]> {
  await tx.query('select id from office where id = $1 for update', [tenant]);
  const office = await loadOffice(tx, tenant);
  return office ? [...office.places.values()] : [];
}

/** People responsible for a place, nearest first: its own, then those of what contains it. */
export async function stewardsOver(
  queries: Queries,
  office: Office,
  placeId: string | null,
  day: Day,
): Promise<{ role: string; name: string }[]> {
  const path = placeId === null ? [] : pathIn(office.places, placeId).map((place) => place.id);
  if (path.length === 0) return [];
  return queries.query<{ role: string; name: string }>(
    `select role, name from steward where tenant_id = $1 and place_id = any($2) and from_day <= $3 and (to_day is null or to_day >= $3)
     order by array_position($2, place_id), role limit 6`,
    [office.id, path, day],
    'stewards-over',
  );
}

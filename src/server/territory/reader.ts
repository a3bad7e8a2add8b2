import { stewardLabels } from '#catalog/stewards.ts';
import type { StewardRole } from '#domain/territory/stewards.ts';
import type { Day } from '#domain/shared/result.ts';
import { pathIn, type Place } from '#domain/territory/place.ts';
import { pick, type Lang } from '../matters/present.ts';
import type { Queries, TenantId, Transaction } from '../db/database.ts';
import { loadOffice, type Office } from '../offices/office.ts';

/** The places as they stand, while the office's row is locked: two who change the tree come one after the other. */
export async function placesForChange(tx: Transaction, tenant: TenantId): Promise<readonly Place[]> {
  await tx.query('select id from office where id = $1 for update', [tenant]);
  const office = await loadOffice(tx, tenant);
  return office ? [...office.places.values()] : [];
}

/** People responsible for a place, nearest first: its own, then those of what contains it; their roles in words. */
export async function stewardsOver(
  queries: Queries,
  office: Office,
  placeId: string | null,
  day: Day,
  lang: Lang,
): Promise<{ role: string; name: string }[]> {
  const path = placeId === null ? [] : pathIn(office.places, placeId).map((place) => place.id);
  if (path.length === 0) return [];
  const rows = await queries.query<{ role: StewardRole; name: string }>(
    `select role, name from steward where tenant_id = $1 and place_id = any($2) and from_day <= $3 and (to_day is null or to_day >= $3)
     order by array_position($2, place_id), role limit 6`,
    [office.id, path, day],
    'stewards-over',
  );
  return rows.map(({ role, name }) => ({ role: pick(stewardLabels[role], lang), name }));
}

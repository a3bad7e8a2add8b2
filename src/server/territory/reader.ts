import { stewardLabels } from '#catalog/stewards.ts';
import { stewardsOf } from '#domain/territory/stewards.ts';
import type { Day } from '#domain/shared/result.ts';
import { pathIn, type Place } from '#domain/territory/place.ts';
import { pick, type Lang } from '../matters/present.ts';
import type { TenantId, Transaction } from '../db/database.ts';
import { loadOffice, type Office } from '../offices/office.ts';

/** The places as they stand, while the office's row is locked: two who change the tree come one after the other. */
export async function placesForChange(tx: Transaction, tenant: TenantId): Promise<readonly Place[]> {
  await tx.query('select id from office where id = $1 for update', [tenant]);
  const office = await loadOffice(tx, tenant);
  return office ? [...office.places.values()] : [];
}

/** A screen shows the nearest few. */
const MOST_STEWARDS = 6;

/** People responsible for a place, nearest first: its own, then those of what contains it; their roles in words. */
export const stewardsOver = (
  office: Office,
  placeId: string | null,
  day: Day,
  lang: Lang,
): { role: string; name: string }[] =>
  stewardsOf(placeId === null ? [] : pathIn(office.places, placeId), office.stewards, day)
    .slice(0, MOST_STEWARDS)
    .map(({ role, name }) => ({ role: pick(stewardLabels[role], lang), name }));

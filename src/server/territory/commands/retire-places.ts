import type { Day } from '#domain/shared/result.ts';
import type { RetirePlace } from '#domain/territory/change-set.ts';
import type { TenantId, Transaction } from '../../db/database.ts';

/**
 * Places that are no more from a day on: yesterday was their last. Their open matters stay where they are; whoever answered
 * for them is released. The rows remain, so that history keeps its names and no code is given twice.
 */
export async function retirePlaces(
  tx: Transaction,
  tenant: TenantId,
  retired: readonly RetirePlace[],
  day: Day,
): Promise<void> {
  if (retired.length === 0) return;
  const list = JSON.stringify(retired.map(({ id, successorId }) => ({ id, successorId })));
  await tx.query(
    `update place set valid_to = $3::date - 1, successor_id = r."successorId", version = place.version + 1
     from jsonb_to_recordset($2::jsonb) as r (id text, "successorId" text)
     where place.tenant_id = $1 and place.id = r.id`,
    [tenant, list, day],
  );
  await tx.query(
    `update steward set to_day = greatest(from_day, $3::date - 1)
     where tenant_id = $1 and place_id = any($2) and (to_day is null or to_day >= $3::date)`,
    [tenant, retired.map(({ id }) => id), day],
  );
}

import type { Steward } from '#domain/territory/stewards.ts';
import type { TenantId, Transaction } from '../../db/database.ts';
import type { Ids } from '../../ids.ts';

/** Adds people who answer for places, in one statement. The office has the places and the accounts already. */
export async function saveStewards(
  tx: Transaction,
  ids: Pick<Ids, 'uuid'>,
  tenant: TenantId,
  stewards: readonly Steward[],
): Promise<void> {
  await tx.query(
    `insert into steward (tenant_id, id, place_id, role, user_id, name, from_day, to_day)
     select $1, id, "placeId", role, "userId", name, "from", "to"
     from jsonb_to_recordset($2::jsonb)
       as s (id uuid, "placeId" text, role text, "userId" uuid, name text, "from" date, "to" date)`,
    [tenant, JSON.stringify(stewards.map((steward) => ({ ...steward, id: ids.uuid() })))],
  );
}

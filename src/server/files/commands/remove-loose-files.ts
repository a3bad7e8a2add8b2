import type { Instant } from '#domain/shared/result.ts';
import type { TenantId } from '#server/db/database.ts';
import type { FileDeps } from '../deps.ts';
import { looseFilesBefore } from '../reader.ts';

/** Removes files that were uploaded and never sent with anything. @returns how many went */
export async function removeLooseFiles(
  deps: Pick<FileDeps, 'db' | 'store'>,
  tenant: TenantId,
  before: Instant,
): Promise<number> {
  const loose = await looseFilesBefore(deps.db.office(tenant), tenant, before);
  const gone = await deps.db
    .office(tenant)
    .query<{ id: string }>(
      'delete from file where tenant_id = $1 and id = any($2::uuid[]) and matter_id is null returning id',
      [tenant, loose.map((file) => file.id)],
    );
  // Row first: bytes without a row are waste, a row without bytes is a broken picture.
  for (const { id } of gone) await deps.store.remove(tenant, id);
  return gone.length;
}

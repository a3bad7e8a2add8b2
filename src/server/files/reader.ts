import { groupBy } from '#domain/shared/group-by.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { Queries, TenantId } from '#server/db/database.ts';
import type { FileRow } from '#server/db/tables.ts';

/** Oldest first; matters without files are absent from the map. */
export async function filesOf(
  db: Queries,
  tenant: TenantId,
  matterIds: readonly string[],
): Promise<ReadonlyMap<string, readonly FileRow[]>> {
  const rows = await db.query<FileRow & { matter_id: string }>(
    `select * from file where tenant_id = $1 and matter_id = any($2::uuid[]) order by created_at, id`,
    [tenant, matterIds],
    'files-of-matters',
  );
  return groupBy(rows, (row) => row.matter_id);
}

export async function fileById(db: Queries, tenant: TenantId, id: string): Promise<FileRow | null> {
  const [row] = await db.query<FileRow & Record<string, unknown>>(
    'select * from file where tenant_id = $1 and id = $2',
    [tenant, id],
    'file-by-id',
  );
  return row ?? null;
}

/** Files that nobody attached to a matter before the given time; housekeeping removes them. */
export async function looseFilesBefore(db: Queries, tenant: TenantId, before: Instant, most = 500): Promise<FileRow[]> {
  return db.query<FileRow & Record<string, unknown>>(
    `select * from file
     where tenant_id = $1 and matter_id is null and created_at < to_timestamp($2::double precision / 1000)
     order by created_at limit $3`,
    [tenant, before, most],
  );
}

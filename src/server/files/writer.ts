import type { Queries, TenantId } from '#server/db/database.ts';
import type { FileRow } from '#server/db/tables.ts';

/** The second row of one id is the first again: its bytes were made from the same upload. */
export async function insertFile(db: Queries, row: FileRow): Promise<void> {
  await db.query(
    `insert into file (tenant_id, id, matter_id, role, name, mime, size, sha256, width, height, owner, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, to_timestamp($12::double precision / 1000))
     on conflict (tenant_id, id) do nothing`,
    [
      row.tenant_id,
      row.id,
      row.matter_id,
      row.role,
      row.name,
      row.mime,
      row.size,
      row.sha256,
      row.width,
      row.height,
      row.owner,
      row.created_at,
    ],
    'file-insert',
  );
}

/** @returns the ids that were the owner's and free until now */
export async function claimFiles(
  db: Queries,
  tenant: TenantId,
  claim: { readonly matterId: string; readonly owner: string; readonly ids: readonly string[] },
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `update file set matter_id = $2
     where tenant_id = $1 and id = any($4::uuid[]) and owner = $3 and matter_id is null
     returning id`,
    [tenant, claim.matterId, claim.owner, claim.ids],
  );
  return rows.map((row) => row.id);
}

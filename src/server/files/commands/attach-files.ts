import { ok, refuse, type Result } from '#domain/shared/result.ts';
import type { TenantId, Transaction } from '#server/db/database.ts';
import { claimFiles } from '../writer.ts';

/**
 * Gives the owner's loose files to a matter, all or none: it runs in the transaction of the matter's own write, which
 * rolls back on the refusal.
 */
export async function attachFiles(
  tx: Transaction,
  tenant: TenantId,
  claim: { readonly matterId: string; readonly owner: string; readonly ids: readonly string[] },
): Promise<Result<void, 'unknown_file'>> {
  const ids = [...new Set(claim.ids)];
  if (ids.length === 0) return ok(undefined);
  const claimed = new Set(await claimFiles(tx, tenant, { ...claim, ids }));
  const missing = ids.find((id) => !claimed.has(id));
  return missing === undefined ? ok(undefined) : refuse('unknown_file', 'fileIds', { id: missing });
}

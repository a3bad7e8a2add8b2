import { NOTICES_KEPT_DAYS } from '#domain/notices/notice.ts';
import type { Deps } from '../deps.ts';
import { removeLooseFiles } from '../files/commands/remove-loose-files.ts';
import { takeEffect } from '../territory/commands/decide-change.ts';

const DAY_MS = 86_400_000;
/** An outbox may come back after a week without signal; its keys must still be known. */
const KEYS_KEPT_MS = 30 * DAY_MS;
const LOOSE_FILES_KEPT_MS = 2 * DAY_MS;

/** What has served its purpose leaves: ended sessions, old idempotency keys, uploads that no matter took. */
export async function housekeep(deps: Deps, tenant: number): Promise<void> {
  const now = deps.clock();
  const office = deps.db.office(tenant);
  await office.query('delete from session where tenant_id = $1 and expires_at < $2', [tenant, new Date(now)]);
  await office.query('delete from idempotency_key where tenant_id = $1 and created_at < $2', [
    tenant,
    new Date(now - KEYS_KEPT_MS),
  ]);
  await office.query('delete from notice where tenant_id = $1 and at < $2', [
    tenant,
    new Date(now - NOTICES_KEPT_DAYS * DAY_MS),
  ]);
  // Each change has its own job; this catches up where the server slept through the day.
  await takeEffect(deps, tenant);
  await removeLooseFiles(deps, tenant, now - LOOSE_FILES_KEPT_MS);
}

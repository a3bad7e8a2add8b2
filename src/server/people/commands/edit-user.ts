import type { UserEdit } from '#contract/office.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { appendAudit } from '../../audit/log.ts';
import type { TenantId } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';

interface EditContext {
  readonly tenant: TenantId;
  readonly actor: { readonly id: string; readonly username: string };
}

/** Switches an account on or off, and opens one that failed sign-ins have locked. Switching off ends its sessions. */
export async function editUser(
  deps: Pick<Deps, 'db' | 'clock'>,
  { tenant, actor }: EditContext,
  id: string,
  { active, unlock }: UserEdit,
): Promise<Result<null, 'not_found' | 'own_account'>> {
  if (active === false && id === actor.id) return refuse('own_account', 'active');
  return deps.db.transaction(tenant, async (tx) => {
    const [before] = await tx.query<{ username: string; active: boolean }>(
      'select username, active from app_user where tenant_id = $1 and id = $2 for update',
      [tenant, id],
    );
    if (!before) return refuse('not_found', 'id');
    await tx.query(
      `update app_user set version = version + 1, active = coalesce($3, active),
         failed_count = case when $4 then 0 else failed_count end,
         locked_until = case when $4 then null else locked_until end
       where tenant_id = $1 and id = $2`,
      [tenant, id, active ?? null, unlock ?? false],
    );
    // Else an account that is switched on again would take up its old sessions.
    if (active === false) await tx.query('delete from session where tenant_id = $1 and user_id = $2', [tenant, id]);
    const changes = [
      ...(active === undefined || active === before.active ? [] : [active ? 'user-activate' : 'user-deactivate']),
      ...(unlock ? ['user-unlock'] : []),
    ];
    for (const action of changes) {
      await appendAudit(tx, tenant, { at: deps.clock(), actor: actor.username, action, subject: before.username });
    }
    return ok(null);
  });
}

import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { appendAudit } from '../../audit/log.ts';
import { oneTimePassword } from '../../auth/one-time.ts';
import { hashPassword } from '../../auth/password.ts';
import type { TenantId } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';

/** A password for one sign-in, for whoever forgot theirs. Every session of the account ends. */
export async function resetPassword(
  deps: Pick<Deps, 'db' | 'clock'>,
  { tenant, actor }: { readonly tenant: TenantId; readonly actor: { readonly id: string; readonly username: string } },
  id: string,
): Promise<Result<{ readonly password: string }, 'not_found' | 'own_password'>> {
  if (id === actor.id) return refuse('own_password', 'id');
  const password = oneTimePassword();
  const hash = await hashPassword(password, 'once');
  return deps.db.transaction(tenant, async (tx) => {
    const [account] = await tx.query<{ username: string }>(
      `update app_user set password_hash = $3, must_change_password = true, version = version + 1, failed_count = 0,
         locked_until = null
       where tenant_id = $1 and id = $2 returning username`,
      [tenant, id, hash],
    );
    if (!account) return refuse('not_found', 'id');
    await tx.query('delete from session where tenant_id = $1 and user_id = $2', [tenant, id]);
    const subject = account.username;
    await appendAudit(tx, tenant, { at: deps.clock(), actor: actor.username, action: 'password-reset', subject });
    return ok({ password });
  });
}

import { checkPassword, type PasswordRefusal } from '#domain/people/password.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { appendAudit } from '../../audit/log.ts';
import type { Deps } from '../../deps.ts';
import { hashPassword } from '../password.ts';
import type { Principal } from '../principal.ts';
import { checkCredentials } from '../sign-in.ts';

/**
 * A person sets a new password, knowing the one before. Wrong tries count as at sign-in. Every session of the account
 * ends: who else knew the password is out.
 */
export async function changePassword(
  deps: Pick<Deps, 'db' | 'clock' | 'offices'>,
  { tenant, userId, username }: Principal,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<Result<null, PasswordRefusal | 'wrong_credentials' | 'locked_out'>> {
  const now = deps.clock();
  const office = await deps.offices.get(tenant);
  const known = await checkCredentials(deps.db, tenant, username, current, now, office.settings.security);
  if (!known.ok) return refuse(known.refusal.code, 'current', { ...known.refusal.params });
  const checked = checkPassword(next, { username, before: current });
  if (!checked.ok) return refuse(checked.refusal.code, 'next', { ...checked.refusal.params });
  const hash = await hashPassword(next);
  await deps.db.transaction(tenant, async (tx) => {
    await tx.query(
      `update app_user set password_hash = $3, must_change_password = false, version = version + 1
       where tenant_id = $1 and id = $2`,
      [tenant, userId, hash],
    );
    await tx.query('delete from session where tenant_id = $1 and user_id = $2', [tenant, userId]);
    await appendAudit(tx, tenant, { at: now, actor: username, action: 'password-change', subject: username });
  });
  return ok(null);
}

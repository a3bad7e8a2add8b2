import { ok, refuse, type Instant, type Result } from '#domain/shared/result.ts';
import type { SettingValue } from '#contract/settings.ts';
import type { Database } from '../db/database.ts';
import { NOBODY, passwordMatches } from './password.ts';

const MINUTE_MS = 60_000;

interface Account {
  id: string;
  password_hash: string;
  active: boolean;
  locked_until: Instant | null;
}

/** 等保 2.0: locked out after repeated failures, as the office has set it. */
type LockRule = Pick<SettingValue<'security'>, 'lockAfter' | 'lockMinutes'>;

/** Checks name and password. What is wrong is not told apart, so that names can't be fished for. */
export async function checkCredentials(
  db: Database,
  tenant: number,
  username: string,
  password: string,
  now: Instant,
  { lockAfter, lockMinutes }: LockRule,
): Promise<Result<{ userId: string }, 'wrong_credentials' | 'locked_out'>> {
  const office = db.office(tenant);
  const [account] = await office.query<Account>(
    'select id, password_hash, active, locked_until from app_user where tenant_id = $1 and lower(username) = lower($2)',
    [tenant, username],
  );
  if (account?.locked_until && account.locked_until > now) {
    return refuse('locked_out', 'password', { minutes: Math.ceil((account.locked_until - now) / MINUTE_MS) });
  }
  const matches = await passwordMatches(password, account?.password_hash ?? NOBODY);
  if (!account) return refuse('wrong_credentials', 'password');
  if (!matches || !account.active) {
    await office.query(
      `update app_user set failed_count = case when failed_count + 1 >= $3 then 0 else failed_count + 1 end,
         locked_until = case when failed_count + 1 >= $3 then $4::timestamptz else locked_until end
       where tenant_id = $1 and id = $2`,
      [tenant, account.id, lockAfter, new Date(now + lockMinutes * MINUTE_MS)],
    );
    return refuse('wrong_credentials', 'password');
  }
  await office.query(
    'update app_user set failed_count = 0, locked_until = null where tenant_id = $1 and id = $2 and failed_count > 0',
    [tenant, account.id],
  );
  return ok({ userId: account.id });
}

import type { NewAccount } from '#contract/sheets.ts';
import { appendAudit } from '../../audit/log.ts';
import { oneTimePassword } from '../../auth/one-time.ts';
import { hashPassword } from '../../auth/password.ts';
import type { TenantId } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { roleWords } from '../staff-roles.ts';

interface Waiting {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly unitId: string | null;
  readonly roles: string[];
}

/**
 * New initial passwords for accounts that have not used theirs: a list of passwords that was lost is worth nothing.
 * Who has set a password already is left alone.
 * @param ids null for all who wait
 */
export async function renewPasswords(
  deps: Pick<Deps, 'db' | 'clock' | 'offices'>,
  { tenant, actor }: { readonly tenant: TenantId; readonly actor: string },
  ids: readonly string[] | null,
  lang: 'zh' | 'en',
): Promise<NewAccount[]> {
  const office = await deps.offices.get(tenant);
  const waiting = await deps.db.office(tenant).query<Waiting>(
    `select id, username, display_name as name, org_unit_id as "unitId",
       array(select distinct role from role_grant g where g.tenant_id = $1 and g.user_id = u.id order by role) as roles
     from app_user u where tenant_id = $1 and must_change_password and active and ($2::uuid[] is null or id = any($2))
     order by username limit 20000`,
    [tenant, ids],
  );
  const made = await Promise.all(
    waiting.map(async (account) => {
      const password = oneTimePassword();
      return { ...account, password, hash: await hashPassword(password, 'once') };
    }),
  );
  await deps.db.transaction(tenant, async (tx) => {
    await tx.query(
      `update app_user u set password_hash = n.hash, version = version + 1, failed_count = 0, locked_until = null
       from jsonb_to_recordset($2::jsonb) as n (id uuid, hash text)
       where u.tenant_id = $1 and u.id = n.id and u.must_change_password`,
      [tenant, JSON.stringify(made.map(({ id, hash }) => ({ id, hash })))],
    );
    await tx.query('delete from session where tenant_id = $1 and user_id = any($2)', [
      tenant,
      made.map(({ id }) => id),
    ]);
    const detail = JSON.stringify({ accounts: made.length });
    await appendAudit(tx, tenant, { at: deps.clock(), actor, action: 'passwords-renew', detail });
  });
  return made.map(({ name, username, password, unitId, roles }) => ({
    name,
    username,
    password,
    unit: (unitId !== null && office.units.get(unitId)?.name) || '',
    roles: roleWords(office, roles, lang),
    places: '',
  }));
}

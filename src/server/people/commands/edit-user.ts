import type { UserEdit } from '#contract/office.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { appendAudit } from '../../audit/log.ts';
import type { TenantId, Transaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { checkDuties, checkGrants, insertGrants, unknownReference } from './grants.ts';

interface EditContext {
  readonly tenant: TenantId;
  readonly actor: { readonly id: string; readonly username: string };
}

interface Before {
  readonly username: string;
  readonly active: boolean;
  readonly roles: string[];
}

type Change = readonly [action: string, detail?: string];

/** What an account may do, whether it may come in, and its open sessions. Nobody changes their own access. */
export async function editUser(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'offices'>,
  { tenant, actor }: EditContext,
  id: string,
  edit: UserEdit,
): Promise<Result<null>> {
  const { active, unlock = false, grants, endSessions = false } = edit;
  if (active === false && id === actor.id) return refuse('own_account', 'active');
  if (grants && id === actor.id) return refuse('own_grants', 'grants');
  const office = await deps.offices.get(tenant);
  const checked = checkGrants(office, grants ?? []);
  if (!checked.ok) return checked;
  return deps.db.transaction(tenant, async (tx) => {
    const before = await lockAccount(tx, tenant, id);
    if (!before) return refuse('not_found', 'id');
    const strange = grants && (await unknownReference(tx, tenant, null, grants));
    if (strange) return refuse('unknown_value', strange.field, { value: strange.value });
    if (grants || active !== undefined) {
      const roles = grants?.map((grant) => grant.role) ?? before.roles;
      const holder = { username: before.username, active: active ?? before.active, roles };
      const apart = await checkDuties(tx, office, holder, grants ? 'grants' : 'active');
      if (!apart.ok) return apart;
    }
    await tx.query(
      `update app_user set version = version + 1, active = coalesce($3, active),
         failed_count = case when $4 then 0 else failed_count end,
         locked_until = case when $4 then null else locked_until end
       where tenant_id = $1 and id = $2`,
      [tenant, id, active ?? null, unlock],
    );
    if (grants) {
      await tx.query('delete from role_grant where tenant_id = $1 and user_id = $2', [tenant, id]);
      await insertGrants(tx, tenant, id, grants, deps.ids);
    }
    // Else an account that is switched on again would take up its old sessions.
    if (active === false || endSessions)
      await tx.query('delete from session where tenant_id = $1 and user_id = $2', [tenant, id]);
    for (const [action, detail = ''] of changesOf(edit, before)) {
      const subject = before.username;
      await appendAudit(tx, tenant, { at: deps.clock(), actor: actor.username, action, subject, detail });
    }
    return ok(null);
  });
}

/** The office's row first, as whoever checks duties locks it: two orders would wait for each other for ever. */
async function lockAccount(tx: Transaction, tenant: TenantId, id: string): Promise<Before | undefined> {
  await tx.query('select id from office where id = $1 for update', [tenant]);
  const [before] = await tx.query<Before>(
    `select username, active, array(
       select distinct role from role_grant g where g.tenant_id = $1 and g.user_id = u.id order by role) as roles
     from app_user u where tenant_id = $1 and id = $2 for update`,
    [tenant, id],
  );
  return before;
}

const changesOf = ({ active, unlock, grants, endSessions }: UserEdit, before: Before): Change[] => [
  ...(active === undefined || active === before.active
    ? []
    : [[active ? 'user-activate' : 'user-deactivate'] as const]),
  ...(unlock ? [['user-unlock'] as const] : []),
  ...(grants ? [['user-grants', JSON.stringify({ before: before.roles, grants })] as const] : []),
  ...(endSessions ? [['user-sessions-end'] as const] : []),
];

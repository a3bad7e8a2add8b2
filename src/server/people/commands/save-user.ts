import type { Grant } from '#domain/access/scope.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { appendAudit } from '../../audit/log.ts';
import { hashPassword } from '../../auth/password.ts';
import type { TenantId } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { checkDuties, checkGrants, insertGrants, unknownReference } from './grants.ts';

export type UserInput = {
  readonly username: string;
  readonly name: string;
  readonly unitId: string | null;
  readonly grants: readonly Grant[];
} & (
  | { readonly password: string }
  | { /** Of `hashPassword`, for many accounts at once. */ readonly passwordHash: string }
);

/**
 * Makes an account with its roles.
 * @param actor who does it, for the audit log
 * @returns the id; refused: `taken` username, two duties in one person, `unknown_value` for a role, kind, unit or place that the office does not have
 */
export async function saveUser(
  deps: Pick<Deps, 'db' | 'ids' | 'clock' | 'offices'>,
  tenant: TenantId,
  input: UserInput,
  actor = 'system',
): Promise<Result<{ readonly id: string }>> {
  const { username, name, unitId, grants } = input;
  const office = await deps.offices.get(tenant);
  const checked = checkGrants(office, grants);
  if (!checked.ok) return checked;
  const hash = 'password' in input ? await hashPassword(input.password) : input.passwordHash;
  const id = deps.ids.uuid();
  return deps.db.transaction(tenant, async (tx) => {
    const strange = await unknownReference(tx, tenant, unitId, grants);
    if (strange) return refuse('unknown_value', strange.field, { value: strange.value });
    const roles = grants.map((grant) => grant.role);
    const apart = await checkDuties(tx, office, { username, active: true, roles }, 'role');
    if (!apart.ok) return apart;
    const at = deps.clock();
    const inserted = await tx.query(
      `insert into app_user (tenant_id, id, username, display_name, password_hash, org_unit_id, created_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (tenant_id, lower(username)) do nothing returning id`,
      [tenant, id, username, name, hash, unitId, new Date(at)],
    );
    if (inserted.length === 0) return refuse('taken', 'username', { value: username });
    await insertGrants(tx, tenant, id, grants, deps.ids);
    await appendAudit(tx, tenant, {
      at,
      actor,
      action: 'user-create',
      subject: username,
      detail: JSON.stringify({
        unitId,
        grants,
      }),
    });
    return ok({ id });
  });
}

import { kindOf } from '#catalog/kinds.ts';
import type { Grant } from '#domain/access/scope.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { appendAudit } from '../../audit/log.ts';
import { hashPassword } from '../../auth/password.ts';
import type { TenantId, Transaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';

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
 * @returns the id; refused: `taken` username, `unknown_value` for a role, kind, unit or place that the office does not have
 */
export async function saveUser(
  deps: Pick<Deps, 'db' | 'ids' | 'clock' | 'offices'>,
  tenant: TenantId,
  input: UserInput,
  actor = 'system',
): Promise<Result<{ readonly id: string }, 'taken' | 'unknown_value'>> {
  const { username, name, unitId, grants } = input;
  const { roles } = await deps.offices.get(tenant);
  const role = grants.find((grant) => !roles.has(grant.role))?.role;
  if (role !== undefined) return refuse('unknown_value', 'role', { value: role });
  const kind = grants.flatMap((grant) => grant.kinds ?? []).find((id) => !kindOf(id));
  if (kind !== undefined) return refuse('unknown_value', 'kinds', { value: kind });
  const hash = 'password' in input ? await hashPassword(input.password) : input.passwordHash;
  const id = deps.ids.uuid();
  return deps.db.transaction(tenant, async (tx) => {
    const strange = await unknownReference(tx, tenant, unitId, grants);
    if (strange) return refuse('unknown_value', strange.field, { value: strange.value });
    const at = deps.clock();
    const inserted = await tx.query(
      `insert into app_user (tenant_id, id, username, display_name, password_hash, org_unit_id, created_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (tenant_id, lower(username)) do nothing returning id`,
      [tenant, id, username, name, hash, unitId, new Date(at)],
    );
    if (inserted.length === 0) return refuse('taken', 'username', { value: username });
    await tx.query(
      `insert into role_grant (tenant_id, id, user_id, role, unit_ids, place_ids, kinds)
       select $1, id, $2, role, "unitIds", "placeIds", kinds
       from jsonb_to_recordset($3::jsonb) as g (id uuid, role text, "unitIds" text[], "placeIds" text[], kinds text[])`,
      [tenant, id, JSON.stringify(grants.map((grant) => ({ id: deps.ids.uuid(), ...grant })))],
    );
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

/** The first unit or place that the account names and the office does not have. */
async function unknownReference(
  tx: Transaction,
  tenant: TenantId,
  unitId: string | null,
  grants: readonly Grant[],
): Promise<{ field: 'unitId' | 'unitIds' | 'placeIds'; value: string } | undefined> {
  const [strange] = await tx.query<{ field: 'unitId' | 'unitIds' | 'placeIds'; value: string }>(
    `select field, value from (
       select 'unitId' as field, u as value from unnest($2::text[]) as u
       union all select 'unitIds', u from unnest($3::text[]) as u) named
     where not exists (select 1 from org_unit o where o.tenant_id = $1 and o.id = value and o.active)
     union all
     select 'placeIds', p from unnest($4::text[]) as p
     where not exists (
       select 1 from place where tenant_id = $1 and id = p and level in ('community', 'grid') and valid_to is null)
     limit 1`,
    [
      tenant,
      unitId === null ? [] : [unitId],
      grants.flatMap((grant) => grant.unitIds ?? []),
      grants.flatMap((grant) => grant.placeIds ?? []),
    ],
  );
  return strange;
}

import { kindOf } from '#catalog/kinds.ts';
import { kindsOfRole } from '#catalog/roles.ts';
import { accessFaults, type Holder } from '#domain/access/duties.ts';
import type { Grant } from '#domain/access/scope.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import type { TenantId, Transaction } from '../../db/database.ts';
import type { Office } from '../../offices/office.ts';
import { permissionsByRole } from '../../offices/settings.ts';
import { refusalOfFault } from '../../settings/access.ts';
import { holders } from '../../settings/reader.ts';

/** Refuses a role or kind that the office does not have. */
export function checkGrants({ roles }: Office, grants: readonly Grant[]): Result<null, 'unknown_value'> {
  const role = grants.find((grant) => !roles.has(grant.role))?.role;
  if (role !== undefined) return refuse('unknown_value', 'role', { value: role });
  const kind = grants.flatMap((grant) => grant.kinds ?? []).find((id) => !kindOf(id));
  return kind === undefined ? ok(null) : refuse('unknown_value', 'kinds', { value: kind });
}

/**
 * Refuses a person who would hold two duties, and a change after which nobody holds one. Locks the office's row: two
 * administrators who switch each other off come one after the other.
 */
export async function checkDuties(
  tx: Transaction,
  { id, roles }: Office,
  changed: Holder,
  field: string,
): Promise<Result<null>> {
  await tx.query('select id from office where id = $1 for update', [id]);
  const people = await holders(tx, id);
  const permissions = permissionsByRole(roles);
  const after = [...people.filter((one) => one.username !== changed.username), changed];
  const [fault] = accessFaults({ roles: permissions, people }, { roles: permissions, people: after });
  return fault ? refusalOfFault(fault, field, roles) : ok(null);
}

/**
 * The first unit or place that the account names and the office does not have. A retired place with a successor may stay:
 * what was begun there is still to be ended by somebody.
 */
export async function unknownReference(
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
       select 1 from place where tenant_id = $1 and id = p and level in ('community', 'grid')
         and (valid_to is null or successor_id is not null))
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

/** @param ids makes the keys of the new rows */
export async function insertGrants(
  tx: Transaction,
  tenant: TenantId,
  userId: string,
  grants: readonly Grant[],
  ids: { readonly uuid: () => string },
): Promise<void> {
  await tx.query(
    `insert into role_grant (tenant_id, id, user_id, role, unit_ids, place_ids, kinds)
     select $1, id, $2, role, "unitIds", "placeIds", kinds
     from jsonb_to_recordset($3::jsonb) as g (id uuid, role text, "unitIds" text[], "placeIds" text[], kinds text[])`,
    [
      tenant,
      userId,
      JSON.stringify(
        grants.map((grant) => ({ id: ids.uuid(), ...grant, kinds: grant.kinds ?? kindsOfRole(grant.role) })),
      ),
    ],
  );
}

import type { Unit } from '../../offices/office.ts';
import { appendAudit } from '../../audit/log.ts';
import type { TenantId } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';

/**
 * Adds organisation units and overwrites those with the same id, in one statement: parents may come after children.
 * @param actor who does it, for the audit log
 */
export async function saveUnits(
  deps: Pick<Deps, 'db' | 'clock' | 'offices'>,
  tenant: TenantId,
  units: readonly Unit[],
  actor = 'system',
): Promise<void> {
  await deps.db.transaction(tenant, async (tx) => {
    await tx.query(
      `insert into org_unit (tenant_id, id, parent_id, name, name_en, roles, place_ids)
       select $1, id, "parentId", name, "nameEn", "unitRoles", "placeIds" from jsonb_to_recordset($2::jsonb)
         as u (id text, "parentId" text, name text, "nameEn" text, "unitRoles" text[], "placeIds" text[])
       on conflict (tenant_id, id) do update set parent_id = excluded.parent_id, name = excluded.name,
         name_en = excluded.name_en, roles = excluded.roles, place_ids = excluded.place_ids, active = true`,
      [tenant, JSON.stringify(units)],
    );
    await appendAudit(tx, tenant, {
      at: deps.clock(),
      actor,
      action: 'units-save',
      detail: JSON.stringify({ units: units.map((unit) => unit.id) }),
    });
  });
  await deps.offices.touch(tenant);
}

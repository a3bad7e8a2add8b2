import type { StaffPerson } from '#domain/people/staff-sheet.ts';
import type { TenantId, Transaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { grantsOfPerson } from '../staff-roles.ts';

export type HashedPerson = Omit<StaffPerson, 'line' | 'username'> & {
  readonly username: string;
  readonly hash: string;
  /** The password was made for them and holds once. */
  readonly mustChange: boolean;
};

/** Writes accounts with their roles; the caller has checked them and writes the audit log. */
export async function insertPeople(
  tx: Transaction,
  deps: Pick<Deps, 'ids' | 'sealer' | 'clock'>,
  tenant: TenantId,
  people: readonly HashedPerson[],
): Promise<void> {
  if (people.length === 0) return;
  const users = people.map((person) => ({ id: deps.ids.uuid(), person }));
  await tx.query(
    `insert into app_user (tenant_id, id, username, display_name, password_hash, must_change_password, org_unit_id,
       phone_sealed, phone_mask, phone_index, created_at)
     select $1, id, username, name, hash, "mustChange", unit, decode(sealed, 'hex'), mask, blind, $3
     from jsonb_to_recordset($2::jsonb) as u (id uuid, username text, name text, hash text, "mustChange" boolean,
       unit text, sealed text, mask text, blind text)`,
    [
      tenant,
      JSON.stringify(
        users.map(({ id, person: { username, name, hash, mustChange, unitId, phone } }) => ({
          id,
          username,
          name,
          hash,
          mustChange,
          unit: unitId,
          ...(phone !== null && {
            sealed: deps.sealer.seal(tenant, phone),
            mask: `${phone.slice(0, 3)}****${phone.slice(-4)}`,
            blind: deps.sealer.blindIndex(tenant, phone),
          }),
        })),
      ),
      new Date(deps.clock()),
    ],
  );
  const grants = users.flatMap(({ id, person }) =>
    grantsOfPerson(person).map((grant) => ({ ...grant, id: deps.ids.uuid(), user: id })),
  );
  await tx.query(
    `insert into role_grant (tenant_id, id, user_id, role, unit_ids, place_ids, kinds)
     select $1, id, "user", role, "unitIds", "placeIds", kinds from jsonb_to_recordset($2::jsonb)
       as g (id uuid, "user" uuid, role text, "unitIds" text[], "placeIds" text[], kinds text[])`,
    [tenant, JSON.stringify(grants)],
  );
}

import type { NewAccount, SheetRows } from '#contract/sheets.ts';
import { readStaff, type StaffPerson, type StaffRowFault, type StaffRead } from '#domain/people/staff-sheet.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { appendAudit } from '../../audit/log.ts';
import { oneTimePassword } from '../../auth/one-time.ts';
import { hashPassword } from '../../auth/password.ts';
import type { TenantId, Transaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import type { Office } from '../../offices/office.ts';
import { staffKnown, withUsernames } from '../staff-known.ts';
import { grantsOfPerson, roleWords } from '../staff-roles.ts';

type StaffDeps = Pick<Deps, 'db' | 'clock' | 'ids' | 'sealer' | 'offices'>;
type NewPerson = StaffPerson & { readonly username: string; readonly password: string; readonly hash: string };

export interface StaffOutcome {
  readonly created: readonly NewAccount[];
  readonly heading: StaffRead['heading'];
  readonly faults: readonly StaffRowFault[];
}

/** An audit line names this many accounts. */
const NAMED_IN_A_LINE = 100;

/** Holds a list against what the office has; writes nothing. Null where no column is headed with a name. */
export async function previewStaff(deps: StaffDeps, tenant: TenantId, rows: SheetRows): Promise<StaffRead | null> {
  const office = await deps.offices.get(tenant);
  return readStaff(rows, await staffKnown(deps.db.office(tenant), deps, office));
}

/** Makes accounts for the good rows of a list, with passwords that hold once. The same list again makes nothing. */
export async function importStaff(
  deps: StaffDeps,
  { tenant, actor }: { readonly tenant: TenantId; readonly actor: string },
  rows: SheetRows,
  lang: 'zh' | 'en',
): Promise<Result<StaffOutcome, 'no_name_column'>> {
  const preview = await previewStaff(deps, tenant, rows);
  if (!preview) return refuse('no_name_column', 'rows');
  const office = await deps.offices.get(tenant);
  // Before the transaction: nothing but the database is waited for inside.
  const prepared = await Promise.all(
    preview.good.map(async ({ line }) => {
      const password = oneTimePassword();
      return [line, { password, hash: await hashPassword(password, 'once') }] as const;
    }),
  );
  const secrets = new Map(prepared);
  return deps.db.transaction(tenant, async (tx) => {
    // Two who bring the same list come one after the other, and the second finds everybody there.
    await tx.query('select id from office where id = $1 for update', [tenant]);
    const known = await staffKnown(tx, deps, office);
    const read = readStaff(rows, known);
    const people = withUsernames(read?.good ?? [], known.usernames).flatMap((person): NewPerson[] => {
      const secret = secrets.get(person.line);
      return secret ? [{ ...person, ...secret }] : [];
    });
    await insertPeople(tx, deps, tenant, people);
    for (let at = 0; at < people.length; at += NAMED_IN_A_LINE) {
      const named = people
        .slice(at, at + NAMED_IN_A_LINE)
        .map(({ username, roles }) => `${username} ${roles.join('+')}`);
      const detail = JSON.stringify({ accounts: named });
      await appendAudit(tx, tenant, { at: deps.clock(), actor, action: 'staff-import', detail });
    }
    const created = people.map((person) => accountOf(office, person, lang));
    return ok({ created, heading: preview.heading, faults: read?.faults ?? [] });
  });
}

async function insertPeople(tx: Transaction, deps: StaffDeps, tenant: TenantId, people: readonly NewPerson[]) {
  if (people.length === 0) return;
  const users = people.map((person) => ({ id: deps.ids.uuid(), person }));
  await tx.query(
    `insert into app_user (tenant_id, id, username, display_name, password_hash, must_change_password, org_unit_id,
       phone_sealed, phone_mask, phone_index, created_at)
     select $1, id, username, name, hash, true, unit, decode(sealed, 'hex'), mask, blind, $3
     from jsonb_to_recordset($2::jsonb) as u (id uuid, username text, name text, hash text, unit text, sealed text,
       mask text, blind text)`,
    [
      tenant,
      JSON.stringify(
        users.map(({ id, person: { username, name, hash, unitId, phone } }) => ({
          id,
          username,
          name,
          hash,
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

/** As it is handed to the person, with names instead of ids. */
const accountOf = (
  { units, places }: Office,
  { name, username, password, unitId, roles, placeIds }: NewPerson,
  lang: 'zh' | 'en',
): NewAccount => ({
  name,
  username,
  password,
  unit: (unitId !== null && units.get(unitId)?.name) || '',
  roles: roleWords(roles, lang),
  places: placeIds.map((id) => places.get(id)?.name ?? id).join('、'),
});

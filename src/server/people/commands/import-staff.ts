import type { NewAccount, SheetRows } from '#contract/sheets.ts';
import { readStaff, type StaffPerson, type StaffRowFault, type StaffRead } from '#domain/people/staff-sheet.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { appendAudit } from '../../audit/log.ts';
import { oneTimePassword } from '../../auth/one-time.ts';
import { hashPassword } from '../../auth/password.ts';
import type { TenantId } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { loadOffice, type Office } from '../../offices/office.ts';
import { staffKnown, withUsernames } from '../staff-known.ts';
import { roleWords } from '../staff-roles.ts';
import { insertPeople } from './insert-people.ts';

type StaffDeps = Pick<Deps, 'db' | 'clock' | 'ids' | 'sealer' | 'offices'>;
type NewPerson = StaffPerson & {
  readonly username: string;
  readonly password: string;
  readonly hash: string;
  readonly mustChange: true;
};

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
    // Past the cache: which duties a role carries may have changed since the list was looked at.
    const office = await loadOffice(tx, tenant);
    if (!office) throw new Error(`there is no office ${tenant}`);
    const known = await staffKnown(tx, deps, office);
    const read = readStaff(rows, known);
    const people = withUsernames(read?.good ?? [], known.usernames).flatMap((person): NewPerson[] => {
      const secret = secrets.get(person.line);
      return secret ? [{ ...person, ...secret, mustChange: true }] : [];
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

/** As it is handed to the person, with names instead of ids. */
const accountOf = (
  office: Office,
  { name, username, password, unitId, roles, placeIds }: NewPerson,
  lang: 'zh' | 'en',
): NewAccount => ({
  name,
  username,
  password,
  unit: (unitId !== null && office.units.get(unitId)?.name) || '',
  roles: roleWords(office, roles, lang),
  places: placeIds.map((id) => office.places.get(id)?.name ?? id).join('、'),
});

import type { SetupRequest } from '#contract/setup.ts';
import { checkPassword, type PasswordRefusal } from '#domain/people/password.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { parseStatisticalCode } from '#domain/territory/codes.ts';
import type { NewAccount } from '#contract/sheets.ts';
import { appendAudit } from '../../audit/log.ts';
import { oneTimePassword } from '../../auth/one-time.ts';
import { hashPassword } from '../../auth/password.ts';
import { seedCalendar } from '../../calendar/commands/seed.ts';
import type { TenantId, Transaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { insertPeople, type HashedPerson } from '../../people/commands/insert-people.ts';
import { savePlaces } from '../../territory/commands/save-places.ts';

type SetupRefusal = PasswordRefusal | 'setup_closed' | 'office_code_bad' | 'username_twice';
type SetupDeps = Pick<Deps, 'db' | 'clock' | 'ids' | 'sealer' | 'offices'>;

export interface Founded {
  readonly tenant: TenantId;
  readonly administratorId: string;
  readonly created: readonly NewAccount[];
}

const TRIO = ['administrator', 'security', 'auditor'] as const;
const ROLE = { administrator: 'admin', security: 'securityOfficer', auditor: 'auditor' } as const;

/** Whether the request may be carried out, before anything is written. */
function check(input: SetupRequest): Result<null, SetupRefusal> {
  const code = parseStatisticalCode(input.code);
  if (!code.ok || code.value.villageKind !== 'none') return refuse('office_code_bad', 'code');
  const { administrator } = input;
  const password = checkPassword(administrator.password, administrator);
  if (!password.ok) return refuse(password.refusal.code, 'administrator.password', { ...password.refusal.params });
  const usernames = TRIO.map((one) => input[one].username);
  const double = TRIO.find((one, at) => usernames.indexOf(input[one].username) < at);
  return double ? refuse('username_twice', `${double}.username`) : ok(null);
}

/**
 * Makes the office, its place on the map's tree, its calendar and the three accounts that are kept apart, all or nothing.
 * Refused as soon as an office has an administrator: there is no second first run.
 */
export async function createFirstOffice(deps: SetupDeps, input: SetupRequest): Promise<Result<Founded, SetupRefusal>> {
  const checked = check(input);
  if (!checked.ok) return checked;
  const people = await Promise.all(
    TRIO.map(async (one) => {
      const { username, name } = input[one];
      const mustChange = one !== 'administrator';
      const password = mustChange ? oneTimePassword() : input.administrator.password;
      const hash = await hashPassword(password, mustChange ? 'once' : 'scrypt');
      const person: HashedPerson = {
        username,
        name,
        hash,
        mustChange,
        phone: null,
        unitId: null,
        roles: [ROLE[one]],
        placeIds: [],
      };
      return { person, password };
    }),
  );
  const [existing] = await deps.db.system<{ id: number }>('select id from office order by id limit 1');
  const tenant = existing?.id ?? 1;
  const founded = await deps.db.transaction(tenant, async (tx) => {
    if (!(await makeOffice(tx, deps, tenant, input))) return null;
    await insertPeople(
      tx,
      deps,
      tenant,
      people.map(({ person }) => person),
    );
    for (const { person } of people) {
      const detail = JSON.stringify({ roles: person.roles });
      await appendAudit(tx, tenant, {
        at: deps.clock(),
        actor: 'setup',
        action: 'user-create',
        subject: person.username,
        detail,
      });
    }
    const [administrator] = await tx.query<{ id: string }>(
      'select id from app_user where tenant_id = $1 and username = $2',
      [tenant, input.administrator.username],
    );
    return administrator?.id ?? null;
  });
  if (founded === null) return refuse('setup_closed');
  await deps.offices.touch(tenant);
  const created = people
    .filter(({ person }) => person.mustChange)
    .map(({ person: { name, username, roles }, password }) => ({
      name,
      username,
      password,
      unit: '',
      roles: roles.join(),
      places: '',
    }));
  return ok({ tenant, administratorId: founded, created });
}

/** @returns false where somebody can administer the office already; then nothing was written */
async function makeOffice(tx: Transaction, deps: SetupDeps, tenant: TenantId, input: SetupRequest): Promise<boolean> {
  const { name, nameEn, code, codeEdition, phone } = input;
  const at = new Date(deps.clock());
  await tx.query(
    `insert into office (id, code, name, name_en, settings, created_at) values ($1, $2, $3, $4, '{}', $5)
     on conflict do nothing`,
    [tenant, code, name, nameEn, at],
  );
  await tx.query('select id from office where id = $1 for update', [tenant]);
  const administrators = await tx.query(`select 1 from role_grant where tenant_id = $1 and role = 'admin' limit 1`, [
    tenant,
  ]);
  if (administrators.length > 0) return false;
  await tx.query('update office set code = $2, name = $3, name_en = $4 where id = $1', [tenant, code, name, nameEn]);
  const setting = { name, nameEn, phone: phone ?? null, code };
  await tx.query(
    `insert into office_setting (tenant_id, key, version, value, valid_since, actor, reason)
     values ($1, 'office', 1, $2, $3, 'setup', '首次设置') on conflict do nothing`,
    [tenant, JSON.stringify(setting), at],
  );
  await seedCalendar(tx, tenant);
  const place = { id: code, parentId: null, level: 'subdistrict', name, aliases: [], code, codeEdition } as const;
  await savePlaces(tx, tenant, [place], []);
  await appendAudit(tx, tenant, { at: deps.clock(), actor: 'setup', action: 'office-create', subject: code });
  return true;
}

import type { PublicOffice } from '#contract/session.ts';
import type { Database, TenantId } from '../db/database.ts';
import type { Deps } from '../deps.ts';

const hasAdministrator = async (db: Database, tenant: TenantId): Promise<boolean> =>
  (await db.office(tenant).query(`select 1 from role_grant where tenant_id = $1 and role = 'admin' limit 1`, [tenant]))
    .length > 0;

/** Whether nobody can administer anything here yet: only then may a stranger with the setup token make the office. */
export async function setupIsOpen(db: Database): Promise<boolean> {
  for (const { id } of await db.system<{ id: number }>('select id from office order by id')) {
    if (await hasAdministrator(db, id)) return false;
  }
  return true;
}

/** The office that this server's doors belong to; null on an empty database. */
export async function publicOffice(deps: Pick<Deps, 'db' | 'offices'>): Promise<PublicOffice['office']> {
  const [home] = await deps.db.system<{ id: number }>('select id from office order by id limit 1');
  if (!home) return null;
  const { code, name, nameEn, phone } = await deps.offices.get(home.id);
  return { code, name, nameEn, phone };
}

import type { SettingChange, SettingKey } from '#contract/settings.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { reprojectLater } from '../../calendar/commands/reproject-later.ts';
import { appendAudit } from '../../audit/log.ts';
import type { TenantId, Transaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { loadOffice } from '../../offices/office.ts';
import { defaultSettings } from '../../offices/settings.ts';
import { checkSetting } from '../check.ts';
import { holders } from '../reader.ts';

interface ChangeContext {
  readonly tenant: TenantId;
  readonly actor: string;
  /** The version that the caller saw; 0 where the catalog's value held. */
  readonly version: number;
}

/** Adds the office's next decision on one key. It holds in every process from the next request on. */
export async function changeSetting<Key extends SettingKey>(
  deps: Pick<Deps, 'db' | 'clock' | 'offices' | 'queue'>,
  { tenant, actor, version }: ChangeContext,
  key: Key,
  { value, reason }: SettingChange<Key>,
): Promise<Result<null>> {
  const changed = await deps.db.transaction(tenant, async (tx): Promise<Result<null>> => {
    const current = await lockKeys(tx, tenant, key);
    if (current !== version) return refuse('stale_version', 'If-Match', { version: current });
    // Past the cache: the check must see what the lock holds still.
    const office = await loadOffice(tx, tenant);
    if (!office) throw new Error(`there is no office ${tenant}`);
    const at = deps.clock();
    const checked = checkSetting(key, value, defaultSettings(office), {
      office,
      people: await holders(tx, tenant),
      now: at,
    });
    if (!checked.ok) return checked;
    await tx.query(
      `insert into office_setting (tenant_id, key, version, value, valid_since, actor, reason)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [tenant, key, version + 1, value === null ? null : JSON.stringify(value), new Date(at), actor, reason],
    );
    if (key === 'office' && value) await renameOffice(tx, tenant, value as { name: string; nameEn: string });
    await appendAudit(tx, tenant, {
      at,
      actor,
      action: 'setting-change',
      subject: key,
      detail: JSON.stringify({ version: version + 1, reset: value === null, reason }),
    });
    if (key === 'ladder') await reprojectLater(deps.queue, tx, tenant);
    await deps.offices.touch(tenant, tx);
    return ok(null);
  });
  // What a request loaded while the change was not yet committed is not what holds now.
  if (changed.ok) deps.offices.heard(tenant, null);
  return changed;
}

/** Two people who change settings or access come one after the other. @returns the version that holds */
async function lockKeys(tx: Transaction, tenant: TenantId, key: SettingKey): Promise<number> {
  await tx.query('select id from office where id = $1 for update', [tenant]);
  const [row] = await tx.query<{ version: number }>(
    'select coalesce(max(version), 0) as version from office_setting where tenant_id = $1 and key = $2',
    [tenant, key],
  );
  return row?.version ?? 0;
}

const renameOffice = (tx: Transaction, tenant: TenantId, { name, nameEn }: { name: string; nameEn: string }) =>
  tx.query('update office set name = $2, name_en = $3 where id = $1', [tenant, name, nameEn]);

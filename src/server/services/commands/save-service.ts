import type { ServiceAdoption, ServiceChange } from '#contract/services.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { appendAudit } from '../../audit/log.ts';
import type { TenantId } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { servicesOf } from '../reader.ts';
import { addVersions, lockServices } from '../writer.ts';

export interface Writer {
  readonly tenant: TenantId;
  readonly actor: string;
}

type Needs = Pick<Deps, 'db' | 'clock' | 'offices'>;

/** The office's next decision on one item; null takes it down. What was applied for before keeps its version. */
export const saveService = (
  deps: Needs,
  { tenant, actor, version }: Writer & { readonly version: number },
  id: string,
  { value, reason }: ServiceChange,
): Promise<Result<null>> =>
  deps.db.transaction(tenant, async (tx): Promise<Result<null>> => {
    await lockServices(tx, deps, tenant);
    const known = (await servicesOf(tx, tenant)).find(({ item }) => item.id === id);
    if ((known?.version ?? 0) !== version) return refuse('stale_version', 'If-Match', { version: known?.version ?? 0 });
    if (!known && value === null) return refuse('nothing_known', 'id', { value: id });
    const at = deps.clock();
    await addVersions(tx, tenant, { at, actor, reason }, [{ id, version: version + 1, value }]);
    const detail = JSON.stringify({ version: version + 1, withdrawn: value === null, reason });
    await appendAudit(tx, tenant, { at, actor, action: 'service-change', subject: id, detail });
    return ok(null);
  });

/** Takes samples as the office's own, as they stand: from then on residents read them. */
export const adoptServices = (
  deps: Needs,
  { tenant, actor }: Writer,
  { ids, reason }: ServiceAdoption,
): Promise<Result<{ adopted: number }>> =>
  deps.db.transaction(tenant, async (tx): Promise<Result<{ adopted: number }>> => {
    await lockServices(tx, deps, tenant);
    const services = new Map((await servicesOf(tx, tenant)).map((service) => [service.item.id, service]));
    const unknown = ids.find((id) => !services.has(id));
    if (unknown !== undefined) return refuse('item_unknown', 'ids', { value: unknown });
    const taken = [...new Set(ids)].flatMap((id) => {
      const service = services.get(id);
      if (service?.state !== 'sample') return [];
      const { id: _, ...value } = service.item;
      return [{ id, version: 1, value }];
    });
    const at = deps.clock();
    await addVersions(tx, tenant, { at, actor, reason }, taken);
    const detail = JSON.stringify({ adopted: taken.map(({ id }) => id), reason });
    await appendAudit(tx, tenant, { at, actor, action: 'service-adopt', subject: 'services', detail });
    return ok({ adopted: taken.length });
  });

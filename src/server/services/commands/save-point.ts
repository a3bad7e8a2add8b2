import type { PointValue } from '#contract/services.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { appendAudit } from '../../audit/log.ts';
import type { Queries, TenantId } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import type { Office } from '../../offices/office.ts';
import { layGround } from '../ground.ts';
import { pointsOf, servicesOf } from '../reader.ts';
import { lockServices, putPoints } from '../writer.ts';
import type { Writer } from './save-service.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'offices'>;

/** The point with its community, or why it can't stand. */
async function checked(
  queries: Queries,
  tenant: TenantId,
  office: Office,
  { id, value }: { readonly id: string | null; readonly value: PointValue },
): Promise<Result<PointValue>> {
  const ground = layGround(office);
  const { inside, communityId } = ground.around(value.lng, value.lat);
  if (!inside) return refuse('outside_area', 'lng', { lng: value.lng, lat: value.lat });
  const [named] = value.communityId === null ? [communityId] : ground.communitiesOf(value.communityId);
  if (value.communityId !== null && named === undefined) return refuse('community_unknown', 'communityId');
  const twin = (await pointsOf(queries, tenant)).find((other) => other.name === value.name && other.id !== id);
  if (twin) return refuse('name_taken', 'name', { value: value.name });
  const known = new Set((await servicesOf(queries, tenant)).map(({ item }) => item.id));
  const stranger = value.itemIds.find((one) => !known.has(one));
  if (stranger !== undefined) return refuse('item_unknown', 'itemIds', { value: stranger });
  return ok({ ...value, communityId: named ?? null });
}

/** @param target the point that is changed, null for a new one. @returns its id */
export async function savePoint(
  deps: Needs,
  { tenant, actor }: Writer,
  target: { readonly id: string; readonly version: number } | null,
  value: PointValue,
): Promise<Result<string>> {
  const office = await deps.offices.get(tenant);
  return deps.db.transaction(tenant, async (tx): Promise<Result<string>> => {
    await lockServices(tx, deps, tenant);
    if (target) {
      const now = (await pointsOf(tx, tenant)).find(({ id }) => id === target.id);
      if (!now) return refuse('not_found', 'id');
      if (now.version !== target.version) return refuse('stale_version', 'If-Match', { version: now.version });
    }
    const point = await checked(tx, tenant, office, { id: target?.id ?? null, value });
    if (!point.ok) return point;
    const id = target?.id ?? deps.ids.uuid();
    await putPoints(tx, tenant, [{ ...point.value, id }]);
    const detail = JSON.stringify({ name: value.name, items: value.allItems ? 'all' : value.itemIds.length });
    await appendAudit(tx, tenant, { at: deps.clock(), actor, action: 'service-point-save', subject: id, detail });
    return ok(id);
  });
}

export const dropPoint = (
  deps: Needs,
  { tenant, actor }: Writer,
  target: { readonly id: string; readonly version: number },
): Promise<Result<null>> =>
  deps.db.transaction(tenant, async (tx): Promise<Result<null>> => {
    await lockServices(tx, deps, tenant);
    const [now] = (await pointsOf(tx, tenant)).filter(({ id }) => id === target.id);
    if (!now) return refuse('not_found', 'id');
    if (now.version !== target.version) return refuse('stale_version', 'If-Match', { version: now.version });
    await tx.query('delete from service_point where tenant_id = $1 and id = $2', [tenant, target.id]);
    const detail = JSON.stringify({ name: now.name });
    await appendAudit(tx, tenant, {
      at: deps.clock(),
      actor,
      action: 'service-point-drop',
      subject: target.id,
      detail,
    });
    return ok(null);
  });

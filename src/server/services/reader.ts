import { sampleServices } from '#catalog/services/items.ts';
import { SERVICE_THEMES, type ServiceItem } from '#domain/services/item.ts';
import type { Home, PointKind, ServicePoint } from '#domain/services/point.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { Position } from '#domain/territory/geometry.ts';
import type { Queries, TenantId } from '../db/database.ts';

/** An item as it holds now. */
export interface Service {
  readonly item: ServiceItem;
  /** 0: nobody decided, the sample of the product. */
  readonly version: number;
  readonly state: 'sample' | 'own' | 'withdrawn';
  readonly since: Instant | null;
  readonly by: string | null;
  readonly reason: string | null;
}

interface ItemRow {
  id: string;
  version: number;
  withdrawn: boolean;
  value: Omit<ServiceItem, 'id'> | null;
  since: Instant;
  by: string;
  reason: string;
}

const samples = new Map(sampleServices.map((item) => [item.id, item]));

/** Every item of the office, sample or decided; a withdrawn one with what it was last. In the order of their themes. */
export async function servicesOf(queries: Queries, tenant: TenantId): Promise<Service[]> {
  const rows = await queries.query<ItemRow>(
    `select s.id, s.version, s.value is null as withdrawn, s.valid_since as since, s.actor as by, s.reason,
       coalesce(s.value, (select o.value from service_item o where o.tenant_id = $1 and o.id = s.id and o.value is not null
         order by o.version desc limit 1)) as value
     from service_item s
     where s.tenant_id = $1 and s.version = (
       select max(n.version) from service_item n where n.tenant_id = $1 and n.id = s.id)`,
    [tenant],
  );
  const decided = rows.flatMap(({ id, value, withdrawn, ...row }): Service[] => {
    const item = value ? { ...value, id } : samples.get(id);
    return item
      ? [
          {
            item,
            version: row.version,
            state: withdrawn ? 'withdrawn' : 'own',
            since: row.since,
            by: row.by,
            reason: row.reason,
          },
        ]
      : [];
  });
  const own = new Map(decided.map((service) => [service.item.id, service]));
  const sample = (item: ServiceItem): Service => ({
    item,
    version: 0,
    state: 'sample',
    since: null,
    by: null,
    reason: null,
  });
  const rank = ({ item }: Service) => SERVICE_THEMES.indexOf(item.theme);
  return [
    ...sampleServices.map((item) => own.get(item.id) ?? sample(item)),
    ...decided.filter(({ item }) => !samples.has(item.id)),
  ].toSorted((a, b) => rank(a) - rank(b));
}

/**
 * An item as it was in one of its versions, for what was applied for under it; 0 is the product's sample. Null where there
 * was none, or it was not offered then.
 */
export async function serviceAt(
  queries: Queries,
  tenant: TenantId,
  id: string,
  version: number,
): Promise<ServiceItem | null> {
  if (version === 0) return samples.get(id) ?? null;
  const [row] = await queries.query<{ value: Omit<ServiceItem, 'id'> | null }>(
    'select value from service_item where tenant_id = $1 and id = $2 and version = $3',
    [tenant, id, version],
  );
  return row?.value ? { ...row.value, id } : null;
}

const VERSIONS_SHOWN = 100;

/** The decisions on one item, newest first. */
export const serviceVersions = (
  queries: Queries,
  tenant: TenantId,
  id: string,
): Promise<Omit<ItemRow, 'value' | 'id'>[]> =>
  queries.query(
    `select version, value is null as withdrawn, valid_since as since, actor as by, reason from service_item
     where tenant_id = $1 and id = $2 order by version desc limit $3`,
    [tenant, id, VERSIONS_SHOWN],
  );

export interface PointRow extends ServicePoint {
  readonly id: string;
  readonly version: number;
}

/** The hall first, then the desks by name. */
export const pointsOf = (queries: Queries, tenant: TenantId): Promise<PointRow[]> =>
  queries.query<PointRow & { kind: PointKind }>(
    `select id, version, kind, name, community_id as "communityId", lng, lat, address, hours, phone,
       all_items as "allItems", item_ids as "itemIds"
     from service_point where tenant_id = $1 order by kind desc, name, id`,
    [tenant],
  );

export const homesOf = (queries: Queries, tenant: TenantId): Promise<Home[]> =>
  queries.query<Home>(
    `select key, name, community_id as "communityId", lng, lat, households
     from service_home where tenant_id = $1 order by key`,
    [tenant],
  );

/** Lines that people walk on: those imported for it, else the named roads of the territory. */
export async function walkLinesOf(
  queries: Queries,
  tenant: TenantId,
): Promise<{ lines: Position[][]; from: 'import' | 'territory' | 'none' }> {
  const own = await queries.query<{ line: Position[] }>(
    'select line from walk_line where tenant_id = $1 order by seq',
    [tenant],
  );
  if (own.length > 0) return { lines: own.map(({ line }) => line), from: 'import' };
  const roads = await queries.query<{ line: Position[] }>('select line from road where tenant_id = $1 order by name', [
    tenant,
  ]);
  return { lines: roads.map(({ line }) => line), from: roads.length > 0 ? 'territory' : 'none' };
}

/** What moves with every change of services, desks, homes, roads, territory or settings. */
export async function stampOf(queries: Queries, tenant: TenantId): Promise<number> {
  const [row] = await queries.query<{ revision: number }>(
    `select revision from office_revision where tenant_id = $1 and room = 'office'`,
    [tenant],
  );
  return row?.revision ?? 0;
}

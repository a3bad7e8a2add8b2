import type { ServiceItem } from '#domain/services/item.ts';
import type { Home, ServicePoint } from '#domain/services/point.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { Position } from '#domain/territory/geometry.ts';
import type { TenantId, Transaction } from '../db/database.ts';
import type { Deps } from '../deps.ts';

/** Two who change the services of an office come one after the other; and what was counted before is counted anew. */
export const lockServices = (tx: Transaction, { offices }: Pick<Deps, 'offices'>, tenant: TenantId): Promise<void> =>
  offices.touch(tenant, tx);

export interface NextVersion {
  readonly id: string;
  readonly version: number;
  /** Null: not offered. */
  readonly value: Omit<ServiceItem, 'id'> | null;
}

export async function addVersions(
  tx: Transaction,
  tenant: TenantId,
  { at, actor, reason }: { readonly at: Instant; readonly actor: string; readonly reason: string },
  versions: readonly NextVersion[],
): Promise<void> {
  if (versions.length === 0) return;
  await tx.query(
    `insert into service_item (tenant_id, id, version, value, valid_since, actor, reason)
     select $1, n.id, n.version, nullif(n.value, 'null'::jsonb), $3, $4, $5
     from jsonb_to_recordset($2::jsonb) as n (id text, version integer, value jsonb)`,
    [tenant, JSON.stringify(versions), new Date(at), actor, reason],
  );
}

/** Adds points or writes over those of the same id, one version on. */
export async function putPoints(
  tx: Transaction,
  tenant: TenantId,
  points: readonly (ServicePoint & { readonly id: string })[],
): Promise<void> {
  if (points.length === 0) return;
  await tx.query(
    `insert into service_point as p
       (tenant_id, id, kind, name, community_id, lng, lat, address, hours, phone, all_items, item_ids)
     select $1, id, kind, name, "communityId", lng, lat, address, hours, phone, "allItems", "itemIds"
     from jsonb_to_recordset($2::jsonb) as n (id uuid, kind text, name text, "communityId" text, lng float8, lat float8,
       address text, hours text, phone text, "allItems" boolean, "itemIds" text[])
     on conflict (tenant_id, id) do update set kind = excluded.kind, name = excluded.name,
       community_id = excluded.community_id, lng = excluded.lng, lat = excluded.lat, address = excluded.address,
       hours = excluded.hours, phone = excluded.phone, all_items = excluded.all_items, item_ids = excluded.item_ids,
       version = p.version + 1`,
    [tenant, JSON.stringify(points)],
  );
}

export async function putHomes(tx: Transaction, tenant: TenantId, homes: readonly Home[]): Promise<void> {
  await tx.query(
    `insert into service_home (tenant_id, key, name, community_id, lng, lat, households)
     select $1, key, name, "communityId", lng, lat, households
     from jsonb_to_recordset($2::jsonb) as n (key text, name text, "communityId" text, lng float8, lat float8, households integer)
     on conflict (tenant_id, key) do update set name = excluded.name, community_id = excluded.community_id,
       lng = excluded.lng, lat = excluded.lat, households = excluded.households`,
    [tenant, JSON.stringify(homes)],
  );
}

export const dropHomes = (tx: Transaction, tenant: TenantId, keys: readonly string[]): Promise<unknown> =>
  tx.query('delete from service_home where tenant_id = $1 and key = any($2)', [tenant, keys]);

export async function replaceRoads(tx: Transaction, tenant: TenantId, lines: readonly Position[][]): Promise<void> {
  await tx.query('delete from walk_line where tenant_id = $1', [tenant]);
  await tx.query(
    `insert into walk_line (tenant_id, seq, line)
     select $1, (n.seq)::integer, n.line from jsonb_array_elements($2::jsonb) with ordinality as n (line, seq)`,
    [tenant, JSON.stringify(lines)],
  );
}

import type { Place, Road } from '#domain/territory/place.ts';
import type { TenantId, Transaction } from '../../db/database.ts';

const PLACES = `
insert into place (tenant_id, id, parent_id, level, name, aliases, code, code_edition, lng, lat, polygon, geometry_source, valid_from)
select $1, id, "parentId", level, name, aliases, code, "codeEdition", (point->>0)::double precision, (point->>1)::double precision,
  polygon, "geometrySource", "validFrom"
from jsonb_to_recordset($2::jsonb) as p (id text, "parentId" text, level text, name text, aliases text[], code text,
  "codeEdition" text, point jsonb, polygon jsonb, "geometrySource" text, "validFrom" date)
on conflict (tenant_id, id) do update set parent_id = excluded.parent_id, level = excluded.level, name = excluded.name,
  aliases = excluded.aliases, code = excluded.code, code_edition = excluded.code_edition, lng = excluded.lng, lat = excluded.lat,
  polygon = excluded.polygon, geometry_source = excluded.geometry_source,
  valid_from = coalesce(excluded.valid_from, place.valid_from), valid_to = null`;

const ROADS = `
insert into road (tenant_id, name, aliases, line)
select $1, name, aliases, line from jsonb_to_recordset($2::jsonb) as r (name text, aliases text[], line jsonb)
on conflict (tenant_id, name) do update set aliases = excluded.aliases, line = excluded.line`;

/**
 * Adds places and roads and overwrites those with the same id or name, one statement each; parents may come after children.
 * The caller has checked the tree, and calls `offices.touch` once it has committed.
 */
export async function savePlaces(
  tx: Transaction,
  tenant: TenantId,
  places: readonly Place[],
  roads: readonly Road[],
): Promise<void> {
  if (places.length > 0) await tx.query(PLACES, [tenant, JSON.stringify(places)]);
  if (roads.length > 0) await tx.query(ROADS, [tenant, JSON.stringify(roads)]);
}

import type { Day } from '#domain/shared/result.ts';
import type { Place, Road } from '#domain/territory/place.ts';
import type { TenantId, Transaction } from '../../db/database.ts';

const FACTS = [
  'parent_id',
  'level',
  'name',
  'aliases',
  'code',
  'code_edition',
  'lng',
  'lat',
  'polygon',
  'geometry_source',
];
const of = (table: string) => FACTS.map((column) => `${table}.${column}`).join(', ');

/** What a place was until yesterday goes to the past first; a place that stays as it is keeps its version. */
const PLACES = `
with incoming as (
  select id, "parentId" as parent_id, level, name, aliases, code, "codeEdition" as code_edition,
    (point->>0)::double precision as lng, (point->>1)::double precision as lat, polygon, "geometrySource" as geometry_source,
    "validFrom" as valid_from
  from jsonb_to_recordset($2::jsonb) as p (id text, "parentId" text, level text, name text, aliases text[], code text,
    "codeEdition" text, point jsonb, polygon jsonb, "geometrySource" text, "validFrom" date)
), past as (
  insert into place_past (tenant_id, place_id, until_day, valid_from, version, ${FACTS.join(', ')})
  select $1, p.id, $3::date - 1, p.valid_from, p.version, ${of('p')}
  from incoming i join place p on p.tenant_id = $1 and p.id = i.id
  where $3::date is not null and p.valid_to is null and coalesce(p.valid_from, '-infinity') < $3::date
    and (${of('p')}) is distinct from (${of('i')})
  on conflict (tenant_id, place_id, until_day) do nothing
)
insert into place (tenant_id, id, ${FACTS.join(', ')}, valid_from)
select $1, id, ${FACTS.join(', ')}, valid_from from incoming
on conflict (tenant_id, id) do update set ${FACTS.map((column) => `${column} = excluded.${column}`).join(', ')},
  valid_from = coalesce($3::date, excluded.valid_from, place.valid_from), valid_to = null, version = place.version + 1
where (${of('place')}) is distinct from (${of('excluded')})`;

const ROADS = `
insert into road (tenant_id, name, aliases, line)
select $1, name, aliases, line from jsonb_to_recordset($2::jsonb) as r (name text, aliases text[], line jsonb)
on conflict (tenant_id, name) do update set aliases = excluded.aliases, line = excluded.line`;

/**
 * Adds places and roads and overwrites those with the same id or name, one statement each; parents may come after children.
 * The caller has checked the tree, and calls `offices.touch` once it has committed.
 * @param day from when known places are as given; what they were before is kept. Absent: they were always so.
 */
export async function savePlaces(
  tx: Transaction,
  tenant: TenantId,
  places: readonly Place[],
  roads: readonly Road[],
  day: Day | null = null,
): Promise<void> {
  if (places.length > 0) await tx.query(PLACES, [tenant, JSON.stringify(places), day]);
  if (roads.length > 0) await tx.query(ROADS, [tenant, JSON.stringify(roads)]);
}

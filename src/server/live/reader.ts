import type { FactValues } from '#domain/forms/form.ts';
import type { Queries } from '../db/database.ts';

/** A line of history with the matter as it is now, and where the matter was before the line. */
export interface Line {
  readonly id: string;
  readonly seq: number;
  readonly actorId: string;
  readonly version: number;
  readonly state: string;
  readonly phase: string;
  readonly kind: string;
  readonly unitId: string | null;
  readonly communityId: string | null;
  readonly gridId: string | null;
  readonly facts: FactValues;
  readonly wasUnitId: string | null;
  readonly wasCommunityId: string | null;
  readonly wasGridId: string | null;
}

export interface Bounds {
  /** Every transaction up to here is over: nothing can appear at or below it later. */
  readonly safe: number;
  /** No transaction has this number yet. */
  readonly top: number;
}

export interface News extends Bounds {
  readonly lines: readonly Line[];
}

/** What a field was before a line that changes it. A patch holds only what changed, the first one all. */
const was = (field: string, column: string): string => `
  case when e.seq > 1 and e.patch ? '${field}' then (
    select p.patch->>'${field}' from matter_event p
    where p.tenant_id = $1 and p.matter_id = e.matter_id and p.seq < e.seq and p.patch ? '${field}'
    order by p.seq desc limit 1) else m.${column} end`;

const BOUNDS = `select pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1 as safe,
    pg_snapshot_xmax(pg_current_snapshot())::text::bigint as top`;

const NEWS = `
with bound as materialized (${BOUNDS})
select b.safe, b.top, e.matter_id as id, e.seq, e.actor_id as "actorId", m.version, m.state, m.phase, m.kind, m.facts,
  m.unit_id as "unitId", m.community_id as "communityId", m.grid_id as "gridId",
  ${was('unitId', 'unit_id')} as "wasUnitId", ${was('communityId', 'community_id')} as "wasCommunityId",
  ${was('gridId', 'grid_id')} as "wasGridId"
from bound b
left join (
  select * from matter_event where tenant_id = $1 and tx > $2 order by tx, matter_id, seq limit $3
) e on true
left join matter m on m.tenant_id = $1 and m.id = e.matter_id`;

/** Lines committed after a position, oldest first, whether or not older transactions are still running. */
export async function newsAfter(queries: Queries, tenant: number, position: number, limit: number): Promise<News> {
  const rows = await queries.query<Line & Bounds & { id: string | null }>(NEWS, [tenant, position, limit], 'live-news');
  const [first] = rows;
  return { safe: first?.safe ?? position, top: first?.top ?? position, lines: rows.filter((row) => row.id !== null) };
}

export async function bounds(queries: Queries): Promise<Bounds> {
  const [row] = await queries.query<Bounds>(BOUNDS, [], 'live-bounds');
  if (!row) throw new Error('the database has no snapshot');
  return row;
}

export async function namesOf(queries: Queries, tenant: number, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await queries.query<{ id: string; name: string }>(
    'select id, display_name as name from app_user where tenant_id = $1 and id = any($2::uuid[])',
    [tenant, ids],
    'live-names',
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

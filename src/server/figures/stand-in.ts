import { sql, type RawBuilder } from 'kysely';
import type { MatterFilter } from '#contract/matters.ts';
import { isConfined } from '#domain/access/confined.ts';
import { reachOffice, type Grant } from '#domain/access/scope.ts';
import { ROLLED_DIMENSIONS, type Grain, type RolledDimension } from '#domain/figures/grain.ts';
import { EDGES } from '#domain/figures/spread.ts';
import { sqlBuilder } from '../db/database.ts';
import { applyFilter, applyScope, type MatterQuery } from '../matters/filter.ts';
import type { Office } from '../offices/office.ts';

/** What stands for no value where a key can't be null: a matter without unit. */
export const NONE = '~';
/** What stands for all values together. */
export const ALL = '*';

export const DIMENSION_COLUMNS = {
  kind: 'kind',
  channel: 'channel',
  community: 'community_id',
  grid: 'grid_id',
  unit: 'unit_id',
  category: 'category',
} as const satisfies Record<RolledDimension, string>;

const edges = sql.raw(`'{${EDGES.join(',')}}'::double precision[]`);

/** Which bucket a number of days falls into. */
export const bucketSql = (days: RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`width_bucket(${days}, ${edges})`;

/** The days from which on a bucket reaches, and below which. */
export const lowerEdge = (bucket: RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`coalesce((${edges})[${bucket}], '-Infinity')`;
export const upperEdge = (bucket: RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`coalesce((${edges})[${bucket} + 1], 'Infinity')`;

/**
 * Counted things under the name and with the columns of `matter`: filter and scope are the very code that bounds the list, so
 * that a number can never reach further than its rows.
 */
const standIn = (
  rows: RawBuilder<unknown>,
  tenant: number,
  filter: MatterFilter,
  grants: readonly Grant[],
): MatterQuery => {
  const query = sqlBuilder
    .selectFrom(rows.as(sql`matter`))
    .where(sql.ref('matter.tenant_id'), '=', tenant) as unknown as MatterQuery;
  // No filter that depends on the hour passes `dimensionsOf`.
  return applyScope(applyFilter(query, filter, 0), grants.map(openKinds));
};

/** Sums hold nothing of confined kinds: those are counted as they are, for whoever reaches them. */
const openKinds = ({ kinds, ...grant }: Grant): Grant => ({
  ...grant,
  kinds: kinds && kinds.filter((kind) => !isConfined(kind)),
});

interface Bounds {
  readonly tenant: number;
  readonly filter: MatterFilter;
  readonly grants: readonly Grant[];
}

/** What matters were counted as when sums were last made. */
export const standInFacts = ({ tenant, filter, grants }: Bounds): MatterQuery =>
  standIn(sql`${sql.table('figure_fact')}`, tenant, filter, grants);

/** @param of the period of counts, or the id of a spread */
export function standInSums(
  table: 'figure_sum' | 'figure_spread',
  of: string,
  { dimensions, id }: Grain,
  { tenant, filter, grants }: Bounds,
): MatterQuery {
  // A scope names grid and community together, also where sums are by one of them: the other is no matter's.
  const keys = ROLLED_DIMENSIONS.map((one) => {
    const at = ['first_key', 'last_key'][dimensions.indexOf(one)];
    return sql`, ${at ? sql.ref(`s.${at}`) : sql.lit(ALL)} as ${sql.ref(DIMENSION_COLUMNS[one])}`;
  });
  const rows =
    table === 'figure_sum'
      ? sql`(select s.tenant_id, s.day, s.counts${sql.join(keys, sql``)} from figure_sum s
          where s.tenant_id = ${tenant} and s.grain = ${id} and s.period = ${of})`
      : sql`(select s.tenant_id, s.day, s.bucket, s.count${sql.join(keys, sql``)} from figure_spread s
          where s.tenant_id = ${tenant} and s.grain = ${id} and s.spread = ${of})`;
  return standIn(rows, tenant, filter, grants);
}

/** A key as people's filters write it: without unit is null again. */
export const keyOfRoll = (key: RawBuilder<string | null>): RawBuilder<string | null> =>
  sql<string | null>`nullif(${key}, ${NONE})`;

const isRolledDimension = (key: string): key is RolledDimension =>
  (ROLLED_DIMENSIONS as readonly string[]).includes(key);

/**
 * The dimensions that sums must have for a filter and a scope.
 * @returns null when something is asked that no sum knows
 */
export function dimensionsOf(
  office: Office,
  filter: MatterFilter,
  grants: readonly Grant[],
): Set<RolledDimension> | null {
  const dimensions = new Set<RolledDimension>();
  for (const [key, value] of Object.entries(filter)) {
    if (value === undefined || value === '') continue;
    if (!isRolledDimension(key) || String(value).includes(NONE)) return null;
    dimensions.add(key);
  }
  if (grants.length === 0) return null;
  if (reachOffice(grants)) return dimensions;
  for (const { unitIds, placeIds, kinds } of grants) {
    if (unitIds) dimensions.add('unit');
    if (kinds) dimensions.add('kind');
    for (const level of (placeIds ?? []).map((id) => office.places.get(id)?.level)) {
      if (level !== 'grid') dimensions.add('community');
      if (level !== 'community') dimensions.add('grid');
    }
    if (placeIds?.length === 0) dimensions.add('community');
  }
  return dimensions;
}

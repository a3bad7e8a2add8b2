import { sql, type RawBuilder } from 'kysely';
import type { MatterFilter } from '#contract/matters.ts';
import type { Grant } from '#domain/access/scope.ts';
import { ROLLED_DIMENSIONS, type RolledDimension } from '#domain/figures/grain.ts';
import { sqlBuilder } from '../db/database.ts';
import { applyFilter, applyScope, type MatterQuery } from '../matters/filter.ts';
import type { Office } from '../offices/office.ts';

/** A key column can't be null: a matter without unit, and a sum over all units. */
export const NONE = '~';
export const ALL = '*';

export const DIMENSION_COLUMNS = {
  kind: 'kind',
  channel: 'channel',
  community: 'community_id',
  grid: 'grid_id',
  unit: 'unit_id',
  category: 'category',
} as const satisfies Record<RolledDimension, string>;

/**
 * Sums or counted facts under the name and with the columns of `matter`: filter and scope are the very code that bounds
 * the list, so that a number can never reach further than its rows.
 */
export const standIn = (
  table: 'figure_daily' | 'figure_fact',
  tenant: number,
  filter: MatterFilter,
  grants: readonly Grant[],
): MatterQuery => {
  const rows = sqlBuilder
    .selectFrom(sql`${sql.table(table)}`.as(sql`matter`))
    .where(sql.ref('matter.tenant_id'), '=', tenant) as unknown as MatterQuery;
  // No filter that depends on the hour passes `dimensionsOf`.
  return applyScope(applyFilter(rows, filter, 0), grants);
};

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
  if (grants.some((grant) => !grant.unitIds && !grant.placeIds && !grant.kinds)) return dimensions;
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

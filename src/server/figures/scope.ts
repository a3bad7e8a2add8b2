import { sql, type RawBuilder } from 'kysely';
import type { MatterFilter } from '#contract/matters.ts';
import { CONFINED_KINDS } from '#domain/access/confined.ts';
import { confinedGrants, type Grant } from '#domain/access/scope.ts';
import type { CountDefinition, RolledCount } from '#domain/figures/definition.ts';
import { coverPeriod, type Grain, type Piece, type Span } from '#domain/figures/grain.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { MatterQuery } from '../matters/filter.ts';
import { selectMatters } from '../matters/list.ts';
import type { Office } from '../offices/office.ts';
import { FACT_DAYS, narrowTo, periodColumn, type Dimension } from './compile.ts';
import { CURSOR } from './cursor.ts';
import { dimensionsOf, standInFacts } from './stand-in.ts';

export interface FigureScope {
  readonly office: Office;
  readonly filter: MatterFilter;
  readonly grants: readonly Grant[];
  readonly now: Instant;
  /** A bound that no filter expresses, such as "waits for me"; never rolled up. */
  readonly narrow?: (query: MatterQuery) => MatterQuery;
}

/** How a figure is read; `direct` goes over the table. */
export type Route = 'rolled' | 'direct';

/** @param longest the longest span that these sums are made for */
export function piecesFor(
  { office, filter, grants, narrow }: FigureScope,
  by: Dimension | null,
  grains: readonly Grain[],
  longest: Span,
): Piece[] {
  const { from = null, to = null, ...rest } = filter;
  const dimensions = narrow ? null : dimensionsOf(office, rest, grants);
  if (!dimensions) return [{ grain: null, from, to }];
  if (by === 'month' || by === 'day') return coverPeriod(grains, dimensions, { from, to }, by);
  // No matter has one kind of call.
  if (by !== null && by !== 'call') dimensions.add(by);
  return coverPeriod(grains, dimensions, { from, to }, longest);
}

/** The matters of a count as they are now. */
export const matterRows = (
  { office, filter, grants, now, narrow }: FigureScope,
  { measure }: CountDefinition,
): MatterQuery =>
  selectMatters({
    tenant: office.id,
    filter,
    grants,
    now,
    period: periodColumn(measure),
    narrow: (query) => (narrow ?? ((q) => q))(narrowTo(measure, now)(query)),
  });

export function withoutPeriod(given: MatterFilter): MatterFilter {
  const { from: _, to: __, ...filter } = given;
  return filter;
}

/** The same bounds, in the days of a piece alone. */
export const inPiece = (scope: FigureScope, { from, to }: Piece): FigureScope => ({
  ...scope,
  filter: { ...withoutPeriod(scope.filter), ...(from && { from }), ...(to && { to }) },
});

export const within = (query: MatterQuery, day: RawBuilder<unknown>, { from, to }: Piece): MatterQuery => {
  let q = query;
  if (from) q = q.where(sql<boolean>`${day} >= ${from}::date`);
  if (to) q = q.where(sql<boolean>`${day} <= ${to}::date`);
  return q;
};

export const factDay = ({ measure }: RolledCount): RawBuilder<unknown> =>
  sql.ref(`matter.${FACT_DAYS[measure.period]}`);

/** What the changed matters were counted as, in the days of a piece. */
export const pastRows = (scope: FigureScope, count: RolledCount, piece: Piece): MatterQuery =>
  within(
    standInFacts({ tenant: scope.office.id, grants: scope.grants, filter: withoutPeriod(scope.filter) }),
    factDay(count),
    piece,
  ).where(isDirty('matter_id'));

// As an array, which the planner takes for few and looks up by key; joined, it would read the whole table for a handful.
export const isDirty = (id: 'id' | 'matter_id'): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(`matter.${id}`)} = any(array(select dirty.matter_id from dirty))`;

/** Where the sums are at the moment of a statement; null where there are none. */
export const cursorNow = (tenant: number): RawBuilder<number | null> =>
  sql`(select c.tx from figure_cursor c where c.tenant_id = ${tenant} and c.name = ${CURSOR})`;

/**
 * The matters that changed after the sums were made, looked up once for a statement, and those of confined kinds, which no
 * sum holds, for whoever reaches any. The cursor stands in it as a value, so
 * that the planner sees how few they are, and as it is at that moment, so that none is missed.
 */
export const dirtyMatters = (
  { office: { id: tenant }, grants }: Pick<FigureScope, 'office' | 'grants'>,
  cursor: number | null,
): RawBuilder<unknown> =>
  sql`dirty as materialized (
    select distinct e.matter_id from matter_event e where e.tenant_id = ${tenant}
      and ${cursor === null ? sql`false` : sql`e.tx > ${cursor} and e.tx > ${cursorNow(tenant)}`}
    ${cursor !== null && confinedGrants(grants).length > 0 ? sql`union select c.id from matter c where c.tenant_id = ${tenant} and c.kind = any(${[...CONFINED_KINDS]})` : sql``})`;

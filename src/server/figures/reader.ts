import { sql, type Expression, type RawBuilder } from 'kysely';
import type { MatterFilter } from '#contract/matters.ts';
import type { Grant } from '#domain/access/scope.ts';
import { isRolled, type CountDefinition, type PercentileMeasure } from '#domain/figures/definition.ts';
import { coverPeriod, type Piece, type RolledDimension } from '#domain/figures/grain.ts';
import type { Instant } from '#domain/shared/result.ts';
import { sqlBuilder, type Queries } from '../db/database.ts';
import type { MatterQuery } from '../matters/filter.ts';
import { selectMatters } from '../matters/list.ts';
import type { Office } from '../offices/office.ts';
import { dayOfPeriod, daysSql, keySql, narrowTo, periodColumn, type Dimension } from './compile.ts';
import { CURSOR, rollUpIsNear } from './cursor.ts';
import { dimensionsOf, keyOfRoll, standIn } from './stand-in.ts';

export interface FigureScope {
  readonly office: Office;
  readonly filter: MatterFilter;
  readonly grants: readonly Grant[];
  readonly now: Instant;
  /** A bound that no filter expresses, such as "waits for me"; never rolled up. */
  readonly narrow?: (query: MatterQuery) => MatterQuery;
}

export interface Counted {
  readonly figure: string;
  readonly key: string | null;
  readonly n: number;
}

/** How a count is read; `direct` goes over the table. */
export type Route = 'rolled' | 'direct';

/** Several counts in one statement, hence of one moment: a part can't exceed its whole. */
export async function readCounts(
  queries: Queries,
  scope: FigureScope,
  counts: readonly CountDefinition[],
  by: Dimension | null,
): Promise<{ rows: Counted[]; route: Route }> {
  const pieces = counts.some(isRolled) ? piecesFor(scope, by) : null;
  const rolled = pieces !== null && (await rollUpIsNear(queries, scope.office.id));
  const parts = counts.flatMap((count) =>
    rolled && isRolled(count) ? rolledParts(scope, count, pieces, by) : [directPart(scope, count, by)],
  );
  // The changed matters are looked up once for all counts; a cursor that went away makes all of them changed.
  const statement = sql<Counted>`with dirty as materialized (
      select distinct e.matter_id from matter_event e where e.tenant_id = ${scope.office.id} and ${
        rolled
          ? sql`e.tx > coalesce((select c.tx from figure_cursor c where c.tenant_id = ${scope.office.id} and c.name = ${CURSOR}), -1)`
          : sql`false`
      })
    select figure, key, sum(n)::bigint as n from (${sql.join(parts, sql` union all `)}) as counted
    group by figure, key having sum(n) <> 0`;
  const { sql: text, parameters } = statement.compile(sqlBuilder);
  return { rows: await queries.query<Counted>(text, parameters), route: rolled ? 'rolled' : 'direct' };
}

/** @returns null when the sums don't know what is asked */
function piecesFor({ office, filter, grants, narrow }: FigureScope, by: Dimension | null): Piece[] | null {
  if (narrow) return null;
  const { from = null, to = null, ...rest } = filter;
  const dimensions = dimensionsOf(office, rest, grants);
  if (!dimensions) return null;
  const needed = new Set<RolledDimension>(dimensions);
  if (by !== null && by !== 'month' && by !== 'day') needed.add(by);
  return coverPeriod(needed, { from, to }, by === 'day');
}

function directPart(scope: FigureScope, count: CountDefinition, by: Dimension | null): Expression<unknown> {
  const key = keySql(by, dayOfPeriod(count.measure));
  return select(counting(scope, count), count.id, key, sql`count(*)`);
}

/** Sums, plus the changed matters as they are, minus what they were counted as. */
function rolledParts(
  scope: FigureScope,
  count: CountDefinition,
  pieces: readonly Piece[],
  by: Dimension | null,
): Expression<unknown>[] {
  const { office, grants } = scope;
  const { from, to, ...filter } = scope.filter;
  const sums = pieces.map((piece) => {
    const day = sql.ref('matter.day');
    const rows = within(standIn('figure_daily', office.id, filter, grants), day, piece.from, piece.to)
      .where(sql<boolean>`matter.measure = ${count.id}`)
      .where(sql<boolean>`matter.grain = ${piece.grain.id}`);
    return select(rows, count.id, keyOfRoll(keySql(by, day)), sql`sum(matter.count)`);
  });
  const isDirty = (id: string) => sql<boolean>`${sql.ref(`matter.${id}`)} in (select dirty.matter_id from dirty)`;
  const present = counting(scope, count).where(isDirty('id'));
  const counted = sql`(matter.counted ->> ${count.id}::text)::date`;
  const past = within(standIn('figure_fact', office.id, filter, grants), counted, from ?? null, to ?? null)
    .where(isDirty('matter_id'))
    .where(sql<boolean>`${counted} is not null`);
  return [
    ...sums,
    select(present, count.id, keySql(by, dayOfPeriod(count.measure)), sql`count(*)`),
    select(past, count.id, keyOfRoll(keySql(by, counted)), sql`-count(*)`),
  ];
}

const counting = ({ office, filter, grants, now, narrow }: FigureScope, { measure }: CountDefinition): MatterQuery =>
  selectMatters({
    ...{ tenant: office.id, filter, grants, now, period: periodColumn(measure) },
    narrow: (query) => (narrow ?? ((q) => q))(narrowTo(measure, now)(query)),
  });

const select = (query: MatterQuery, figure: string, key: RawBuilder<string | null>, n: RawBuilder<unknown>) =>
  query.select([sql<string>`${figure}::text`.as('figure'), key.as('key'), n.as('n')]).groupBy(sql`2`);

const within = (query: MatterQuery, day: RawBuilder<unknown>, from: string | null, to: string | null): MatterQuery => {
  let q = query;
  if (from) q = q.where(sql<boolean>`${day} >= ${from}::date`);
  if (to) q = q.where(sql<boolean>`${day} <= ${to}::date`);
  return q;
};

export interface Percentile {
  readonly key: string | null;
  /** Days; null of no matter. */
  readonly days: number | null;
  readonly n: number;
}

/** Over the matters themselves: no sum of days gives the middle of a month. */
export async function readPercentile(
  queries: Queries,
  scope: FigureScope,
  count: CountDefinition,
  measure: PercentileMeasure,
  by: Dimension | null,
): Promise<Percentile[]> {
  const rows = counting(scope, count).select([
    keySql(by, dayOfPeriod(count.measure)).as('key'),
    sql<number | null>`percentile_cont(${measure.share}) within group (order by ${daysSql(measure)})`.as('days'),
    sql<number>`count(*)`.as('n'),
  ]);
  return queries.run(rows.groupBy(sql`1`));
}

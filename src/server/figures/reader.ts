import { sql, type Expression, type RawBuilder } from 'kysely';
import type { MatterFilter } from '#contract/matters.ts';
import type { Grant } from '#domain/access/scope.ts';
import { isRolled, type CountDefinition, type PercentileMeasure } from '#domain/figures/definition.ts';
import { coverPeriod, type Piece } from '#domain/figures/grain.ts';
import type { Instant } from '#domain/shared/result.ts';
import { sqlBuilder, type Queries } from '../db/database.ts';
import type { MatterQuery } from '../matters/filter.ts';
import { selectMatters } from '../matters/list.ts';
import type { Office } from '../offices/office.ts';
import { dayOfPeriod, daysSql, keySql, narrowTo, periodColumn, type Dimension } from './compile.ts';
import { CURSOR, nearCursor } from './cursor.ts';
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
  const { from = null, to = null } = scope.filter;
  const direct: Piece[] = [{ grain: null, from, to }];
  const pieces = counts.some(isRolled) ? piecesFor(scope, by) : direct;
  const cursor = pieces.some(({ grain }) => grain) ? await nearCursor(queries, scope.office.id) : null;
  const parts = counts.flatMap((count) =>
    (cursor !== null && isRolled(count) ? pieces : direct).flatMap((piece) => partsOf(scope, count, piece, by)),
  );
  const rows = await runTogether(queries, scope.office.id, parts, cursor);
  // The sums were thrown away between the two statements.
  return rows ? { rows, route: cursor === null ? 'direct' : 'rolled' } : readCounts(queries, scope, counts, by);
}

/**
 * One statement, with the changed matters looked up once for all. The cursor stands in it as a value, so that the planner
 * sees how few they are, and as it is at that moment, so that none is missed.
 * @returns null when the cursor went back meanwhile
 */
async function runTogether(
  queries: Queries,
  tenant: number,
  parts: readonly Expression<unknown>[],
  cursor: number | null,
): Promise<Counted[] | null> {
  const now = sql`(select c.tx from figure_cursor c where c.tenant_id = ${tenant} and c.name = ${CURSOR})`;
  const changed = cursor === null ? sql`false` : sql`e.tx > ${cursor} and e.tx > ${now}`;
  const statement = sql<Counted>`with dirty as materialized (
      select distinct e.matter_id from matter_event e where e.tenant_id = ${tenant} and ${changed})
    select figure, key, sum(n)::bigint as n from (${sql.join(parts, sql` union all `)}) as counted
    group by figure, key having sum(n) <> 0
    union all select ${CURSOR}::text, null, ${now}`;
  const { sql: text, parameters } = statement.compile(sqlBuilder);
  const rows = await queries.query<Counted>(text, parameters);
  const at = rows.find(({ figure }) => figure === CURSOR)?.n ?? null;
  if (cursor !== null && (at === null || at < cursor)) return null;
  return rows.filter(({ figure }) => figure !== CURSOR);
}

function piecesFor({ office, filter, grants, narrow }: FigureScope, by: Dimension | null): Piece[] {
  const { from = null, to = null, ...rest } = filter;
  const dimensions = narrow ? null : dimensionsOf(office, rest, grants);
  if (!dimensions) return [{ grain: null, from, to }];
  if (by !== null && by !== 'month' && by !== 'day') dimensions.add(by);
  return coverPeriod(dimensions, { from, to }, by === 'day');
}

// As an array, which the planner takes for few and looks up by key; joined, it would read the whole table for a handful.
const isDirty = (id: string) =>
  sql<boolean>`${sql.ref(`matter.${id}`)} = any(array(select dirty.matter_id from dirty))`;

/** A piece's sums, plus the changed matters as they are, minus what they were counted as; or all of its matters. */
function partsOf(
  scope: FigureScope,
  count: CountDefinition,
  piece: Piece,
  by: Dimension | null,
): Expression<unknown>[] {
  const { office, grants } = scope;
  const { from: _, to: __, ...filter } = scope.filter;
  const { grain, from, to } = piece;
  const present = counting({ ...scope, filter: { ...filter, ...(from && { from }), ...(to && { to }) } }, count);
  const presentKey = keySql(by, dayOfPeriod(count.measure));
  if (!grain) return [select(present, count.id, presentKey, sql`count(*)`)];

  const day = sql.ref('matter.day');
  const sums = within(standIn('figure_daily', office.id, filter, grants), day, from, to)
    .where(sql<boolean>`matter.measure = ${count.id}`)
    .where(sql<boolean>`matter.grain = ${grain.id}`);
  const countedDay = sql`(matter.counted ->> ${count.id}::text)::date`;
  const past = within(standIn('figure_fact', office.id, filter, grants), countedDay, from, to)
    .where(isDirty('matter_id'))
    .where(sql<boolean>`${countedDay} is not null`);
  return [
    select(sums, count.id, keyOfRoll(keySql(by, day)), sql`sum(matter.count)`),
    select(present.where(isDirty('id')), count.id, presentKey, sql`count(*)`),
    select(past, count.id, keyOfRoll(keySql(by, countedDay)), sql`-count(*)`),
  ];
}

const counting = ({ office, filter, grants, now, narrow }: FigureScope, { measure }: CountDefinition): MatterQuery =>
  selectMatters({
    tenant: office.id,
    filter,
    grants,
    now,
    period: periodColumn(measure),
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

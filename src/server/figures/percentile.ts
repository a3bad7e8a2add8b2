import { sql, type Expression, type RawBuilder } from 'kysely';
import type { CountDefinition, PercentileMeasure } from '#domain/figures/definition.ts';
import { SPREAD_GRAINS, type Piece } from '#domain/figures/grain.ts';
import { between } from '#domain/figures/spread.ts';
import { sqlBuilder, type Queries } from '../db/database.ts';
import type { MatterQuery } from '../matters/filter.ts';
import { dayOfPeriod, daysSql, keptDays, keySql, type Dimension } from './compile.ts';
import { nearCursor, rolledSpreads, type Spread } from './cursor.ts';
import {
  cursorNow,
  dirtyMatters,
  factDay,
  inPiece,
  isDirty,
  matterRows,
  pastRows,
  piecesFor,
  within,
  withoutPeriod,
  type FigureScope,
  type Route,
} from './scope.ts';
import { ALL, bucketSql, lowerEdge, NONE, standInSums, upperEdge } from './stand-in.ts';

export interface Percentile {
  /** Days; null of no matter. */
  readonly days: number | null;
  readonly n: number;
}

export interface Percentiles {
  readonly all: Percentile;
  /** By the dimension asked for; empty where none is. */
  readonly groups: readonly (Percentile & { readonly key: string | null })[];
  readonly route: Route;
}

/** Exact: the sums tell in which bucket of days it lies, the table the days of the few matters in that bucket. */
export async function readPercentile(
  queries: Queries,
  scope: FigureScope,
  count: CountDefinition,
  measure: PercentileMeasure,
  by: Dimension | null,
): Promise<Percentiles> {
  const spread = rolledSpreads.find(({ of, column }) => of === count && column === keptDays(measure));
  const pieces = spread ? piecesFor(scope, by, SPREAD_GRAINS, 'year') : [];
  const cursor = pieces.some(({ grain }) => grain) ? await nearCursor(queries, scope.office.id) : null;
  if (!spread || cursor === null) return countedDirectly(queries, scope, count, measure, by);
  const read = await spreadOut(queries, scope, spread, measure.share, by, pieces, cursor);
  // The sums were thrown away between the two statements.
  return read ?? readPercentile(queries, scope, count, measure, by);
}

/** Over the matters themselves. */
async function countedDirectly(
  queries: Queries,
  scope: FigureScope,
  count: CountDefinition,
  measure: PercentileMeasure,
  by: Dimension | null,
): Promise<Percentiles> {
  const read = (of: Dimension | null) =>
    queries.run(
      matterRows(scope, count)
        .select([
          keySql(of, dayOfPeriod(count.measure)).as('key'),
          sql<number | null>`percentile_cont(${measure.share}) within group (order by ${daysSql(measure)})`.as('days'),
          sql<number>`count(*)`.as('n'),
        ])
        .groupBy(sql`1`),
    );
  const [all] = await read(null);
  return { all: { days: all?.days ?? null, n: all?.n ?? 0 }, groups: by ? await read(by) : [], route: 'direct' };
}

interface Found {
  readonly at: number | null;
  readonly key: string | null;
  readonly n: number;
  readonly below: number;
  readonly above: number;
}

/**
 * One statement, hence of one moment: matters by bucket, the buckets in which the ranks asked for lie, the days of the
 * matters in them, those ranks.
 * @returns null when the cursor went back meanwhile
 */
async function spreadOut(
  queries: Queries,
  scope: FigureScope,
  spread: Spread,
  share: number,
  by: Dimension | null,
  pieces: readonly Piece[],
  cursor: number,
): Promise<Percentiles | null> {
  const tenant = scope.office.id;
  const days = sql.ref(`matter.${spread.column}`);
  const bucket = sql.ref('wanted.bucket');
  const near = matterRows(scope, spread.of)
    .select([keyOf(by, dayOfPeriod(spread.of.measure)).as('key'), sql<number>`${days}`.as('days')])
    .where(sql<boolean>`${days} >= b.lower and ${days} < b.upper`)
    // Planned by itself, it looks each bucket up in the index; joined, it would read the index whole.
    .offset(sql<number>`0`);
  const together =
    by === null ? sql`` : sql`union all select ${sql.lit(ALL)}, bucket, sum(n) from spread group by bucket`;
  const rankAt = (round: string) => sql`${sql.raw(round)}(${share}::double precision * (total - 1)::double precision)`;
  const statement = sql`
    with ${dirtyMatters(scope, cursor)}, spread as materialized (
      select key, bucket, sum(n) as n
      from (${sql.join(
        pieces.flatMap((piece) => partsOf(scope, spread, piece, by)),
        sql` union all `,
      )}) as counted
      group by key, bucket having sum(n) <> 0
    ), placed as materialized (
      select * from (
        select key, bucket, n, before, total, ${rankAt('floor')} as low, ${rankAt('ceil')} as high from (
          select key, bucket, n, sum(n) over (partition by key order by bucket) - n as before, sum(n) over (partition by key) as total
          from (select key, bucket, n from spread ${together}) as spread) as summed) as ranked
      where before <= high and before + n > low
    ), near as materialized (
      select m.key, b.bucket, m.days
      from (select bucket, ${lowerEdge(bucket)} as lower, ${upperEdge(bucket)} as upper
        from (select unnest(array(select distinct bucket from placed)) as bucket) as wanted offset 0) as b
        cross join lateral (${near}) as m
    ), ranked as (
      select placed.key, total, low, high, days,
        before - 1 + row_number() over (partition by placed.key, placed.bucket order by days) as rank
      from placed join (select * from near ${by === null ? sql`` : sql`union all select ${sql.lit(ALL)}, bucket, days from near`}) as n
        on n.key = placed.key and n.bucket = placed.bucket
    ), found as (
      select key, total as n, min(days) filter (where rank = low) as below, min(days) filter (where rank = high) as above
      from ranked group by key, total
    )
    select c.at, found.* from (select ${cursorNow(tenant)} as at) as c left join found on true`;
  const { sql: text, parameters } = statement.compile(sqlBuilder);
  const rows = await queries.query<Found>(text, parameters);
  const at = rows[0]?.at ?? null;
  if (at === null || at < cursor) return null;
  const groups = rows.flatMap(({ key, n, below, above }) =>
    key === null ? [] : [{ key, n, days: between(share, n, below, above) }],
  );
  const all = groups.find(({ key }) => key === ALL) ?? { days: null, n: 0 };
  return {
    all: { days: all.days, n: all.n },
    groups: groups
      .filter(({ key }) => key !== ALL)
      .map((group) => ({ ...group, key: group.key === NONE ? null : group.key })),
    route: 'rolled',
  };
}

/** Never null, so that groups can be joined by it. */
const keyOf = (by: Dimension | null, day: RawBuilder<unknown>): RawBuilder<string> =>
  by === null ? sql<string>`${sql.lit(ALL)}::text` : sql<string>`coalesce(${keySql(by, day)}, ${sql.lit(NONE)})`;

/** Matters by key and bucket: as in `reader.ts`, sums, plus what changed as it is, minus what that was counted as. */
function partsOf(scope: FigureScope, spread: Spread, piece: Piece, by: Dimension | null): Expression<unknown>[] {
  const { of, id, column } = spread;
  const { grain } = piece;
  const present = matterRows(inPiece(scope, piece), of);
  const presentKey = keyOf(by, dayOfPeriod(of.measure));
  const bucket = bucketSql(sql.ref(`matter.${column}`));
  if (!grain) return [select(present, presentKey, bucket, sql`count(*)`)];

  const bounds = { tenant: scope.office.id, grants: scope.grants, filter: withoutPeriod(scope.filter) };
  const day = sql.ref('matter.day');
  const sums = within(standInSums('figure_spread', id, grain, bounds), day, piece);
  const bucketThen = sql`matter.buckets[${sql.lit(rolledSpreads.indexOf(spread) + 1)}]`;
  const past = pastRows(scope, of, piece).where(sql<boolean>`${bucketThen} is not null`);
  return [
    select(sums, keyOf(by, day), sql.ref('matter.bucket'), sql`sum(matter.count)`),
    select(present.where(isDirty('id')), presentKey, bucket, sql`count(*)`),
    select(past, keyOf(by, factDay(of)), bucketThen, sql`-count(*)`),
  ];
}

const select = (query: MatterQuery, key: RawBuilder<string>, bucket: RawBuilder<unknown>, n: RawBuilder<unknown>) =>
  query
    .select([key.as('key'), bucket.as('bucket'), n.as('n')])
    .groupBy(sql`1`)
    .groupBy(sql`2`);

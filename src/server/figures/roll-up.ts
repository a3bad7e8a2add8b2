import { sql, type RawBuilder } from 'kysely';
import { CONFINED_KINDS } from '#domain/access/confined.ts';
import { GRAINS, SPREAD_GRAINS } from '#domain/figures/grain.ts';
import { sqlBuilder, type Transaction } from '../db/database.ts';
import { countsSql, dayOfField, FACT_DAYS, PERIOD_FIELDS } from './compile.ts';
import { countsOver, CURSOR, rolledCounts, rolledSpreads } from './cursor.ts';
import { dimensionColumns, groupingBy, spansOf } from './grouping.ts';
import { bucketSql, NONE } from './stand-in.ts';

const factColumns = [
  ...dimensionColumns,
  ...PERIOD_FIELDS.map((field) => FACT_DAYS[field]),
  'counted',
  'buckets',
] as const;
const facts = sql.raw(factColumns.join(', '));

/** What each matter counts as now, in the columns of `figure_fact`. */
const present = sql.join([
  ...dimensionColumns.map((name) => sql`coalesce(${sql.ref(`matter.${name}`)}, ${sql.lit(NONE)}) as ${sql.ref(name)}`),
  ...PERIOD_FIELDS.map((field) => sql`${dayOfField(field)} as ${sql.ref(FACT_DAYS[field])}`),
  sql`array[${sql.join(
    rolledCounts.map(
      ({ measure }) =>
        sql`(${countsSql(measure, null)} and ${dayOfField(measure.period)} is not null)::integer::smallint`,
    ),
  )}] as counted`,
  sql`array[${sql.join(
    rolledSpreads.map(
      ({ of, column }) =>
        sql`case when ${countsSql(of.measure, null)} then ${bucketSql(sql.ref(`matter.${column}`))} end::smallint`,
    ),
  )}] as buckets`,
]);

const places = Array.from({ length: Math.max(...PERIOD_FIELDS.map((field) => countsOver(field).length)) }, (_, i) => i);
const ofPlaces = (text: (at: string) => string): RawBuilder<unknown> =>
  sql.raw(places.map((i) => text(`n${i + 1}`)).join(', '));

/** A line for each time of a matter: its day, and in which of the counts over that time it is. */
const linesOfCounts = sql.join(
  PERIOD_FIELDS.map((field) => {
    const counts = countsOver(field);
    const at = (i: number) => {
      const count = counts[i];
      return count ? sql`n * counted[${sql.lit(rolledCounts.indexOf(count) + 1)}]` : sql`0`;
    };
    return sql`(${sql.lit(field)}, ${sql.ref(FACT_DAYS[field])}, ${sql.join(places.map(at))})`;
  }),
);
const linesOfSpreads = sql.join(
  rolledSpreads.map(
    ({ id, of }, i) => sql`(${sql.lit(id)}, ${sql.ref(FACT_DAYS[of.measure.period])}, buckets[${sql.lit(i + 1)}])`,
  ),
);
const counting = groupingBy(GRAINS, ['period']);
const spreading = groupingBy(SPREAD_GRAINS, ['spread', 'bucket']);

const xmin = sql`pg_snapshot_xmin(pg_current_snapshot())::text::bigint`;

/**
 * Sums up the matters that changed in the next transactions of the history and moves the cursor, all in one statement.
 * A matter is taken as it is now, and what it was counted as before is taken back; so a line of history that is seen
 * twice adds nothing. Only transactions below the oldest one still running: later a smaller number can't appear.
 */
const statement = (tenant: number, batch: number) => sql`
  with cursor as materialized (
    select c.tx as passed, greatest(c.tx, coalesce(
      (select e.tx from matter_event e where e.tenant_id = c.tenant_id and e.tx > c.tx and e.tx < ${xmin}
       order by e.tx offset ${batch}::integer - 1 limit 1), ${xmin} - 1)) as next
    from figure_cursor c where c.tenant_id = ${tenant} and c.name = ${CURSOR}
      and c.tx < pg_snapshot_xmax(pg_current_snapshot())::text::bigint
  ), line as materialized (
    select e.matter_id, count(*) as n from cursor join matter_event e
      on e.tenant_id = ${tenant} and e.tx > cursor.passed and e.tx <= cursor.next
    group by e.matter_id
  ), present as materialized (
    select matter.id as matter_id, ${present}
    from matter where matter.tenant_id = ${tenant} and matter.id = any(array(select matter_id from line))
      and matter.kind <> all(${[...CONFINED_KINDS]})
  ), past as materialized (
    select matter_id, ${facts} from figure_fact
    where tenant_id = ${tenant} and matter_id = any(array(select matter_id from line))
  ), fresh as materialized (
    select * from present except select * from past
  ), moved as materialized (
    select *, 1 as n from fresh union all (select *, -1 from past except select *, -1 from present)
  ), sums as (
    insert into figure_sum as s (tenant_id, period, grain, day, first_key, last_key, counts)
    select ${tenant}::integer, period, ${counting.keys}, array[${ofPlaces((n) => `sum(${n})`)}]::integer[]
    from (select line.*, ${sql.raw(dimensionColumns.join(', '))}, ${spansOf('line.day')}
      from moved cross join lateral (values ${linesOfCounts}) as line(period, day, ${ofPlaces((n) => n)})
      where line.day is not null and (${ofPlaces((n) => n)}) <> (${ofPlaces(() => '0')})) as lines
    group by ${counting.groupBy} having (${ofPlaces((n) => `sum(${n})`)}) <> (${ofPlaces(() => '0')})
    on conflict (tenant_id, grain, period, day, first_key, last_key) do update
      set counts = array[${sql.raw(places.map((i) => `s.counts[${i + 1}] + excluded.counts[${i + 1}]`).join(', '))}]
  ), spreads as (
    insert into figure_spread as s (tenant_id, spread, bucket, grain, day, first_key, last_key, count)
    select ${tenant}::integer, spread, bucket, ${spreading.keys}, sum(n)
    from (select line.*, n, ${sql.raw(dimensionColumns.join(', '))}, ${spansOf('line.day')}
      from moved cross join lateral (values ${linesOfSpreads}) as line(spread, day, bucket)
      where line.bucket is not null) as lines
    group by ${spreading.groupBy} having sum(n) <> 0
    on conflict (tenant_id, grain, spread, day, first_key, last_key, bucket) do update set count = s.count + excluded.count
  ), facts as (
    insert into figure_fact (tenant_id, matter_id, ${facts}) select ${tenant}::integer, fresh.* from fresh
    on conflict (tenant_id, matter_id) do update
      set ${sql.raw(factColumns.map((name) => `${name} = excluded.${name}`).join(', '))}
  ), moving as (
    update figure_cursor c set tx = cursor.next from cursor where c.tenant_id = ${tenant} and c.name = ${CURSOR}
  )
  select coalesce((select sum(n) from line), 0)::integer as events from cursor`;

const LOCK = 7301;

/** Sums that other definitions or another database made are of no use: begin anew. */
async function beginAnew(tx: Transaction, tenant: number): Promise<void> {
  for (const table of ['figure_sum', 'figure_spread', 'figure_fact', 'figure_cursor'])
    await tx.query(`delete from ${table} where tenant_id = $1`, [tenant]);
  // A restored database counts its transactions anew: numbers of the former one would never come to pass.
  await tx.query(
    'update matter_event set tx = 0 where tenant_id = $1 and tx >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint',
    [tenant],
  );
  await tx.query('insert into figure_cursor (tenant_id, name, tx) values ($1, $2, -1)', [tenant, CURSOR]);
}

/**
 * The next piece of history, one at a time in an office.
 * @returns how many lines of history were passed; the batch is filled up to the end of its last transaction
 */
export async function rollUpBatch(tx: Transaction, tenant: number, batch: number): Promise<number> {
  await tx.query(
    `select pg_advisory_xact_lock($1, $2), set_config('work_mem', '64MB', true)`,
    [LOCK, tenant],
    'figure-lock',
  );
  const { sql: text, parameters } = statement(tenant, batch).compile(sqlBuilder);
  const run = () => tx.query<{ events: number }>(text, parameters, 'figure-roll-up');
  let [done] = await run();
  if (!done) {
    await beginAnew(tx, tenant);
    [done] = await run();
  }
  return done?.events ?? 0;
}

import { sql } from 'kysely';
import { GRAINS, ROLLED_DIMENSIONS } from '#domain/figures/grain.ts';
import { sqlBuilder, type Transaction } from '../db/database.ts';
import { countsSql, dayOfPeriod } from './compile.ts';
import { CURSOR, rolledCounts } from './cursor.ts';
import { ALL, DIMENSION_COLUMNS, NONE } from './stand-in.ts';

const dimensionColumns = ROLLED_DIMENSIONS.map((dimension) => DIMENSION_COLUMNS[dimension]);
const names = sql.raw(dimensionColumns.join(', '));
const flags = sql.raw(dimensionColumns.map((name) => `by_${name}`).join(', '));

/** A matter's counts as `{figure: day}`. */
const counted = sql`jsonb_strip_nulls(jsonb_build_object(${sql.join(
  rolledCounts.map(
    ({ id, measure }) => sql`${id}::text, case when ${countsSql(measure, null)} then ${dayOfPeriod(measure)} end`,
  ),
)}))`;

const grains = sql.join(
  GRAINS.map(
    ({ id, span, dimensions }) =>
      sql`(${id}::text, ${span}::text, ${sql.join(ROLLED_DIMENSIONS.map((one) => sql`${dimensions.includes(one)}::boolean`))})`,
  ),
);

const xmin = sql`pg_snapshot_xmin(pg_current_snapshot())::text::bigint`;

const LOCK = 7301;

/** One roll-up of an office at a time. Sums that other definitions or another database made are of no use: begin anew. */
export async function prepareCursor(tx: Transaction, tenant: number): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1, $2)', [LOCK, tenant]);
  // The planner can't know how few matters a batch has: it would compile for seconds what runs in milliseconds.
  await tx.query('set local jit = off');
  await tx.query(`set local work_mem = '64MB'`);
  const [cursor] = await tx.query<{ usable: boolean }>(
    `select tx < pg_snapshot_xmax(pg_current_snapshot())::text::bigint as usable
     from figure_cursor where tenant_id = $1 and name = $2`,
    [tenant, CURSOR],
  );
  if (cursor?.usable) return;
  await tx.query('delete from figure_daily where tenant_id = $1', [tenant]);
  await tx.query('delete from figure_fact where tenant_id = $1', [tenant]);
  await tx.query('delete from figure_cursor where tenant_id = $1', [tenant]);
  // A restored database counts its transactions anew: numbers of the former one would never come to pass.
  await tx.query(
    'update matter_event set tx = 0 where tenant_id = $1 and tx >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint',
    [tenant],
  );
  await tx.query('insert into figure_cursor (tenant_id, name, tx) values ($1, $2, -1)', [tenant, CURSOR]);
}

/**
 * Sums up the matters that changed in the next transactions of the history and moves the cursor, all in one statement.
 * A matter is taken as it is now, and what it was counted as before is taken back; so a line of history that is seen
 * twice adds nothing. Only transactions below the oldest one still running: later a smaller number can't appear.
 * @returns how many lines of history were passed; the batch is filled up to the end of its last transaction
 */
export async function rollUpBatch(tx: Transaction, tenant: number, batch: number): Promise<number> {
  const statement = sql<{ events: number }>`
    with bound as materialized (
      select c.tx as passed, greatest(c.tx, coalesce(
        (select e.tx from matter_event e where e.tenant_id = c.tenant_id and e.tx > c.tx and e.tx < ${xmin}
         order by e.tx offset ${batch - 1} limit 1), ${xmin} - 1)) as next
      from figure_cursor c where c.tenant_id = ${tenant} and c.name = ${CURSOR}
    ), line as materialized (
      select e.matter_id from bound b join matter_event e
        on e.tenant_id = ${tenant} and e.tx > b.passed and e.tx <= b.next
    ), present as materialized (
      select matter.id as matter_id, matter.kind, matter.channel,
        ${sql.join(dimensionColumns.slice(2).map((name) => sql`coalesce(${sql.ref(`matter.${name}`)}, ${NONE}) as ${sql.ref(name)}`))},
        ${counted} as counted
      from matter where matter.tenant_id = ${tenant} and matter.id = any(array(select matter_id from line))
    ), past as materialized (
      select matter_id, ${names}, counted from figure_fact
      where tenant_id = ${tenant} and matter_id = any(array(select matter_id from line))
    ), change as (
      select ${names}, measure, day::date as day, sum(n) as n from (
        select ${names}, counted, 1 as n from present union all select ${names}, counted, -1 from past
      ) as both_, jsonb_each_text(counted) as entry(measure, day)
      group by ${names}, measure, day having sum(n) <> 0
    ), summed as (
      select measure, grain, case span when 'month' then date_trunc('month', day)::date else day end as at_day,
        ${sql.join(dimensionColumns.map((name) => sql`case when ${sql.ref(`by_${name}`)} then ${sql.ref(name)} else ${ALL} end as ${sql.ref(`key_${name}`)}`))},
        sum(n) as n
      from change cross join (values ${grains}) as g(grain, span, ${flags})
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having sum(n) <> 0
    ), sums as (
      insert into figure_daily as d (tenant_id, measure, grain, day, ${names}, count)
      select ${tenant}, * from summed
      on conflict (tenant_id, measure, grain, day, ${names}) do update set count = d.count + excluded.count
    ), facts as (
      insert into figure_fact (tenant_id, matter_id, ${names}, counted)
      select ${tenant}, matter_id, ${names}, counted from present
      on conflict (tenant_id, matter_id) do update set
        ${sql.join(dimensionColumns.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`))}, counted = excluded.counted
    ), moved as (
      update figure_cursor c set tx = bound.next from bound where c.tenant_id = ${tenant} and c.name = ${CURSOR}
    )
    select count(*) as events from line`;
  const { sql: text, parameters } = statement.compile(sqlBuilder);
  const [done] = await tx.query<{ events: number }>(text, parameters);
  return done?.events ?? 0;
}

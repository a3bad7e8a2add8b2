import { sql, type Kysely } from 'kysely';

/**
 * Sums once more, narrower (docs/adr/0015): a row holds all counts of one time and names only the dimensions it is by. Beside
 * them, how many matters took how long, by buckets of days: where the middle of a million lies can be told without them,
 * and `matter_closing_days` has the few among which it is. Rows of sums are changed again and again: room in their pages
 * spares the index. The worker makes the sums again.
 */
const statements = `
drop table figure_daily;
drop table figure_fact;
truncate figure_cursor;
create table figure_sum (
  tenant_id integer not null,
  grain text not null,
  period text not null,
  day date not null,
  first_key text not null,
  last_key text not null,
  counts integer[] not null,
  primary key (tenant_id, grain, period, day, first_key, last_key)
) with (fillfactor = 70);
create table figure_spread (
  tenant_id integer not null,
  grain text not null,
  spread text not null,
  day date not null,
  first_key text not null,
  last_key text not null,
  bucket smallint not null,
  count integer not null,
  primary key (tenant_id, grain, spread, day, first_key, last_key, bucket)
) with (fillfactor = 70);
create table figure_fact (
  tenant_id integer not null,
  matter_id uuid not null,
  kind text not null,
  channel text not null,
  community_id text not null,
  grid_id text not null,
  unit_id text not null,
  category text not null,
  reported_on date,
  dispatched_on date,
  closed_on date,
  answered_on date,
  counted smallint[] not null,
  buckets smallint[] not null,
  primary key (tenant_id, matter_id)
);
alter table matter add column closing_days double precision
  generated always as ((extract(epoch from closed_at - reported_at) / 86400)::double precision) stored;
create index matter_closing_days on matter (tenant_id, closing_days)
  include (closed_at, phase, kind, channel, community_id, grid_id, unit_id, category) where closed_at is not null;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements.split(/;\s*\n/)) {
    if (statement.trim()) await sql.raw(statement).execute(db);
  }
}

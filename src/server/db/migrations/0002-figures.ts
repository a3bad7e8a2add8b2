import { sql, type Kysely } from 'kysely';

/**
 * Sums by grain (`domain/figures/grain.ts`): by all dimensions at once there would be a sum a matter. `figure_fact` keeps
 * what each matter was last counted as, so that a change takes back exactly what was added.
 */
const statements = `
drop table figure_daily;
create table figure_daily (
  tenant_id integer not null,
  measure text not null,
  grain text not null,
  day date not null,
  kind text not null,
  channel text not null,
  community_id text not null,
  grid_id text not null,
  unit_id text not null,
  category text not null,
  count bigint not null,
  primary key (tenant_id, measure, grain, day, kind, channel, community_id, grid_id, unit_id, category)
);
create table figure_fact (
  tenant_id integer not null,
  matter_id uuid not null,
  kind text not null,
  channel text not null,
  community_id text not null,
  grid_id text not null,
  unit_id text not null,
  category text not null,
  counted jsonb not null,
  primary key (tenant_id, matter_id)
);
create index matter_dispatched on matter (tenant_id, dispatched_at desc, id desc) where dispatched_at is not null;
create index matter_answered on matter (tenant_id, answered_at desc, id desc) where answered_at is not null;
create index matter_overdue on matter (tenant_id, due_at) where closed_at is null and due_at is not null;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements.split(/;\s*\n/)) {
    if (statement.trim()) await sql.raw(statement).execute(db);
  }
}

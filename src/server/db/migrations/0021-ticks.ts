import { sql, type Kysely } from 'kysely';

/**
 * `tick_at`: when a machine next has something to do with a clock; `told`: how many of its crossings are told. Null `told`
 * marks rows older than this, which the first tick brings in line. One row of `notice` is one thing told, to whoever holds
 * the permission; its key makes that it is told once.
 */
const statements = `
alter table matter add column tick_at timestamptz;
alter table matter add column told integer;
create index matter_tick on matter (tenant_id, tick_at) where tick_at is not null;
create index matter_untold on matter (tenant_id, id) where told is null and clock_name is not null;
alter table matter_task add column tick_at timestamptz;
alter table matter_task add column told integer;
create index matter_task_tick on matter_task (tenant_id, tick_at) where tick_at is not null;
create index matter_task_untold on matter_task (tenant_id, matter_id) where told is null and clock_name is not null;

create table notice (
  tenant_id integer not null,
  matter_id uuid not null,
  key text not null,
  kind text not null,
  step integer not null,
  task_id text,
  unit_id text,
  permission text not null,
  actor_id text,
  due_at timestamptz,
  at timestamptz not null,
  held_until timestamptz,
  primary key (tenant_id, matter_id, key)
);
create index notice_at on notice (tenant_id, at desc);

create table notice_read (
  tenant_id integer not null,
  user_id uuid not null,
  matter_id uuid not null,
  key text not null,
  primary key (tenant_id, user_id, matter_id, key),
  foreign key (tenant_id, matter_id, key) references notice (tenant_id, matter_id, key) on delete cascade,
  foreign key (tenant_id, user_id) references app_user (tenant_id, id) on delete cascade
);
create index notice_read_notice on notice_read (tenant_id, matter_id, key);

create table tick_run (
  tenant_id integer primary key,
  ran_at timestamptz not null,
  seconds double precision not null,
  told integer not null,
  stepped integer not null,
  refused integer not null,
  newest_at timestamptz
);
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements.split(/;\n/)) {
    if (statement.trim()) await sql.raw(statement).execute(db);
  }
}

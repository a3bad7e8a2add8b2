import { sql, type Kysely } from 'kysely';

/**
 * Joint handling: the tasks of a matter and the steps that wait for approval are part of its row and of its history.
 * `matter_task` is a projection of the tasks, for the lists, lamps and figures of the called units.
 */
const statements = `
alter table matter add column tasks jsonb not null default '[]';
alter table matter add column requests jsonb not null default '[]';
create index matter_asked on matter (tenant_id, due_at) where closed_at is null and requests <> '[]';

create table matter_task (
  tenant_id integer not null,
  matter_id uuid not null,
  task_id text not null,
  unit_id text not null,
  call text not null,
  state text not null,
  called_at timestamptz not null,
  clock_name text,
  due_at timestamptz,
  amber_at timestamptz,
  accept_due_at timestamptz,
  accepted_at timestamptz,
  arrived_at timestamptz,
  reply_due_at timestamptz,
  replied_at timestamptz,
  ended_at timestamptz,
  score integer,
  sent_back integer not null,
  primary key (tenant_id, matter_id, task_id)
);
create index matter_task_open on matter_task (tenant_id, unit_id, due_at) where ended_at is null;
create index matter_task_unit on matter_task (tenant_id, unit_id, called_at desc);
create index matter_task_called on matter_task (tenant_id, called_at);
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements.split(/;\n/)) {
    if (statement.trim()) await sql.raw(statement).execute(db);
  }
}

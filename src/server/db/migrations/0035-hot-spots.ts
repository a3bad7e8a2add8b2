import { sql, type Kysely } from 'kysely';

/**
 * The troubles that several people speak of, as last gathered. Voices tell who spoke by a number of this list alone; words and
 * names stay with the matters.
 */
const statements = `
create table hot_spot (
  tenant_id integer not null,
  id uuid not null,
  place text,
  voices jsonb not null,
  primary key (tenant_id, id)
);
create table hot_spot_matter (
  tenant_id integer not null,
  hot_spot_id uuid not null,
  matter_id uuid not null,
  primary key (tenant_id, hot_spot_id, matter_id),
  foreign key (tenant_id, hot_spot_id) references hot_spot (tenant_id, id) on delete cascade
);
create index hot_spot_of_matter on hot_spot_matter (tenant_id, matter_id);
create table hot_spot_gathering (
  tenant_id integer primary key,
  gathered_at timestamptz not null,
  since timestamptz not null,
  messages integer not null
);
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements.split(/;\n/)) {
    if (statement.trim()) await sql.raw(statement).execute(db);
  }
}

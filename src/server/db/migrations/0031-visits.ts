import { sql, type Kysely } from 'kysely';

/** Visits of households: the door is sealed and told from others by a blind index; needs are matters of their own. */
const statements = `
create table visit (
  tenant_id integer not null,
  id uuid not null,
  household text not null,
  community_id text,
  grid_id text,
  place_id text not null,
  address bytea not null,
  visited_at timestamptz not null,
  visitor_id text not null,
  visitor text not null,
  answers jsonb not null,
  key text not null,
  request_hash text not null,
  primary key (tenant_id, id),
  unique (tenant_id, visitor_id, key)
);
create index visit_newest on visit (tenant_id, visited_at, id);
create index visit_of_household on visit (tenant_id, household, visited_at, id);

create table visit_need (
  tenant_id integer not null,
  visit_id uuid not null,
  ordinal integer not null,
  matter_id uuid not null,
  primary key (tenant_id, visit_id, ordinal),
  foreign key (tenant_id, visit_id) references visit (tenant_id, id) on delete cascade
);
create index visit_need_matter on visit_need (tenant_id, matter_id);
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements.split(/;\n/)) {
    if (statement.trim()) await sql.raw(statement).execute(db);
  }
}

import { sql, type Kysely } from 'kysely';

/**
 * `place` is the territory as it holds today. What a place was before lies in `place_past`, up to and with `until_day`;
 * what it will be lies as edits in a change that takes effect on its day. A retired place keeps its row, its id and its
 * code: matters of its time point to it, and neither is ever given again.
 */
const statements = `
alter table place add column version integer not null default 1;
alter table place add column successor_id text;
alter table place add constraint place_successor foreign key (tenant_id, successor_id)
  references place (tenant_id, id) deferrable initially deferred;

create table place_past (
  tenant_id integer not null,
  place_id text not null,
  until_day date not null,
  valid_from date,
  version integer not null,
  parent_id text,
  level text not null,
  name text not null,
  aliases text[] not null default '{}',
  code text not null,
  code_edition text,
  lng double precision,
  lat double precision,
  polygon jsonb,
  geometry_source text,
  primary key (tenant_id, place_id, until_day),
  foreign key (tenant_id, place_id) references place (tenant_id, id)
);

create table territory_change (
  tenant_id integer not null,
  id uuid not null,
  title text not null,
  state text not null check (state in ('draft', 'scheduled', 'inForce', 'dropped')),
  from_day date,
  edits jsonb not null,
  version integer not null default 1,
  author text not null,
  created_at timestamptz not null,
  saved_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  primary key (tenant_id, id)
);
create index territory_change_saved on territory_change (tenant_id, state, saved_at desc);
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements.split(/;\n/)) {
    if (statement.trim()) await sql.raw(statement).execute(db);
  }
}

import { sql, type Kysely } from 'kysely';

/**
 * The service circle: what a resident can apply for (every version is kept, a null value is the decision not to offer it), the
 * desks that take it, where people live (buildings with a number of households, nobody's name), and the roads they walk on.
 */
const statements = `
create table service_item (
  tenant_id integer not null,
  id text not null,
  version integer not null,
  value jsonb,
  valid_since timestamptz not null,
  actor text not null,
  reason text not null,
  primary key (tenant_id, id, version)
);

create table service_point (
  tenant_id integer not null,
  id uuid not null,
  version integer not null default 1,
  kind text not null check (kind in ('hall', 'desk')),
  name text not null,
  community_id text,
  lng double precision not null,
  lat double precision not null,
  address text,
  hours text not null,
  phone text,
  all_items boolean not null,
  item_ids text[] not null default '{}',
  primary key (tenant_id, id)
);

create table service_home (
  tenant_id integer not null,
  key text not null,
  name text not null,
  community_id text,
  lng double precision not null,
  lat double precision not null,
  households integer not null check (households >= 0),
  primary key (tenant_id, key)
);

create table walk_line (
  tenant_id integer not null,
  seq integer not null,
  line jsonb not null,
  primary key (tenant_id, seq)
);
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements.split(/;\n/)) {
    if (statement.trim()) await sql.raw(statement).execute(db);
  }
}

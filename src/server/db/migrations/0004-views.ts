import { sql, type Kysely } from 'kysely';

/** Saved views are a person's own or shared with a role; preferences follow the account from desk to desk. */
const statements = `
create table view (
  tenant_id integer not null,
  id uuid not null,
  owner_id uuid not null,
  name text not null,
  role text,
  filter jsonb not null,
  sort text not null,
  columns jsonb,
  ordinal integer not null,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, owner_id) references app_user (tenant_id, id) on delete cascade
);
create index view_owner on view (tenant_id, owner_id, ordinal);
create index view_role on view (tenant_id, role) where role is not null;
create table preference (
  tenant_id integer not null,
  user_id uuid not null,
  name text not null,
  value jsonb not null,
  primary key (tenant_id, user_id, name),
  foreign key (tenant_id, user_id) references app_user (tenant_id, id) on delete cascade
);
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements.split(/;\n/)) {
    if (statement.trim()) await sql.raw(statement).execute(db);
  }
}

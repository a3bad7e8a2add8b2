import { sql, type Kysely } from 'kysely';

/**
 * What an office decides over the catalog's values: every decision is kept, the newest one holds. A null value is the
 * decision to go back to the catalog's.
 */
const statements = `
create table office_setting (
  tenant_id integer not null,
  key text not null,
  version integer not null,
  value jsonb,
  valid_since timestamptz not null,
  actor text not null,
  reason text not null,
  primary key (tenant_id, key, version)
);
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements.split(/;\s*\n/)) {
    if (statement.trim()) await sql.raw(statement).execute(db);
  }
}

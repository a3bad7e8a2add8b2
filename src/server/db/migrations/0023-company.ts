import { sql, type Kysely } from 'kysely';

/** Matters in company: what one was split into, what it is linked with, and which units held what was merged into it. */
const statements = `
alter table matter add column part_of uuid;
alter table matter add column links jsonb not null default '[]';
alter table matter add column watchers jsonb not null default '[]';
create index matter_part on matter (tenant_id, part_of) where part_of is not null;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements.split(/;\n/)) {
    if (statement.trim()) await sql.raw(statement).execute(db);
  }
}

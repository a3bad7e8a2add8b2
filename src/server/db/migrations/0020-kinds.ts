import { sql, type Kysely } from 'kysely';

/** What a kind asks beyond what every matter has: its facts, and what happens to it again and again. */
const statements = [
  `alter table matter add column facts jsonb not null default '{}'`,
  `alter table matter add column entries jsonb not null default '[]'`,
  'create index matter_kind on matter (tenant_id, kind, reported_at desc, id desc)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

import { sql, type Kysely } from 'kysely';

/** A matter lists those that were merged into it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index matter_merged on matter (tenant_id, duplicate_of) where duplicate_of is not null`.execute(db);
}

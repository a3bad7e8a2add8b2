import { sql, type Kysely } from 'kysely';

/** The errands of an application are found by its number. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`create index matter_errand_of on matter (tenant_id, (facts->>'serviceNo')) where kind = 'errand'`)
    .execute(db);
}

import { sql, type Kysely } from 'kysely';

/** The words themselves in the order of a list: a search of the whole office walks them without a look at each matter. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index matter_text_newest on matter_text (tenant_id, reported_at desc, matter_id desc)`.execute(db);
}

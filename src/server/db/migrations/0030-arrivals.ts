import { sql, type Kysely } from 'kysely';

/** By when a called unit was to be on site, as it stood when it arrived: "there in time" is counted against it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table matter_task add column arrive_due_at timestamptz').execute(db);
}

import { sql, type Kysely } from 'kysely';

/** Which of the office's decisions on its procedures a matter came in under; 0 is the catalog's own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table matter add column workflow_revision integer not null default 0').execute(db);
}

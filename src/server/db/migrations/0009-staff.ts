import { sql, type Kysely } from 'kysely';

/**
 * People come by the list, with a phone that tells two of one name apart (sealed, found by its blind index) and a password
 * that was made for them and holds for one sign-in.
 */
const statements = `
alter table app_user
  add column must_change_password boolean not null default false,
  add column phone_sealed bytea,
  add column phone_mask text,
  add column phone_index text;
create index app_user_phone on app_user (tenant_id, phone_index) where phone_index is not null;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements.split(/;\s*\n/)) {
    if (statement.trim()) await sql.raw(statement).execute(db);
  }
}

import { sql, type Kysely } from 'kysely';

/**
 * Row-level security keeps an index from being asked with an operator that is not leakproof, and `@@` is not: under it
 * every search would read the whole table. The function asks the index as its owner, who passes row-level security by
 * where that is a superuser, and holds to the office itself; elsewhere it finds the same rows, only slower.
 * Only a bitmap of the index finds few among a million; the planner, which does not know how rare a word is, may want to walk.
 */
const statements = `
create function matters_with_words(words tsquery, most integer) returns setof uuid
language sql stable security definer rows 100
set search_path = public, pg_temp set enable_seqscan = off set enable_indexscan = off set jit = off
as $$
  select matter_id from matter_text
  where tenant_id = nullif(current_setting('app.tenant', true), '')::integer and search @@ words limit most
$$;
revoke all on function matters_with_words from public;
grant execute on function matters_with_words to huiyin_app;
drop index matter_text_newest;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements.split(/;\n/)) {
    if (statement.trim()) await sql.raw(statement).execute(db);
  }
}

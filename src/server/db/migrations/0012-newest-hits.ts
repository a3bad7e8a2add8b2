import { sql, type Kysely } from 'kysely';

/**
 * The matters that have the words, newest first, or null where they are more than `most`: then the caller walks from the
 * newest instead. Sorted in the narrow table of words, only as many matters need be fetched as a page shows. As
 * `matters_with_words` (0003), it asks the index as its owner and holds to the office itself.
 */
const statements = `
create function newest_with_words(words tsquery, most integer, since timestamptz) returns uuid[]
language sql stable security definer
set search_path = public, pg_temp set enable_seqscan = off set enable_indexscan = off set jit = off
as $$
  with hit as materialized (
    select matter_id, reported_at from matter_text
    where tenant_id = nullif(current_setting('app.tenant', true), '')::integer and search @@ words
      and (since is null or reported_at <= since)
    limit most + 1)
  select case when count(*) <= most
    then coalesce(array_agg(matter_id order by reported_at desc, matter_id desc), '{}') end from hit
$$;
revoke all on function newest_with_words from public;
grant execute on function newest_with_words to huiyin_app;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements.split(/;\n/)) {
    if (statement.trim()) await sql.raw(statement).execute(db);
  }
}

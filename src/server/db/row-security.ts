import { sql, type Kysely } from 'kysely';

/**
 * After every migration: each table with a `tenant_id` shows and takes rows of the connection's office only, and the
 * application's role may use the tables but not change them.
 */
export async function applyRowSecurity(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$
    declare t record;
    begin
      for t in
        select c.oid, c.relname, exists (
          select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
        ) as of_office
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind = 'r' and c.relname not like 'kysely%'
      loop
        execute format('grant select, insert, update, delete on public.%I to huiyin_app', t.relname);
        if t.of_office and not exists (select 1 from pg_policy where polrelid = t.oid and polname = 'office') then
          execute format('alter table public.%I enable row level security', t.relname);
          execute format('alter table public.%I force row level security', t.relname);
          execute format(
            'create policy office on public.%I using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::integer)',
            t.relname);
        end if;
      end loop;
      grant usage on schema public to huiyin_app;
    end $$`.execute(db);
}

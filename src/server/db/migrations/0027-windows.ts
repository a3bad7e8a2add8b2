import { sql, type Kysely } from 'kysely';

/**
 * The queue of a service window: numbers of one day, nobody's name and nobody's times. And the errands of an application,
 * found by its number.
 */
const statements = [
  `create table window_ticket (
    tenant_id integer not null,
    unit_id text not null,
    day date not null,
    no integer not null,
    item text,
    state text not null default 'waiting' check (state in ('waiting', 'called', 'served', 'away')),
    counter text,
    version integer not null default 1,
    primary key (tenant_id, unit_id, day, no)
  )`,
  `create index matter_errand_of on matter (tenant_id, (facts->>'serviceNo')) where kind = 'errand'`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

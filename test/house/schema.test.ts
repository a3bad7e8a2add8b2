import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#server/db/database.ts';
import { openTestDatabase } from '../support/database.ts';
import { stringsOf } from './sql-texts.ts';

/** Rules of a schema that can be spread over machines by office (docs/adr/0002); numbers are those of Citus's refusals there. */
let db: Database;
let officeTables: string[];

/** `office` lists the offices; the others belong to the migrator. The queue lives in a schema of its own. */
const OF_NO_OFFICE = ['office', 'kysely_migration', 'kysely_migration_lock'];

beforeAll(async () => {
  db = await openTestDatabase();
  const tables = await db.system<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`,
  );
  officeTables = tables.map(({ name }) => name).filter((name) => !OF_NO_OFFICE.includes(name));
});
afterAll(() => db.close());

const names = async (text: string): Promise<string[]> =>
  (await db.system<{ name: string }>(text)).map(({ name }) => name);

const HAS_TENANT = `exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id'
  and a.attnotnull and a.attgenerated = '' and not a.attisdropped)`;

describe('the schema can be spread by office', () => {
  it('has tables, so that none of these checks passes on nothing', () => {
    expect(officeTables).toEqual(expect.arrayContaining(['matter', 'matter_event', 'audit_entry', 'figure_sum']));
  });

  it('gives each table the office that a row belongs to', async () => {
    const without = await names(
      `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not ${HAS_TENANT}`,
    );
    expect(without.toSorted()).toEqual(OF_NO_OFFICE.toSorted());
  });

  it('has the office in every primary key, unique constraint, unique index and exclusion', async () => {
    const unique = await db.system<{ name: string; holds: boolean; of: string }>(
      `select i.relname as name, c.relname as of, exists (
         select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnum = any(x.indkey)) as holds
       from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
       where c.relnamespace = 'public'::regnamespace and (x.indisunique or x.indisexclusion)`,
    );
    const faulty = unique.filter(({ holds, of }) => !holds && !OF_NO_OFFICE.includes(of));
    expect(faulty).toEqual([]);
    expect(unique.filter(({ of }) => officeTables.includes(of)).length).toBeGreaterThanOrEqual(officeTables.length);
  });

  it('has a primary key on every table, the office first in it', async () => {
    const first = await names(
      `select c.relname as name from pg_constraint k join pg_class c on c.oid = k.conrelid
       join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
       where k.contype = 'p' and a.attname = 'tenant_id' order by 1`,
    );
    expect(first).toEqual(officeTables);
  });

  it('keeps foreign keys inside one office, on both sides, and never sets a part of one to null', async () => {
    const keys = await db.system<{ name: string; inside: boolean; action: string }>(
      `select k.conname as name, k.confdeltype as action, exists (
         select 1 from generate_subscripts(k.conkey, 1) i
         join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[i]
         join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[i]
         where a.attname = 'tenant_id' and b.attname = 'tenant_id') as inside
       from pg_constraint k where k.contype = 'f' and k.connamespace = 'public'::regnamespace`,
    );
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter(({ inside, action }) => !inside || action === 'n' || action === 'd')).toEqual([]);
  });

  it('has no trigger, rule, view that writes, inheritance or listener that would stay on one machine', async () => {
    expect(
      await names(
        `select t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
         where not t.tgisinternal and c.relnamespace = 'public'::regnamespace
         union all select rulename from pg_rules where schemaname = 'public'
         union all select viewname from pg_views where schemaname = 'public'
         union all select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
           where c.relnamespace = 'public'::regnamespace and not c.relispartition`,
      ),
    ).toEqual([]);
  });

  it('has no default that must be one sequence for all machines', async () => {
    expect(
      await names(
        `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'S'`,
      ),
    ).toEqual([]);
  });
});

describe('row-level security', () => {
  it('is on and binds even the owner, on each table of an office, by a policy of the office', async () => {
    const guarded = await names(
      `select c.relname as name from pg_class c where c.relrowsecurity and c.relforcerowsecurity and exists (
         select 1 from pg_policy p where p.polrelid = c.oid and p.polcmd = '*' and p.polpermissive
           and pg_get_expr(p.polqual, p.polrelid) like '%tenant_id =%app.tenant%')
       and c.relnamespace = 'public'::regnamespace order by 1`,
    );
    expect(guarded).toEqual(officeTables);
  });

  it('is not widened by a second policy', async () => {
    const policies = await names(
      `select c.relname as name from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = 'public'::regnamespace order by 1`,
    );
    expect(policies).toEqual(officeTables);
  });
});

describe('the SQL of the rooms', () => {
  const files = readdirSync('src/server', { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|fixtures|migrations/.test(file))
    .map((file) => ({ file, text: readFileSync(`src/server/${file}`, 'utf8') }));
  const touches = () => new RegExp(`\\b(from|join|into|update)\\s+(${officeTables.join('|')})\\b`, 'i');

  it('names the office in every statement on a table of an office', () => {
    const statements = files.flatMap(({ file, text }) => stringsOf(text).map((sql) => ({ file, sql })));
    const onTables = statements.filter(({ sql }) => touches().test(sql));
    expect(onTables.length).toBeGreaterThan(30);
    expect(onTables.filter(({ sql }) => !sql.includes('tenant_id'))).toEqual([]);
  });

  it('names the office in every query that is composed', () => {
    const composed = files.flatMap(({ file, text }) =>
      [...text.matchAll(/\.(?:selectFrom|updateTable|deleteFrom)\('(\w+)[^']*'\)[\s\S]{0,300}?(?:;|\n\n)/g)].map(
        ([query, table = '']) => ({ file, query, table }),
      ),
    );
    const onTables = composed.filter(({ table }) => officeTables.includes(table));
    expect(onTables.length).toBeGreaterThan(2);
    expect(onTables.filter(({ query }) => !query.includes('tenant_id'))).toEqual([]);
  });

  it('joins tables of an office by the office too', () => {
    const joins = files.flatMap(({ file, text }) =>
      [
        ...text.matchAll(/\bjoin\s+(\w+)\s+(?:as\s+)?(\w+)?\s*on\s+([\s\S]{0,160}?)(?=\bjoin\b|\bwhere\b|`|\n\s*\n)/gi),
      ].map(([, table = '', , on = '']) => ({ file, table, on })),
    );
    const onTables = joins.filter(({ table }) => officeTables.includes(table));
    expect(onTables.length).toBeGreaterThan(2);
    expect(onTables.filter(({ on }) => !on.includes('tenant_id'))).toEqual([]);
  });
});

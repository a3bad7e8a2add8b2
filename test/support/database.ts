import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { openDatabase, type Database } from '#server/db/database.ts';
import { TEMPLATES, type Template } from './templates.ts';

let made = 0;

/**
 * A fresh, migrated database of this run's kind: on the server of `TEST_DATABASE_URL`, else in memory; either a copy of
 * what `global-setup.ts` made once a run.
 * @param template `empty` has no office, `office` the one of `office.ts`
 */
export async function openTestDatabase(template: Template = 'empty'): Promise<Database> {
  const templates = process.env[TEMPLATES] ?? '';
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) return openDatabase({ directory: null, snapshot: readFileSync(path.join(templates, template)) });
  const name = `huiyin_test_${process.pid}_${++made}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database ${name} template ${templates}_${template}`);
  await admin.end();
  const own = new URL(url);
  own.pathname = `/${name}`;
  return openDatabase({ url: own.toString(), directory: null, maxConnections: 5 });
}

export const databaseKind: 'embedded' | 'server' = process.env['TEST_DATABASE_URL'] ? 'server' : 'embedded';

/**
 * Waits until nothing that began before now is still open. Sums take in only what no open transaction can still precede,
 * and on a server the transactions of other suites' databases count too.
 */
export async function settled(db: Database): Promise<void> {
  const [now] = await db.system<{ tx: string }>('select pg_current_xact_id()::text as tx');
  const passed = 'select pg_snapshot_xmin(pg_current_snapshot())::text::bigint > $1::bigint as passed';
  const end = Date.now() + 30_000;
  while (!(await db.system<{ passed: boolean }>(passed, [now?.tx]))[0]?.passed) {
    if (Date.now() > end) throw new Error('a transaction of another suite stays open');
    await setTimeout(10);
  }
}

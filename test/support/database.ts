import { readFileSync } from 'node:fs';
import pg from 'pg';
import { openDatabase, type Database } from '#server/db/database.ts';

let made = 0;

/**
 * A fresh, migrated database of this run's kind: on the server of `TEST_DATABASE_URL`, else in memory from a template that
 * `global-setup.ts` migrated once.
 */
export async function openTestDatabase(): Promise<Database> {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) {
    const template = process.env['HUIYIN_TEST_TEMPLATE'];
    return openDatabase({ directory: null, ...(template && { snapshot: readFileSync(template) }) });
  }
  const name = `huiyin_test_${process.pid}_${++made}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const own = new URL(url);
  own.pathname = `/${name}`;
  return openDatabase({ url: own.toString(), directory: null, maxConnections: 5 });
}

export const databaseKind: 'embedded' | 'server' = process.env['TEST_DATABASE_URL'] ? 'server' : 'embedded';

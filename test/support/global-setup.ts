import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { openDatabase, type Database } from '#server/db/database.ts';
import { makeOffice, openRuntime } from './office.ts';
import { TEMPLATES, type Template } from './templates.ts';

/** Migrating and making an office take seconds, copying them half of one: both are done once a run. */
export default async function setup(): Promise<() => Promise<void>> {
  const url = process.env['TEST_DATABASE_URL'];
  return url ? onServer(url) : inMemory();
}

async function addOffice(db: Database, folder: string): Promise<void> {
  const { deps } = await openRuntime(db, folder);
  await makeOffice(deps, 1, 'T1');
  await deps.live.close();
  await deps.queue.close();
}

async function inMemory(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'huiyin-templates-'));
  const db = await openDatabase({ directory: null });
  const keep = async (template: Template) => {
    // Else every copy would replay the log first.
    await db.pool.query('reset role');
    await db.pool.query('checkpoint');
    await db.pool.query('set role huiyin_app');
    if (db.embedded) writeFileSync(path.join(folder, template), await db.embedded.dump());
  };
  await keep('empty');
  await addOffice(db, path.join(folder, 'data'));
  await keep('office');
  await db.close();
  process.env[TEMPLATES] = folder;
  return async () => rmSync(folder, { recursive: true, force: true });
}

async function onServer(url: string): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'huiyin-templates-'));
  const names = `huiyin_template_${process.pid}`;
  const admin = async (...statements: readonly string[]) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  const open = (template: Template) => {
    const own = new URL(url);
    own.pathname = `/${names}_${template}`;
    return openDatabase({ url: own.toString(), directory: null });
  };
  await admin(`create database ${names}_empty`);
  await (await open('empty')).close();
  await admin(`create database ${names}_office template ${names}_empty`);
  const db = await open('office');
  await addOffice(db, folder);
  await db.close();
  process.env[TEMPLATES] = names;
  return async () => {
    await admin(`drop database ${names}_office`, `drop database ${names}_empty`);
    rmSync(folder, { recursive: true, force: true });
  };
}

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '#server/db/database.ts';

let folder: string;
let directory: string;
let db: Database;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'huiyin-embedded-'));
  directory = path.join(folder, 'db');
  db = await openDatabase({ directory });
});
afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true, force: true });
});

const add = (name: string) =>
  db.office(1).query('insert into counter (tenant_id, name, value) values (1, $1, 1)', [name]);

const openInAnotherProcess = () =>
  spawnSync(
    process.execPath,
    [
      '--import=tsx',
      '--input-type=module',
      '-e',
      `const { lockDirectory } = await import('#server/db/lock-file.ts'); lockDirectory(process.argv[1]);`,
      directory,
    ],
    { encoding: 'utf8' },
  );

describe('the embedded database', () => {
  it('has each commit on the disk before it answers', async () => {
    for (const name of ['a', 'b', 'c']) {
      const before = db.embedded?.syncs() ?? 0;
      await add(name);
      expect(db.embedded?.syncs()).toBeGreaterThan(before);
    }
  });

  it('syncs nothing for a read', async () => {
    await db.office(1).query('select name from counter where tenant_id = 1');
    const before = db.embedded?.syncs();
    await db.office(1).query('select name from counter where tenant_id = 1');
    expect(db.embedded?.syncs()).toBe(before);
  });

  it('keeps its files from other accounts of the machine', () => {
    expect(statSync(directory).mode & 0o077).toBe(0);
  });

  it('refuses a second process, names the first and says what to do', () => {
    const second = openInAnotherProcess();
    expect(second.status).not.toBe(0);
    expect(second.stderr).toContain(`in use by process ${process.pid}`);
    expect(second.stderr).toContain('HUIYIN_DATA');
  });

  it('has what it had after it was closed and opened again, and lets its lock go meanwhile', async () => {
    await add('kept');
    await db.close();
    expect(existsSync(`${directory}.lock`)).toBe(false);
    db = await openDatabase({ directory });
    const kept = await db.office(1).query('select value from counter where tenant_id = 1 and name = $1', ['kept']);
    expect(kept).toEqual([{ value: 1 }]);
  });

  it('opens again after a process that died and left its lock behind', async () => {
    await db.close();
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(`${directory}.lock`, String(gone));
    db = await openDatabase({ directory });
    expect(await db.system('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('closes while someone works with it and others wait: a server that is told to stop must not stay', async () => {
    let begun = () => {};
    const inside = new Promise<void>((resolve) => (begun = resolve));
    const work = db.transaction(1, async (tx) => {
      begun();
      await tx.query('select pg_sleep(0.2)');
    });
    await inside;
    const waiting = db.system('select 1').catch(() => {});
    await db.close();
    await work;
    void waiting;
    db = await openDatabase({ directory });
    expect(await db.system('select 1 as one')).toEqual([{ one: 1 }]);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '#server/db/database.ts';

/** Migrating takes seconds, loading a template half of one: it is made once a run. */
export default async function setup(): Promise<() => void> {
  if (process.env['TEST_DATABASE_URL']) return () => {};
  const folder = mkdtempSync(path.join(tmpdir(), 'huiyin-template-'));
  const file = path.join(folder, 'template.tar');
  const database = await openDatabase({ directory: null });
  if (database.embedded) writeFileSync(file, await database.embedded.dump());
  await database.close();
  process.env['HUIYIN_TEST_TEMPLATE'] = file;
  return () => rmSync(folder, { recursive: true, force: true });
}

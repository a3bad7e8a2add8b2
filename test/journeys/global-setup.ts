import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEMO_FOLDER, makeDemo } from './process.ts';

/** Enough that every list has a second page and the map its clusters. */
const MATTERS = 300;

/** The demo office is made once a run; each journey begins with a copy of its folder. */
export default async function setup(): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'huiyin-demo-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  await makeDemo(folder, MATTERS).catch((error: unknown) => {
    remove();
    throw error;
  });
  process.env[DEMO_FOLDER] = folder;
  return remove;
}

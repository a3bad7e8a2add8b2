import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { LoadOrder, LoadResult } from '../load.ts';

/** @throws Error when a request was not answered with 2xx: the pace of refusals measures nothing */
export async function load(order: LoadOrder): Promise<LoadResult> {
  const child = spawn(process.execPath, ['--import', 'tsx', path.resolve(import.meta.dirname, '../load.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(order));
  const result = JSON.parse(await text(child.stdout)) as LoadResult;
  if (result.refused > 0) throw new Error(`bench: ${result.refused} requests were not answered with 2xx`);
  return result;
}

import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '#server/config.ts';

const markerOf = (config: Config) => path.join(config.dataDirectory, 'demo.loading');

/** Stands while the demo office is being made, so that a start that was broken off is known by the next one. */
export function markDemo(config: Config, state: 'begun' | 'done'): void {
  if (state === 'done') return rmSync(markerOf(config), { force: true });
  mkdirSync(config.dataDirectory, { recursive: true });
  writeFileSync(markerOf(config), '');
}

/** Half a demo office is of no use and nobody's work: the embedded database and its files are made again. */
export function clearHalfMadeDemo(config: Config): void {
  if (config.databaseUrl || !existsSync(markerOf(config))) return;
  for (const folder of ['db', 'files', 'parts'])
    rmSync(path.join(config.dataDirectory, folder), { recursive: true, force: true });
  markDemo(config, 'done');
}

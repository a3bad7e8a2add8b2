import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crashRound } from './support/crash-round.ts';
import type { Report } from './support/measure.ts';
import { foundOffice, openRuntime } from './support/office.ts';
import { startPostgres, type BenchPostgres } from './support/postgres.ts';
import type { Site } from './support/server.ts';

const ROUNDS = 4;

async function rounds(report: Report, name: string, site: Site, crashes: readonly (() => Promise<void>)[]) {
  const runtime = await openRuntime(site);
  const stage = await foundOffice(runtime);
  await runtime.close();
  const sum = { acknowledged: 0, lost: 0, doubled: 0, broken: 0 };
  for (const [index, alsoCrash] of crashes.entries()) {
    const round = await crashRound(site, stage, index, alsoCrash);
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += round[key];
  }
  report({ name: `${name}.acknowledged`, value: sum.acknowledged, unit: 'matters' });
  report({ name: `${name}.lost`, value: sum.lost, unit: 'matters', aim: '0' });
  report({ name: `${name}.twice`, value: sum.doubled, unit: 'matters', aim: '0' });
  report({ name: `${name}.brokenHistories`, value: sum.broken, unit: 'matters', aim: '0' });
}

/** `kill -9` during intake: of the server on either database, and of PostgreSQL itself. */
export async function crash(report: Report): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'huiyin-bench-'));
  const nothing = () => Promise.resolve();
  let postgres: BenchPostgres | null = null;
  try {
    const embedded = { folder: path.join(folder, 'embedded') };
    await rounds(
      report,
      'crash.pglite',
      embedded,
      Array.from({ length: ROUNDS }, () => nothing),
    );
    postgres = await startPostgres();
    if (!postgres) return console.error('crash: no PostgreSQL on this machine, PGlite only');
    const server = postgres;
    const kill = () => server.crash();
    const site = { folder: path.join(folder, 'server'), url: await postgres.create('crash') };
    await rounds(report, 'crash.postgresql', site, [nothing, nothing, kill, nothing]);
  } finally {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

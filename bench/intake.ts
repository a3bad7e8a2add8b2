import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { captureInsert, pgbenchFloor, poolFloor } from './floor.ts';
import { load } from './support/load.ts';
import { round, type Report } from './support/measure.ts';
import { foundOffice, openRuntime, reports, staffOf } from './support/office.ts';
import { startPostgres, type BenchPostgres } from './support/postgres.ts';
import { startServer, type Site } from './support/server.ts';

const SECONDS = 15;
const WARM_SECONDS = 8;
const BODIES = 2000;
const REPORTER = 'tingtao-grid';

/** Reports a second over HTTP beside what the database alone does with the same statement, in the same run. */
async function measure(report: Report, name: string, site: Site, postgres: BenchPostgres | null): Promise<void> {
  const runtime = await openRuntime(site);
  const stage = await foundOffice(runtime);
  const captured = await captureInsert(runtime, stage);
  const bodies = reports(stage, BODIES);
  const floors = new Map<number, number>();
  const seconds = SECONDS;
  for (const clients of [1, 8]) {
    const { url } = site;
    const floor =
      postgres && url
        ? await pgbenchFloor(postgres, url, captured, { clients, seconds })
        : (floors.get(1) ?? (await poolFloor(runtime, captured, seconds)));
    floors.set(clients, floor);
    if (postgres || clients === 1) report({ name: `${name}.floor.${clients}`, value: round(floor), unit: '1/s' });
  }
  await runtime.close();

  const server = await startServer(site, process.env['HUIYIN_BENCH_PROFILE'] ? ['--cpu-prof'] : []);
  try {
    const { cookie } = await staffOf(server.address)(REPORTER);
    const order = { url: `${server.address}/api/v1/matters`, cookie, bodies };
    await load({ ...order, connections: 8, seconds: WARM_SECONDS });
    for (const connections of [1, 8]) {
      const { perSecond, p50, p99 } = await load({ ...order, connections, seconds });
      report({ name: `${name}.perSecond.${connections}`, value: round(perSecond), unit: '1/s' });
      report({ name: `${name}.p50.${connections}`, value: p50, unit: 'ms' });
      report({ name: `${name}.p99.${connections}`, value: p99, unit: 'ms', aim: '< 50' });
      const ratio = round(perSecond / (floors.get(connections) ?? Number.NaN), 2);
      report({
        ...{ name: `${name}.ofFloor.${connections}`, value: ratio, unit: '×' },
        ...(connections === 8 && { aim: '>= 0.35' }),
      });
    }
  } finally {
    await server.stop();
  }
}

export async function intake(report: Report): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'huiyin-bench-'));
  const postgres = await startPostgres();
  try {
    if (postgres) {
      const url = await postgres.create('intake');
      await measure(report, 'intake.postgresql', { folder: path.join(folder, 'server'), url }, postgres);
    } else console.error('intake: no PostgreSQL on this machine, PGlite only');
    await measure(report, 'intake.pglite', { folder: path.join(folder, 'embedded') }, null);
  } finally {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Stage } from '../scenarios/demo/stories.ts';
import type { LoadResult } from './load.ts';
import { captureInsert, pgbenchFloor, poolFloor } from './floor.ts';
import { load } from './support/load.ts';
import { round, type Report } from './support/measure.ts';
import { foundOffice, openRuntime, reports, staffOf } from './support/office.ts';
import { startPostgres, type BenchPostgres } from './support/postgres.ts';
import { startServer, type Site } from './support/server.ts';

const SECONDS = 12;
const WARM_SECONDS = 6;
const CONNECTIONS = [1, 8] as const;
const BODIES = 2000;
const REPORTER = 'tingtao-grid';

/** What the database alone does with the same statement, at each number of connections. */
async function floorsOf(site: Site, stage: Stage, postgres: BenchPostgres | null): Promise<Map<number, number>> {
  const runtime = await openRuntime(site);
  try {
    const captured = await captureInsert(runtime, stage);
    // The embedded database has one connection: more callers only wait for it.
    if (!postgres || !site.url) {
      const floor = await poolFloor(runtime, captured, SECONDS);
      return new Map(CONNECTIONS.map((connections) => [connections, floor]));
    }
    const floors = new Map<number, number>();
    for (const clients of CONNECTIONS)
      floors.set(clients, await pgbenchFloor(postgres, site.url, captured, { clients, seconds: SECONDS }));
    return floors;
  } finally {
    await runtime.close();
  }
}

/** Reports a second over HTTP; then the floor, on the same database in the same run, so that both had the same machine. */
async function measure(report: Report, name: string, site: Site, postgres: BenchPostgres | null): Promise<void> {
  const runtime = await openRuntime(site);
  const stage = await foundOffice(runtime);
  await runtime.close();
  const results = new Map<number, LoadResult>();
  const server = await startServer(site);
  try {
    const { cookie } = await staffOf(server.address)(REPORTER);
    const order = { url: `${server.address}/api/v1/matters`, cookie, bodies: reports(stage, BODIES) };
    await load({ ...order, connections: 8, seconds: WARM_SECONDS });
    for (const connections of CONNECTIONS)
      results.set(connections, await load({ ...order, connections, seconds: SECONDS }));
  } finally {
    await server.stop();
  }
  const floors = await floorsOf(site, stage, postgres);
  for (const [connections, { perSecond, p50, p99 }] of results) {
    const floor = floors.get(connections) ?? Number.NaN;
    report({ name: `${name}.perSecond.${connections}`, value: round(perSecond), unit: '1/s' });
    report({ name: `${name}.p50.${connections}`, value: p50, unit: 'ms' });
    report({ name: `${name}.p99.${connections}`, value: p99, unit: 'ms', aim: '< 50' });
    report({ name: `${name}.floor.${connections}`, value: round(floor), unit: '1/s' });
    report({
      name: `${name}.ofFloor.${connections}`,
      value: round(perSecond / floor, 2),
      unit: '×',
      ...(connections === 8 && { aim: '>= 0.35' }),
    });
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

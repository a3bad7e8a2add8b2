import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { MatterDetail, NewMatter } from '#contract/matters.ts';
import type { BenchClient } from './support/client.ts';
import { quantile, round, timings, type Report } from './support/measure.ts';
import { foundOffice, openRuntime, reports, staffOf } from './support/office.ts';
import { startPostgres } from './support/postgres.ts';
import { startServer, type Site } from './support/server.ts';

const RUNS = 120;
const WARM_RUNS = 20;
const WORKERS = 8;
const LEAD = 'urban-management';
/** Five units at one matter, each with a person of its own. */
const CALLED = ['cleansing-1', 'municipal', 'greening', 'enforcement', 'police'] as const;

const answer = { contacted: '现场各单位', measures: '已分头处置,当天完成', by: '今天 17:00 前' };

interface Crowd {
  readonly dispatcher: BenchClient;
  readonly leader: BenchClient;
  readonly handlers: ReadonlyMap<string, BenchClient>;
}

/** A hard case: five units called, each accepts, arrives and replies, the caller scores each. */
async function whistle({ dispatcher, leader, handlers }: Crowd, body: NewMatter): Promise<void> {
  const created = await dispatcher.post<{ id: string; version: number }>('/matters', {
    ...body,
    kind: 'appeal',
    channel: 'hotline',
  });
  let { version } = created;
  const act = async (client: BenchClient, action: string, input: object) => {
    const done = await client.post<MatterDetail>(`/matters/${created.id}/actions/${action}`, input, {
      'if-match': `"${version}"`,
    });
    ({ version } = done);
  };
  await act(dispatcher, 'fileAndDispatch', { category: 'matter:06-028', unitId: LEAD });
  await act(dispatcher, 'whistle', { call: 'hard', unitIds: [...CALLED], note: '到现场联合处置' });
  await act(leader, 'approve', { asked: 'whistle' });
  for (const [at, unitId] of CALLED.entries()) {
    const handler = handlers.get(unitId) ?? leader;
    const taskId = `t${at + 1}`;
    await act(handler, 'acceptCall', { taskId });
    await act(handler, 'arrive', { taskId, position: { lng: 120.1, lat: 30.1 } });
    await act(handler, 'replyCall', { taskId, answer });
    await act(dispatcher, 'scoreCall', { taskId, score: 4 });
  }
}

async function measureAt(report: Report, name: string, site: Site): Promise<void> {
  const runtime = await openRuntime(site);
  const stage = await foundOffice(runtime);
  await runtime.close();
  const server = await startServer(site);
  try {
    const signIn = staffOf(server.address);
    const crowd: Crowd = {
      dispatcher: await signIn('dispatch1'),
      leader: await signIn('leader1'),
      handlers: new Map(await Promise.all(CALLED.map(async (unit) => [unit, await signIn(unit)] as const))),
    };
    const bodies = reports(stage, RUNS);
    const one = (index: number) => whistle(crowd, bodies[index % bodies.length]!);
    await timings(WARM_RUNS, WORKERS, one);
    const begin = performance.now();
    const taken = await timings(RUNS, WORKERS, one);
    const seconds = (performance.now() - begin) / 1000;
    report({ name: `whistle.${name}.callsPerSecond`, value: round((RUNS * CALLED.length) / seconds), unit: '1/s' });
    report({ name: `whistle.${name}.p50`, value: round(quantile(taken, 0.5)), unit: 'ms' });
    report({ name: `whistle.${name}.p95`, value: round(quantile(taken, 0.95)), unit: 'ms' });
  } finally {
    await server.stop();
  }
}

/** Calls a second: five units a matter, each called, accepted, on site, replied and scored, over HTTP by eight at once. */
export async function whistles(report: Report): Promise<void> {
  const folder = mkdtempSync(path.join(process.env['HUIYIN_BENCH_FOLDER'] ?? tmpdir(), 'huiyin-bench-'));
  const postgres = await startPostgres();
  try {
    if (postgres)
      await measureAt(report, 'postgresql', {
        folder: path.join(folder, 'server'),
        url: await postgres.create('whistle'),
      });
    else console.error('whistle: no PostgreSQL on this machine, PGlite only');
    await measureAt(report, 'pglite', { folder: path.join(folder, 'embedded') });
  } finally {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

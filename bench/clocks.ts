import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BulkLine } from '#contract/bulk.ts';
import { startClock } from '#domain/calendar/clock.ts';
import { HOUR, MINUTE } from '#domain/calendar/day.ts';
import { record } from '#server/matters/commands/record.ts';
import { machine } from '#server/matters/machine.ts';
import { tick } from '#server/notices/commands/tick.ts';
import type { Runtime } from '#server/runtime.ts';
import { quantile, round, type Report } from './support/measure.ts';
import { foundOffice, openRuntime, staffOf } from './support/office.ts';
import { startPostgres } from './support/postgres.ts';
import { startServer, type Site } from './support/server.ts';

const OPEN = 1_000_000;
const DUE = 1000;
const ROUNDS = 3;
const DISPATCHED = 1000;

const CLERK = machine('bench', 'bench');

/** Matters that wait to be dispatched; the first one, dispatched, is what the million are copies of. */
async function lay({ deps }: Runtime): Promise<void> {
  const now = deps.clock();
  const courses = Array.from({ length: DISPATCHED + 1 }, (_, index) => ({
    draft: { id: deps.ids.uuid(), kind: 'appeal', channel: 'hotline' as const, title: `夜里噪声${index}` },
    text: '夜里施工噪声很大',
    reportedAt: now - 9 * HOUR,
    reporter: CLERK,
    steps: [
      { action: 'file', at: now - 9 * HOUR, actor: CLERK, input: { category: 'matter:06-028' } },
      ...(index === 0
        ? [{ action: 'dispatch', at: now - 9 * HOUR, actor: CLERK, input: { unitId: 'municipal' } }]
        : []),
    ],
  }));
  const { refused } = await record(deps, 1, courses);
  if (refused[0]) throw new Error(`bench: the engine refused ${refused[0].code}`);
}

async function asOwner(runtime: Runtime, statements: readonly string[]): Promise<void> {
  const client = await runtime.deps.db.pool.connect();
  try {
    await client.query('reset role');
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.query('set role huiyin_app');
    client.release();
  }
}

/** A million copies of the matter that is being handled; the time of each clock is days ahead. */
async function copy(runtime: Runtime): Promise<void> {
  const own: Readonly<Record<string, string>> = {
    id: 'gen_random_uuid()',
    no: `'BT-' || n`,
    follow_hash: 'null',
    tick_at: `date_trunc('second', now()) + interval '1 day' + n * interval '1 second'`,
    told: '0',
  };
  const columns = await runtime.deps.db.office(1).query<{ name: string }>(
    `select column_name::text as name from information_schema.columns
     where table_schema = 'public' and table_name = 'matter' and is_generated = 'NEVER'`,
  );
  const names = columns.map(({ name }) => name);
  const indexes = await runtime.deps.db.office(1).query<{ name: string; sql: string }>(
    `select indexname as name, indexdef as sql from pg_indexes
       where schemaname = 'public' and tablename = 'matter' and indexname not like '%_pkey'`,
  );
  await asOwner(runtime, [
    ...indexes.map(({ name }) => `drop index ${name}`),
    `insert into matter (${names.join(', ')})
     select ${names.map((name) => own[name] ?? `m.${name}`).join(', ')}
     from (select * from matter where state = 'handling' limit 1) m, generate_series(1, ${OPEN}) n`,
    ...indexes.map(({ sql }) => sql),
    'vacuum analyze matter',
  ]);
}

/** Lets the clocks of the next thousand cross: four fifths of ten hours on the wall have passed. */
async function letCross({ deps }: Runtime, round_: number): Promise<void> {
  const now = deps.clock();
  const clock = startClock('handle', { amount: 10, unit: 'hour' }, now - 9 * HOUR);
  await deps.db.office(1).query(
    `update matter set tick_at = $2, told = 0, clock = $3, due_at = $4
     where tenant_id = 1 and no in (select 'BT-' || n from generate_series($1::integer, $1::integer + ${DUE - 1}) n)`,
    [1 + round_ * DUE, new Date(now - MINUTE), JSON.stringify(clock), new Date(now + HOUR)],
  );
}

async function measureTicks(report: Report, runtime: Runtime): Promise<void> {
  await copy(runtime);
  await tick(runtime.deps, 1);
  const [busy, idle]: [number[], number[]] = [[], []];
  for (let n = 0; n < ROUNDS; n++) {
    idle.push((await tick(runtime.deps, 1)).seconds);
    await letCross(runtime, n);
    const { told, seconds } = await tick(runtime.deps, 1);
    if (told !== DUE) throw new Error(`bench: ${told} crossings were told, ${DUE} were due`);
    busy.push(seconds);
  }
  report({ name: 'clock.tick.1m.seconds', value: round(quantile(busy, 0.5), 3), unit: 's', aim: '< 1' });
  report({ name: 'clock.tick.1m.idle.seconds', value: round(quantile(idle, 0.5), 4), unit: 's' });
}

async function measureBulk(report: Report, name: string, site: Site): Promise<void> {
  const server = await startServer(site);
  try {
    const { cookie } = await staffOf(server.address)('dispatch1');
    const begin = performance.now();
    const answer = await fetch(`${server.address}/api/v1/matters/bulk`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ action: 'dispatch', input: { unitId: 'municipal' }, filter: { state: 'filed' } }),
    });
    const lines = (await answer.text()).trim().split('\n');
    const seconds = (performance.now() - begin) / 1000;
    const done = lines.filter((line) => (JSON.parse(line) as BulkLine & { outcome?: string }).outcome === 'done');
    if (done.length !== DISPATCHED) throw new Error(`bench: ${done.length} of ${DISPATCHED} were dispatched`);
    report({ name, value: round(seconds, 2), unit: 's', aim: '< 2' });
  } finally {
    await server.stop();
  }
}

/** A look at a million clocks of which a thousand have something to tell, and a thousand matters dispatched by one request. */
export async function clocks(report: Report): Promise<void> {
  const folder = mkdtempSync(path.join(process.env['HUIYIN_BENCH_FOLDER'] ?? tmpdir(), 'huiyin-bench-'));
  const postgres = await startPostgres();
  try {
    if (!postgres) return console.error('clocks: no PostgreSQL on this machine');
    const site = { folder: path.join(folder, 'server'), url: await postgres.create('office') };
    const runtime = await openRuntime(site);
    await foundOffice(runtime);
    await lay(runtime);
    await runtime.close();
    await measureBulk(report, 'bulk.dispatch.1000.seconds', site);
    const again = await openRuntime(site);
    await measureTicks(report, again);
    await again.close();
  } finally {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

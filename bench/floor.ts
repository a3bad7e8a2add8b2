import { mkdtempSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Queries } from '#server/db/database.ts';
import type { Runtime } from '#server/runtime.ts';
import { machine } from '#server/matters/machine.ts';
import { report } from '#server/matters/commands/report.ts';
import { createIntake } from '#server/matters/intake.ts';
import { matterWriter } from '#server/matters/writer.ts';
import type { Stage } from '../scenarios/demo/stories.ts';
import { reports } from './support/office.ts';
import type { BenchPostgres } from './support/postgres.ts';

/** The statement of one arrival as the product sends it, with its values. */
export interface Captured {
  readonly sql: string;
  readonly tenant: number;
  readonly matter: string;
  readonly events: string;
  readonly tasks: string;
  readonly id: string;
  readonly followHash: string;
}

/** Lets the product write one report and keeps the statement instead of running it. */
export async function captureInsert({ deps }: Runtime, stage: Stage): Promise<Captured> {
  const [body] = reports(stage, 1);
  if (!body) throw new Error('bench: no report');
  let captured: Captured | null = null;
  const writer = matterWriter(deps.queue);
  const keep: Queries['query'] = async (sql, values = []) => {
    const [tenant, matter, events, tasks] = values as [number, string, string, string];
    const [{ id, follow_hash: followHash }] = JSON.parse(matter) as [{ id: string; follow_hash: string }];
    captured = { sql, tenant, matter, events, tasks, id, followHash };
    return [];
  };
  const intake = {
    add: async (...[tenant, arrival]: Parameters<ReturnType<typeof createIntake>['add']>) => {
      await writer.insert({ query: keep, run: async () => [] }, tenant, [arrival]);
      return { id: arrival.matter.id, no: '', version: 1, created: true };
    },
  };
  const actor = machine('bench', 'bench');
  await report({ ...deps, intake }, { tenant: 1, actor, fileOwner: '' }, { ...body, channel: 'grid' });
  if (!captured) throw new Error('bench: the product wrote nothing');
  return captured;
}

/** JSON as an SQL literal in which pgbench sees no variables: it takes `:name` for one, also inside quotes. */
const literal = (json: string): string =>
  `'${JSON.stringify(JSON.parse(json), null, 1)
    .replaceAll('\n', '')
    .replace(/:(?=\S)/g, String.raw`\u003a`)
    .replaceAll("'", "''")}'`;

/** The captured statement with a fresh id and token in each run; ids begin with the time, as the product's do. */
function script({ sql, tenant, matter, events, tasks, id, followHash }: Captured): string {
  const fresh = `(lpad(to_hex((extract(epoch from now()) * 1000)::bigint), 12, '0') || '70008' || lpad(to_hex(:a::bigint * 4294967296 + :b::bigint), 15, '0'))::uuid::text`;
  const renamed = (json: string) =>
    `replace(replace(${literal(json)}, '${id}', ${fresh}), '${followHash}', :a::text || '-' || :b::text)`;
  const bound = sql
    .replaceAll('$1', String(tenant))
    .replace('$2::jsonb', () => `(${renamed(matter)})::jsonb`)
    .replace('$3::jsonb', () => `(${renamed(events)})::jsonb`)
    .replace('$4::jsonb', () => `(${renamed(tasks)})::jsonb`);
  const left = /\$\d/.exec(bound);
  if (left) throw new Error(`bench: the statement has a value that pgbench does not know: ${left[0]}`);
  return `\\set a random(0, 200000000)\n\\set b random(0, 4294967295)\n${bound};\n`;
}

/** What the database alone does with that statement: pgbench, prepared, each run its own commit. @returns runs a second */
export async function pgbenchFloor(
  postgres: BenchPostgres,
  url: string,
  captured: Captured,
  { clients, seconds }: { clients: number; seconds: number },
): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'huiyin-floor-'));
  chmodSync(folder, 0o755);
  const file = path.join(folder, 'insert.sql');
  try {
    writeFileSync(file, script(captured));
    const printed = await postgres.program(
      'pgbench',
      ['-n', '-M', 'prepared', '-f', file, '-c', String(clients), '-j', '1', '-T', String(seconds), url],
      { PGOPTIONS: `-c role=huiyin_app -c app.tenant=${captured.tenant}` },
    );
    const rate = /tps = ([\d.]+)/.exec(printed)?.[1];
    if (!rate) throw new Error(`bench: pgbench printed no rate: ${printed}`);
    return Number(rate);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same for the embedded database: the statement through the pool, one after the other, as one connection must. */
export async function poolFloor({ deps }: Runtime, captured: Captured, seconds: number): Promise<number> {
  const office = deps.db.office(captured.tenant);
  const begin = performance.now();
  let runs = 0;
  for (; performance.now() - begin < seconds * 1000; runs++) {
    const id = deps.ids.uuid();
    const renamed = (json: string) => json.replaceAll(captured.id, id).replaceAll(captured.followHash, id);
    const values = [captured.tenant, renamed(captured.matter), renamed(captured.events), renamed(captured.tasks)];
    await office.query(captured.sql, values, 'floor');
  }
  return (runs * 1000) / (performance.now() - begin);
}

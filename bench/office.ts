import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rollUp } from '#server/figures/jobs.ts';
import { gather, measureLifecycles } from './lifecycle.ts';
import { measureReads } from './read.ts';
import { round, type Report } from './support/measure.ts';
import { foundOffice, openRuntime, reports, staffOf } from './support/office.ts';
import { startPostgres } from './support/postgres.ts';
import { preload } from './support/preload.ts';
import { startServer, type Site } from './support/server.ts';

/** What is measured over an office full of matters; both share the loading, which takes longest. */
export type Part = 'lifecycle' | 'read';

const BODIES = 1000;
const SMALL = 100_000;
const LARGE = 1_000_000;
const nameOf = (size: number) => (size === LARGE ? '1M' : '100k');

async function measureAt(
  ...[report, kind, site, sizes, parts]: [Report, string, Site, readonly number[], ReadonlySet<Part>]
): Promise<void> {
  const p95s: number[] = [];
  let stage;
  for (const size of sizes) {
    const runtime = await openRuntime(site);
    stage ??= await foundOffice(runtime);
    await preload(runtime, stage, size);
    const begin = performance.now();
    await rollUp(runtime.deps, 1);
    const name = `${kind}.${nameOf(size)}`;
    report({ name: `figures.${name}.rollUp`, value: round((performance.now() - begin) / 1000), unit: 's' });
    await runtime.close();
    const server = await startServer(site);
    try {
      const signIn = staffOf(server.address);
      if (parts.has('lifecycle'))
        p95s.push(await measureLifecycles(report, `lifecycle.${name}`, await gather(signIn), reports(stage, BODIES)));
      if (parts.has('read') && (size === LARGE || sizes.length === 1)) {
        const [all, unit, place] = await Promise.all(['leader1', 'municipal', 'tingtao'].map(signIn));
        if (all && unit && place) await measureReads(report, `read.${name}`, { all, unit, place }, Date.now());
      }
    } finally {
      await server.stop();
    }
  }
  const [small, large] = p95s;
  if (small && large)
    report({ name: `lifecycle.${kind}.p95Growth`, value: round(large / small, 2), unit: '×', aim: '<= 1.5' });
}

/** Lifecycles at two sizes and reads at the larger one on PostgreSQL; both at the smaller one on PGlite. */
export async function fullOffice(report: Report, parts: ReadonlySet<Part>): Promise<void> {
  const folder = mkdtempSync(path.join(process.env['HUIYIN_BENCH_FOLDER'] ?? tmpdir(), 'huiyin-bench-'));
  const postgres = await startPostgres();
  try {
    if (postgres) {
      const site = { folder: path.join(folder, 'server'), url: await postgres.create('office') };
      await measureAt(report, 'postgresql', site, [SMALL, LARGE], parts);
    } else console.error('lifecycle, read: no PostgreSQL on this machine, PGlite only');
    await measureAt(report, 'pglite', { folder: path.join(folder, 'embedded') }, [SMALL], parts);
  } finally {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

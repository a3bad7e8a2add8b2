import path from 'node:path';
import { catalogFaults } from '#catalog/check.ts';
import pino, { type Logger } from 'pino';
import { loadMasterKey, sealerFrom } from './auth/sealer.ts';
import { sessionStore } from './auth/sessions.ts';
import type { Config } from './config.ts';
import { openDatabase, type Database } from './db/database.ts';
import type { Deps } from './deps.ts';
import { DiskStore } from './files/store.ts';
import { createMetrics } from './http/metrics.ts';
import { systemIds } from './ids.ts';
import { openQueue } from './jobs/queue.ts';
import { createLive, heardWriter } from './live/live.ts';
import { createIntake } from './matters/intake.ts';
import { matterWriter } from './matters/writer.ts';
import { officeCache } from './offices/cache.ts';
import { textModels } from './text/models.ts';

export interface Runtime {
  readonly deps: Deps;
  readonly close: () => Promise<void>;
}

export interface RuntimeOptions {
  readonly clock?: () => number;
  readonly log?: Logger;
  /** An open database instead of the configured one, for tests. */
  readonly db?: Database;
  readonly masterKey?: Buffer;
}

/** Another number for a database that is made anew under the same name: an old token opens nothing there. */
async function identityOf(db: Database): Promise<string> {
  const [own] = await db.system<{ name: string; oid: string }>(
    'select datname as name, oid::text as oid from pg_database where datname = current_database()',
  );
  return `${own?.name} ${own?.oid}`;
}

/** Everything that talks to the outside, wired once. */
export async function startRuntime(config: Config, options: RuntimeOptions = {}): Promise<Runtime> {
  const faults = catalogFaults();
  if (faults.length > 0) throw new Error(`unsound definitions: ${faults.join('; ')}`);
  const clock = options.clock ?? Date.now;
  const log = options.log ?? pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  const db =
    options.db ??
    (await openDatabase({
      ...(config.databaseUrl ? { url: config.databaseUrl } : {}),
      directory: path.join(config.dataDirectory, 'db'),
      maxConnections: config.maxConnections,
    }));
  const ids = systemIds(clock);
  const queue = await openQueue(db.pool, { onError: (error) => log.warn({ err: error }, 'queue') });
  const offices = officeCache(db, clock);
  const sessions = sessionStore(db, ids, offices);
  const live = createLive({ db, sessions, clock, log });
  const writer = heardWriter(matterWriter(queue), live);
  const sealer = sealerFrom(options.masterKey ?? loadMasterKey(process.env, config.dataDirectory));
  const deps: Deps = {
    config,
    db,
    queue,
    clock,
    ids,
    log,
    writer,
    sealer,
    sessions,
    offices,
    intake: createIntake(db, writer),
    live,
    store: new DiskStore(path.join(config.dataDirectory, 'files')),
    models: textModels(db, clock),
    metrics: createMetrics(),
    setupToken: sealer.setupToken(await identityOf(db)),
  };
  return {
    deps,
    close: async () => {
      await live.close();
      await queue.close();
      await db.close();
    },
  };
}

import { chmodSync, mkdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import pg from 'pg';
import { lockDirectory } from './lock-file.ts';
import { PgliteStream } from './pglite-stream.ts';

export interface EmbeddedDatabase {
  readonly pool: pg.Pool;
  /** How many commits have been synced to disk so far; 0 in memory. */
  readonly syncs: () => number;
  /** The whole data directory as an archive, for tests that start from a migrated template. */
  readonly dump: () => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

export interface EmbeddedOptions {
  /** Folder of the database; null keeps it in memory. */
  readonly directory: string | null;
  readonly snapshot?: Uint8Array;
}

/**
 * The embedded PostgreSQL, spoken to by `pg` like any server. One connection only: keep transactions short.
 * @throws Error with advice when another process holds the folder
 */
export async function openEmbedded({ directory, snapshot }: EmbeddedOptions): Promise<EmbeddedDatabase> {
  let unlock = () => {};
  if (directory) {
    process.umask(0o077); // PGlite makes world-readable files
    mkdirSync(directory, { recursive: true });
    chmodSync(directory, 0o700); // its first files stay readable by all
    unlock = lockDirectory(directory);
  }
  const counter = new SharedArrayBuffer(4);
  const worker = new Worker(new URL('./pglite-worker.mjs', import.meta.url), {
    workerData: { directory, snapshot: snapshot ?? null, syncs: counter },
  });
  worker.setMaxListeners(50);
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => {
      // From here on a fault of the thread is one of the process: without its database it would answer nobody for ever.
      worker.off('error', reject);
      resolve();
    });
    worker.once('error', reject);
  });
  let closing = false;
  worker.once('exit', (code) => {
    if (!closing) throw new Error(`the embedded database stopped by itself (${code})`);
  });
  const ask = <T>(question: object, key: string) =>
    new Promise<T>((resolve) => {
      const listen = (message: Record<string, T>) => {
        if (!(key in message)) return;
        worker.off('message', listen);
        resolve(message[key] as T);
      };
      worker.on('message', listen);
      worker.postMessage(question);
    });

  const pool = new pg.Pool({
    max: 1,
    idleTimeoutMillis: 0,
    stream: () => new PgliteStream(worker),
    user: 'postgres',
    database: 'postgres',
    host: 'embedded',
    ssl: false,
  });
  return {
    pool,
    syncs: () => Atomics.load(new Int32Array(counter), 0),
    dump: () => ask<Uint8Array>({ dump: true }, 'dump'),
    close: async () => {
      closing = true;
      if (!pool.ended) await pool.end();
      await ask({ close: true }, 'closed');
      await worker.terminate();
      unlock();
    },
  };
}

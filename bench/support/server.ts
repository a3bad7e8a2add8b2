import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

const ENTRY = path.resolve(import.meta.dirname, '../server.ts');

/** Where the server keeps its data: a folder, and a PostgreSQL where one is given. */
export interface Site {
  readonly folder: string;
  readonly url?: string;
}

export interface BenchServer {
  readonly address: string;
  stop(): Promise<void>;
  /** `kill -9`: nothing is finished, nothing is flushed. */
  kill(): Promise<void>;
}

export async function startServer({ folder, url }: Site): Promise<BenchServer> {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', ENTRY], {
    env: { ...inherited, HUIYIN_DATA: folder, LOG_LEVEL: 'error', ...(url && { DATABASE_URL: url }) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal);
    return ended;
  };
  const first = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  if (first.done) throw new Error('bench: the server did not start');
  return { address: first.value, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

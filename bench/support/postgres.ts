import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
const DEBIAN = '/usr/lib/postgresql';

/** What an office's machine would have; durability is left as it comes: fsync on, synchronous commits. */
const SETTINGS = ['shared_buffers=1GB', 'max_wal_size=4GB', 'listen_addresses=127.0.0.1', 'max_connections=60'];

export interface BenchPostgres {
  readonly version: string;
  /** Makes an empty database. @returns its address */
  create(name: string): Promise<string>;
  /** Runs a program of the installation, such as pgbench. @returns what it printed */
  program(name: string, args: readonly string[], env?: Readonly<Record<string, string>>): Promise<string>;
  /** `kill -9` of the postmaster and all that it started, then a start on the same folder. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

function newestBinaries(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => path.join(DEBIAN, version, 'bin')).find((folder) => existsSync(folder)) ?? null;
}

/** PostgreSQL refuses to run as root. */
function account(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith('postgres:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (!uid || !gid) throw new Error('bench: running as root, and there is no account postgres to run the server as');
  return { uid: Number(uid), gid: Number(gid) };
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function answer(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (tries > 300) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** A durable PostgreSQL of our own in a temporary folder; null where none is installed. */
export async function startPostgres(): Promise<BenchPostgres | null> {
  const binaries = newestBinaries();
  if (!binaries) return null;
  const home = mkdtempSync(path.join(process.env['HUIYIN_BENCH_FOLDER'] ?? tmpdir(), 'huiyin-bench-pg-'));
  const options = { ...account(), cwd: home };
  if (options.uid !== undefined) chownSync(home, options.uid, options.gid ?? 0);
  const folder = path.join(home, 'data');
  const locale = ['--no-locale', '--encoding=UTF8'];
  await run(path.join(binaries, 'initdb'), ['-D', folder, '-U', 'postgres', '--auth=trust', ...locale], options);
  const port = await freePort();
  const base = `postgresql://postgres@127.0.0.1:${port}`;
  let server: ChildProcess;
  let ended: Promise<unknown>;
  const start = async () => {
    const settings = [...SETTINGS, `unix_socket_directories=${home}`].flatMap((setting) => ['-c', setting]);
    server = spawn(path.join(binaries, 'postgres'), ['-D', folder, '-p', String(port), ...settings], {
      ...options,
      stdio: 'ignore',
    });
    ended = new Promise((resolve) => server.once('exit', resolve));
    await answer(`${base}/postgres`);
  };
  await start();
  return {
    version: (await run(path.join(binaries, 'postgres'), ['--version'])).stdout.trim(),
    async create(name) {
      const admin = new pg.Client({ connectionString: `${base}/postgres` });
      await admin.connect();
      await admin.query(`create database ${name}`);
      await admin.end();
      return `${base}/${name}`;
    },
    async program(name, args, env = {}) {
      const { stdout } = await run(path.join(binaries, name), [...args], { env: { ...process.env, ...env } });
      return stdout;
    },
    async crash() {
      server.kill('SIGKILL');
      await ended;
      // Its children notice within moments that the postmaster is gone; until then they hold the shared memory.
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await start();
    },
    async stop() {
      server.kill('SIGINT');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

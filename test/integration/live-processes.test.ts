import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LiveChanges, Presence } from '#contract/live.ts';
import { databaseKind } from '../support/database.ts';
import { listen, type Listening } from '../support/live.ts';
import { testOffice, type TestOffice } from '../support/office.ts';

interface Server {
  readonly base: string;
  readonly process: ChildProcess;
  readonly folder: string;
}

async function start(url: string): Promise<Server> {
  const folder = mkdtempSync(path.join(tmpdir(), 'huiyin-live-'));
  const server = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'serve'], {
    env: { ...process.env, HUIYIN_DATA: folder, PORT: '0', HOST: '127.0.0.1', DATABASE_URL: url, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const base = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address) resolve(address);
    });
    server.once('exit', () => reject(new Error(`the server did not start:\n${said}`)));
  });
  return { base, process: server, folder };
}

const gone = (child: ChildProcess): Promise<number | null> =>
  child.exitCode === null ? new Promise((resolve) => child.once('exit', resolve)) : Promise.resolve(child.exitCode);

async function signIn(base: string, username: string): Promise<string> {
  const answer = await fetch(`${base}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: 'test-password-1', office: 'T1' }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
}

async function post<T>(base: string, cookie: string, at: string, body: object): Promise<T> {
  const answer = await fetch(`${base}/api/v1${at}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

describe.skipIf(databaseKind !== 'server')('two server processes over one PostgreSQL (server kind only)', () => {
  let office: TestOffice;
  let admin: pg.Client;
  let servers: Server[];
  let name: string;
  const open: Listening[] = [];

  beforeAll(async () => {
    office = await testOffice();
    const [own] = await office.deps.db.system<{ name: string }>('select current_database() as name');
    name = own?.name ?? '';
    const url = new URL(process.env['TEST_DATABASE_URL'] ?? '');
    admin = new pg.Client({ connectionString: url.toString() });
    await admin.connect();
    url.pathname = `/${name}`;
    servers = await Promise.all([start(url.toString()), start(url.toString())]);
  }, 120_000);
  afterAll(async () => {
    for (const one of open) one.leave();
    for (const { process: child, folder } of servers ?? []) {
      child.kill('SIGTERM');
      await gone(child);
      rmSync(folder, { recursive: true, force: true });
    }
    await admin?.end();
    await office?.close();
  }, 60_000);

  const [A, B] = [() => servers[0]?.base ?? '', () => servers[1]?.base ?? ''];
  const hear = async (base: string, username: string): Promise<Listening> => {
    const listening = await listen(base, await signIn(base, username));
    open.push(listening);
    await listening.next('hello');
    return listening;
  };
  const report = async (base: string, text: string) =>
    post<{ id: string }>(base, await signIn(base, 'grid1'), '/matters', { text, lng: 120.005, lat: 30.005 });
  const has = (id: string) => (data: LiveChanges) => data.changes.some((change) => change.id === id);

  it('tells at one process what was done at the other, sooner than it would look by itself', async () => {
    const desk = await hear(B(), 'dispatch');
    const { id } = await report(A(), '听涛苑门口积水');
    const began = Date.now();
    await desk.next('change', has(id));
    expect(Date.now() - began).toBeLessThan(4000);
  });

  it('shows people at different processes to each other, and ends their streams with the session', async () => {
    const { id: matterId } = await report(A(), '路灯不亮');
    const [here, there] = [await signIn(A(), 'dispatch'), await signIn(B(), 'shift')];
    const listening = await listen(A(), here);
    open.push(listening);
    await listening.next('hello');
    await post<Presence>(A(), here, '/live/presence', { matterId, tab: 'tab-1', doing: 'reading' });
    await post<Presence>(B(), there, '/live/presence', { matterId, tab: 'tab-1', doing: 'writing' });
    const seen = await listening.next<Presence>('presence', ({ people }) => people.length > 0);
    expect(seen.people).toMatchObject([{ name: '周某', doing: 'writing' }]);
    await fetch(`${B()}/api/v1/session`, { method: 'DELETE', headers: { cookie: here } });
    await listening.next('bye');
    await listening.ended;
  });

  it('misses nothing while the database ends every connection, and hears the other process again afterwards', async () => {
    const desk = await hear(B(), 'dispatch');
    const told: string[] = [];
    for (let i = 0; i < 5; i++) {
      await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
      for (let tries = 0; told.length <= i && tries < 50; tries++) {
        await report(A(), `井盖松动 ${i}`).then(
          ({ id }) => told.push(id),
          () => new Promise((r) => setTimeout(r, 100)),
        );
      }
    }
    for (const id of told) await desk.next('change', has(id));
    expect(told).toHaveLength(5);
  });

  it('says goodbye when a process stops, which then is gone at once', async () => {
    const desk = await hear(B(), 'shift');
    const [, second] = servers;
    second?.process.kill('SIGTERM');
    await desk.next('bye', ({ why }: { why: string }) => why === 'restart');
    await desk.ended;
    expect(await gone(second?.process as ChildProcess)).toBe(0);
  });
});

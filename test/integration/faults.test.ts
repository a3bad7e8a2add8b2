import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Created, MatterDetail } from '#contract/matters.ts';
import { client, photo } from '../support/client.ts';
import { databaseKind } from '../support/database.ts';
import { testOffice, type TestOffice } from '../support/office.ts';

/** A way to the database that can be cut like a cable. */
class Cable {
  private readonly sockets = new Set<Socket>();
  private port = 0;
  private server = createServer();

  constructor(private readonly target: URL) {}

  async plug(): Promise<string> {
    this.server = createServer((near) => {
      const far = connect(Number(this.target.port || 5432), this.target.hostname);
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on('error', () => {});
        socket.on('close', () => this.sockets.delete(socket));
      }
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
    const through = new URL(this.target);
    through.hostname = '127.0.0.1';
    through.port = String(this.port);
    return through.toString();
  }

  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}

const report = (office: TestOffice, cookie: string, key: string) =>
  office.app.inject({
    method: 'POST',
    url: '/api/v1/matters',
    headers: { cookie, 'idempotency-key': key },
    payload: { text: `垃圾桶满了 ${key}`, lng: 120.005, lat: 30.005 },
  });

describe.skipIf(databaseKind !== 'server')('a database server that goes away (server kind only)', () => {
  const target = process.env['TEST_DATABASE_URL'] ?? '';
  let office: TestOffice;
  let cable: Cable;
  let admin: pg.Client;
  let cookie: string;
  beforeAll(async () => {
    cable = new Cable(new URL(target));
    vi.stubEnv('TEST_DATABASE_URL', await cable.plug());
    office = await testOffice();
    cookie = await office.signIn('dispatch');
    admin = new pg.Client({ connectionString: target });
    await admin.connect();
  });
  afterAll(async () => {
    await office.close();
    await cable.cut();
    await admin.end();
    vi.unstubAllEnvs();
  });

  const endConnections = async () => {
    const [own] = await office.deps.db.system<{ name: string }>('select current_database() as name');
    return async () =>
      admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [own?.name]);
  };
  const kept = () =>
    office.deps.db
      .office(1)
      .query<{ id: string }>('select id from matter where tenant_id = 1')
      .then((rows) => rows.map(({ id }) => id));

  it('answers a report or says that it is not saved, keeps all that it acknowledged, and takes each retry once', async () => {
    const terminate = await endConnections();
    const keys = Array.from({ length: 60 }, () => randomUUID());
    const waiting = [...keys];
    const answers = new Map<string, Awaited<ReturnType<typeof report>>>();
    const work = async () => {
      for (let key = waiting.pop(); key; key = waiting.pop()) answers.set(key, await report(office, cookie, key));
    };
    const interrupt = async () => {
      while (waiting.length > 0) {
        await terminate();
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
    };
    await Promise.all([work(), work(), work(), work(), interrupt()]);

    const refused = [...answers].filter(([, answer]) => answer.statusCode !== 201);
    for (const [, answer] of refused) {
      expect([answer.statusCode, answer.json()], answer.body).toEqual([
        503,
        expect.objectContaining({ code: 'unavailable' }),
      ]);
    }
    const acknowledged = [...answers.values()]
      .filter(({ statusCode }) => statusCode === 201)
      .map((answer) => answer.json<Created>().id);
    expect(await kept()).toEqual(expect.arrayContaining(acknowledged));

    // As a phone does: a connection that was ended a moment ago may still be handed out once.
    for (const [key] of refused)
      await vi.waitFor(async () => expect((await report(office, cookie, key)).statusCode).toBe(201), {
        timeout: 20_000,
      });
    expect(await kept()).toHaveLength(keys.length);
  });

  it('rolls a transaction back whose connection ends in the middle, and goes on', async () => {
    const terminate = await endConnections();
    const before = await kept();
    await expect(
      office.deps.db.transaction(1, async (tx) => {
        await tx.query(`update matter set title = '半' where tenant_id = 1`);
        await terminate();
        await new Promise((resolve) => setTimeout(resolve, 50));
        await tx.query('select 1');
      }),
    ).rejects.toThrow();
    const [half] = await office.deps.db
      .office(1)
      .query<{ n: number }>(`select count(*) as n from matter where tenant_id = 1 and title = '半'`);
    expect(half?.n).toBe(0);
    expect(await kept()).toEqual(before);
  });

  it('says 503 while the server can’t be reached at all, and works again by itself', async () => {
    await cable.cut();
    const answers = [await report(office, cookie, randomUUID()), await office.app.inject('/readyz')];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([503, 503]);
    expect(answers[0]?.json()).toMatchObject({ code: 'unavailable' });
    await cable.plug();
    expect((await report(office, cookie, randomUUID())).statusCode).toBe(201);
    expect((await office.app.inject('/readyz')).statusCode).toBe(200);
  });

  it('runs no query with rights that pass row-level security by, however often connections are made anew', async () => {
    const terminate = await endConnections();
    for (let round = 0; round < 3; round++) {
      await terminate();
      const roles = await Promise.all(
        Array.from({ length: 5 }, () =>
          office.deps.db.system<{ role: string }>('select current_user as role').catch(() => []),
        ),
      );
      expect(roles.flat().filter(({ role }) => role !== 'huiyin_app')).toEqual([]);
    }
    expect(await office.deps.db.system('select current_user as role')).toEqual([{ role: 'huiyin_app' }]);
  });
});

describe('a disk that is full', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await testOffice();
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(() => office.close());

  it('refuses the photo with 507 and keeps no row of it; with room again the same photo is taken', async () => {
    const grid = await client(office, 'grid1');
    const { id } = await grid.post<{ id: string }>('/matters', { text: '路灯不亮', lng: 120.005, lat: 30.005 });
    vi.spyOn(office.deps.store, 'put').mockRejectedValue(Object.assign(new Error('no space left'), { code: 'ENOSPC' }));
    const full = await grid.upload(id, 'before', await photo());
    expect([full.statusCode, full.json<{ code: string }>().code]).toEqual([507, 'disk_full']);
    expect((await grid.get<MatterDetail>(`/matters/${id}`)).files).toEqual([]);
    vi.restoreAllMocks();
    expect((await grid.upload(id, 'before', await photo())).statusCode).toBeLessThan(300);
    expect((await grid.get<MatterDetail>(`/matters/${id}`)).files).toHaveLength(1);
  });

  it('reports nothing as saved when the database has no room', async () => {
    const cookie = await office.signIn('grid1');
    const full = Object.assign(new Error('could not extend file'), { code: '53100' });
    vi.spyOn(office.deps.writer, 'insert').mockRejectedValue(full);
    const answer = await report(office, cookie, randomUUID());
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([507, 'disk_full']);
  });
});

describe('a server that is told to stop', () => {
  it('answers the request under way, takes no new one and ends with 0', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'huiyin-stop-'));
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const server = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'serve'], {
      cwd: root,
      env: { ...process.env, HUIYIN_DATA: folder, PORT: '0', LOG_LEVEL: 'silent', DATABASE_URL: undefined },
    });
    try {
      const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
      // What nobody waits for yet when an earlier step fails must not be told as the fault.
      const waited = <T>(promise: Promise<T>): Promise<T> => {
        promise.catch(() => {});
        return promise;
      };
      const said = (words: RegExp) => {
        const heard = new Promise<RegExpExecArray>((resolve, reject) => {
          let text = '';
          server.once('exit', () => reject(new Error(text)));
          server.stderr.on('data', (chunk) => {
            text += String(chunk);
            const found = words.exec(text);
            if (found) resolve(found);
          });
        });
        return waited(heard);
      };
      const [, base = ''] = await said(/(http:\/\/\S+?)\/\n/);
      const body = JSON.stringify({ username: 'nobody', password: 'wrong-password', office: 'X' });
      const slow = request(`${base}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      });
      const answered = waited(
        new Promise<number | undefined>((resolve, reject) => {
          slow.once('response', (answer) => resolve(answer.statusCode));
          slow.on('error', reject);
        }),
      );
      await new Promise((resolve) => slow.write(body.slice(0, 10), resolve));
      await fetch(`${base}/healthz`); // by now the server has read the head of the slow one
      const stopping = said(/SIGTERM/);
      server.kill('SIGTERM');
      await stopping;
      await vi.waitFor(() => expect(fetch(`${base}/healthz`)).rejects.toThrow(), { timeout: 10_000 });
      slow.end(body.slice(10));
      expect(await answered).toBe(401);
      expect(await ended).toBe(0);
    } finally {
      server.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

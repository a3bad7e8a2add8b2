import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Health } from '#contract/health.ts';
import { QUEUES } from '../jobs/queue.ts';
import { TENANT, testOffice, type TestOffice, type TestRole } from '../people/fixtures.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice();
});
afterAll(() => office.close());

const health = async (headers = {}) =>
  (await office.send('admin', 'GET', '/system/health', undefined, headers)).json<Health>();
const statusAs = async (role: TestRole | null) => (await office.send(role, 'GET', '/system/health')).statusCode;

describe('how the server is', () => {
  it('is told to those who run it, and to nobody else', async () => {
    expect(await statusAs('admin')).toBe(200);
    expect(await statusAs('gridWorker')).toBe(403);
    expect(await statusAs(null)).toBe(401);
  });

  it('says in autumn that the next year’s holidays are missing, and not once they are entered', async () => {
    expect((await health()).missingYears).toEqual([2027]);
    await office.send('admin', 'PUT', '/calendar/2027', { days: [], known: true });
    expect((await health()).missingYears).toEqual([]);
  });

  it('knows of no backup until its marker is written, and of none where the marker is no time', async () => {
    expect((await health()).backup).toBeNull();
    const marker = path.join(office.deps.config.dataDirectory, 'last-backup');
    await writeFile(marker, '2026-11-23T02:00:00+08:00\n');
    expect((await health()).backup).toBe('2026-11-23T02:00:00+08:00');
    await writeFile(marker, 'yesterday');
    expect((await health()).backup).toBeNull();
  });

  it('shows each queue, and a failed job of the own office with its reason until it is tried again', async () => {
    expect((await health()).queues.map(({ name }) => name)).toEqual([...QUEUES]);
    const failed = async (tenant: number) => {
      const id = await office.deps.queue.boss.send('housekeeping', { tenant });
      await office.deps.db.system(
        `update pgboss.job set state = 'failed', completed_on = now(), output = '{"message":"no space left"}' where id = $1`,
        [id],
      );
      return id;
    };
    const [own, other] = [await failed(TENANT), await failed(TENANT + 1)];
    const shown = await health();
    expect(shown.failures).toMatchObject([{ id: own, queue: 'housekeeping', reason: 'no space left' }]);
    expect(shown.queues.find(({ name }) => name === 'housekeeping')?.failed).toBe(1);

    const retry = (id: string | null, role: TestRole) =>
      office.send(role, 'POST', `/system/jobs/housekeeping/${id}/retry`);
    expect((await retry(own, 'leader')).statusCode).toBe(403);
    expect((await retry(other, 'admin')).statusCode).toBe(404);
    expect((await retry(own, 'admin')).statusCode).toBe(204);
    expect((await health()).failures).toEqual([]);
  });

  it('tells when the audit chain was verified, by whom, and with what result', async () => {
    expect((await health()).audit).toMatchObject({ verifiedAt: null, brokenAt: null });
    await office.send('auditor', 'POST', '/audit/verify');
    expect((await health()).audit).toMatchObject({
      verifiedAt: '2026-11-24T10:20:00+08:00',
      by: 'auditor',
      brokenAt: null,
    });
  });

  it('counts the channels by name in the language asked for, also those that nothing came from', async () => {
    const { channels } = await health({ 'accept-language': 'en' });
    expect(channels.length).toBeGreaterThan(5);
    expect(channels.every(({ count, last }) => count === 0 && last === null)).toBe(true);
    expect(channels.map(({ label }) => label).join('')).not.toMatch(/\p{Script=Han}/u);
  });
});

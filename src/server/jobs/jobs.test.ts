import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { client } from '../../../test/support/client.ts';
import { testOffice, type TestOffice } from '../../../test/support/office.ts';
import { settled } from '../../../test/support/database.ts';
import { rollUp } from '../figures/jobs.ts';
import { PART_LIFETIME } from '../files/parts.ts';
import type { Jobs } from './queue.ts';
import { askForHousekeeping, startWorker, workOff } from './worker.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice();
  const grid = await client(office, 'grid1');
  for (const text of ['路灯不亮', '垃圾桶满了', '井盖响']) {
    await grid.post('/matters', { text, lng: 120.005, lat: 30.005 });
  }
  await settled(office.deps.db);
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => office.close());

const take = (name: 'matter-events' | 'calendar-changed') =>
  office.deps.queue.boss.fetch<Jobs[typeof name]>(name, { batchSize: 100 });
const states = async (name: string) =>
  office.deps.db.system<{ tenant: number; state: string; n: number }>(
    `select (data->>'tenant')::integer as tenant, state::text, count(*) as n from pgboss.job where name = $1
     group by 1, 2 order by 1, 2`,
    [name],
  );
const sums = () =>
  office.deps.db
    .office(1)
    .query('select * from figure_sum where tenant_id = 1 order by grain, period, day, first_key, last_key');

it('does the jobs of one office as one piece of work, and twice is as once when a process died over them', async () => {
  const jobs = await take('matter-events');
  expect(jobs).toHaveLength(3);
  const transactions = vi.spyOn(office.deps.db, 'transaction');
  const results = await workOff(office.deps, 'matter-events', jobs);
  expect(results.map(({ status }) => status)).toEqual(['completed', 'completed', 'completed']);
  expect(transactions).toHaveBeenCalledTimes(1);
  const once = await sums();
  expect(once.length).toBeGreaterThan(0);

  // Nobody told the queue that they are done: it hands them out again.
  await office.deps.db.system(
    `update pgboss.job set state = 'retry', start_after = now() where name = 'matter-events'`,
  );
  const stop = await startWorker(office.deps);
  await vi.waitFor(
    async () => expect(await states('matter-events')).toEqual([{ tenant: 1, state: 'completed', n: 3 }]),
    { timeout: 20_000, interval: 200 },
  );
  stop();
  expect(await sums()).toEqual(once);
  expect(await rollUp(office.deps, 1)).toEqual({ events: 0 });
});

it('tries the job of one office again and finishes those of the others, and counts both', async () => {
  await office.deps.queue.boss.insert('calendar-changed', [{ data: { tenant: 99 } }, { data: { tenant: 1 } }]);
  await vi.waitFor(
    async () =>
      expect(await states('calendar-changed')).toEqual([
        { tenant: 1, state: 'completed', n: 1 },
        { tenant: 99, state: 'retry', n: 1 },
      ]),
    { timeout: 20_000, interval: 100 },
  );
  const { values } = await office.deps.metrics.jobs.get();
  const counted = (outcome: string) =>
    values.find(({ labels }) => labels.queue === 'calendar-changed' && labels.outcome === outcome)?.value ?? 0;
  expect(counted('completed')).toBe(1);
  expect(counted('failed')).toBeGreaterThanOrEqual(1);
});

it('clears away parts that no phone came back for, and asks for housekeeping once an office', async () => {
  const parts = path.join(office.deps.config.dataDirectory, 'parts');
  mkdirSync(parts, { recursive: true });
  const [old, fresh] = [path.join(parts, 'old'), path.join(parts, 'fresh')];
  const seconds = (instant: number) => new Date(instant);
  for (const file of [old, fresh]) writeFileSync(file, 'x');
  utimesSync(old, seconds(office.clock.now - PART_LIFETIME), seconds(office.clock.now - PART_LIFETIME));
  utimesSync(fresh, seconds(office.clock.now), seconds(office.clock.now));
  await askForHousekeeping(office.deps);
  expect([existsSync(old), existsSync(fresh)]).toEqual([false, true]);
  await vi.waitFor(
    async () => expect(await states('housekeeping')).toEqual([{ tenant: 1, state: 'completed', n: 1 }]),
    {
      timeout: 20_000,
      interval: 200,
    },
  );
});

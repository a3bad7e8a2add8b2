import type { Deps } from '../deps.ts';
import { rollUp } from '../figures/jobs.ts';
import { housekeep } from './housekeeping.ts';
import type { Jobs, QueueName } from './queue.ts';

type Handlers = { readonly [Name in QueueName]: (data: Jobs[Name]) => Promise<void> };

/** At least once: each handler may meet the same job again and must not do its work twice. */
const handlersOf = (deps: Deps): Handlers => ({
  'matter-events': async ({ tenant }) => {
    await rollUp(deps, tenant);
  },
  'figures-roll-up': async ({ tenant }) => {
    await rollUp(deps, tenant);
  },
  housekeeping: async ({ tenant }) => {
    await housekeep(deps, tenant);
  },
});

const BATCH = 200;
const HOUR_MS = 3_600_000;

/** Works the queues until the server stops; the returned function stops taking jobs. */
export async function startWorker(deps: Deps): Promise<() => void> {
  const handlers = handlersOf(deps);
  const run = async <Name extends QueueName>(name: Name) => {
    const { boss } = deps.queue;
    await boss.work<Jobs[Name]>(name, { batchSize: BATCH, pollingIntervalSeconds: 2 }, async (jobs) => {
      // One roll-up serves all lines of history that came in since: jobs of one office are one piece of work.
      const perOffice = new Map(jobs.map((job) => [job.data.tenant, job.data]));
      for (const data of perOffice.values()) await handlers[name](data);
      deps.metrics.jobs.inc({ queue: name, outcome: 'done' }, jobs.length);
    });
  };
  await run('matter-events');
  await run('figures-roll-up');
  await run('housekeeping');
  const timer = setInterval(() => {
    void deps.db
      .system<{ id: number }>('select id from office')
      .then((offices) =>
        deps.queue.boss.insert(
          'housekeeping',
          offices.map(({ id }) => ({ data: { tenant: id }, singletonKey: String(id) })),
        ),
      )
      .catch((error: unknown) => deps.log.warn({ err: error }, 'housekeeping not enqueued'));
  }, HOUR_MS);
  timer.unref();
  return () => clearInterval(timer);
}

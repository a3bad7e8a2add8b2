import type { Job, JobResult } from 'pg-boss';
import type { Deps } from '../deps.ts';
import { rollUp } from '../figures/jobs.ts';
import { gatherHotSpots } from '../hotspots/gather.ts';
import { partsIn } from '../files/parts.ts';
import { reproject } from '../matters/commands/reproject.ts';
import { tick } from '../notices/commands/tick.ts';
import { takeEffect } from '../territory/commands/decide-change.ts';
import { housekeep } from './housekeeping.ts';
import { QUEUES, type Jobs, type QueueName } from './queue.ts';

/** At least once: each may meet the same job again and must not do its work twice. */
const work: Readonly<Record<QueueName, (deps: Deps, tenant: number) => Promise<unknown>>> = {
  'matter-events': rollUp,
  'calendar-changed': reproject,
  housekeeping: housekeep,
  'territory-day': takeEffect,
  'clock-tick': tick,
  'hot-spots': gatherHotSpots,
};

const BATCH = 200;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** Works the queues until the server stops; the returned function stops asking for housekeeping and ticks. */
export async function startWorker(deps: Deps): Promise<() => void> {
  const { boss } = deps.queue;
  for (const name of QUEUES) {
    await boss.work<
      Jobs[QueueName],
      unknown,
      { perJobResults: true; batchSize: number; pollingIntervalSeconds: number }
    >(name, { perJobResults: true, batchSize: BATCH, pollingIntervalSeconds: 2 }, (jobs) => workOff(deps, name, jobs));
  }
  const every = (ms: number, want: (deps: Deps) => Promise<void>, what: string) => {
    const timer = setInterval(() => {
      want(deps).catch((error: unknown) => deps.log.warn({ err: error }, `${what} not enqueued`));
    }, ms);
    timer.unref();
    return timer;
  };
  const timers = [
    every(HOUR_MS, askForHousekeeping, 'housekeeping'),
    every(HOUR_MS, askForHotSpots, 'hot spots'),
    every(MINUTE_MS, askForTicks, 'ticks'),
  ];
  return () => timers.forEach(clearInterval);
}

/** One roll-up serves all lines of history that came in since: jobs of one office are one piece of work. */
export async function workOff(
  deps: Deps,
  name: QueueName,
  jobs: readonly Pick<Job<Jobs[QueueName]>, 'id' | 'data'>[],
): Promise<JobResult[]> {
  const results: JobResult[] = [];
  for (const tenant of new Set(jobs.map((job) => job.data.tenant))) {
    const outcome = await work[name](deps, tenant).then(
      () => ({ status: 'completed' as const }),
      (error: unknown) => {
        deps.log.error({ err: error, queue: name, tenant }, 'job failed, will be tried again');
        return { status: 'failed' as const, output: { message: String(error) } };
      },
    );
    const ofOffice = jobs.filter((job) => job.data.tenant === tenant);
    deps.metrics.jobs.inc({ queue: name, outcome: outcome.status }, ofOffice.length);
    results.push(...ofOffice.map(({ id }) => ({ id, ...outcome })));
  }
  return results;
}

/** Of several servers each asks for the same: what has gone already costs nothing. */
export async function askForHousekeeping({ db, queue, config, clock }: Deps): Promise<void> {
  // Parts of uploads lie on this server's own disk: they are no job that another might take.
  await partsIn(config.dataDirectory).removeStale(clock());
  await ask(db, queue, 'housekeeping');
}

/** Of several servers each asks; whoever comes second finds nothing due. */
const askForTicks = ({ db, queue }: Pick<Deps, 'db' | 'queue'>): Promise<void> => ask(db, queue, 'clock-tick');

const askForHotSpots = ({ db, queue }: Pick<Deps, 'db' | 'queue'>): Promise<void> => ask(db, queue, 'hot-spots');

async function ask(
  db: Deps['db'],
  queue: Deps['queue'],
  name: 'housekeeping' | 'clock-tick' | 'hot-spots',
): Promise<void> {
  const offices = await db.system<{ id: number }>('select id from office');
  await queue.boss.insert(
    name,
    offices.map(({ id }) => ({ data: { tenant: id } })),
  );
}

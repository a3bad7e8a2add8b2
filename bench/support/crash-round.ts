import { randomUUID } from 'node:crypto';
import type { NewMatter } from '#contract/matters.ts';
import { verifyHistories } from '#server/matters/verify.ts';
import type { Stage } from '../../scenarios/demo/stories.ts';
import type { BenchClient } from './client.ts';
import { openRuntime, reports, staffOf } from './office.ts';
import { startServer, type Site } from './server.ts';

const REPORTER = 'intake1';
const WORKERS = 8;
const BODIES = 200;

export interface CrashResult {
  /** Reports that were answered with a number before or after the crash. */
  readonly acknowledged: number;
  /** Acknowledged, and not there afterwards. */
  readonly lost: number;
  /** Sent under one key, and there more than once or under another number. */
  readonly doubled: number;
  /** Matters whose history does not verify. */
  readonly broken: number;
}

interface Sent {
  readonly key: string;
  readonly body: NewMatter;
  /** The id that was answered; null while nobody knows whether it was written. */
  id: string | null;
}

const send = async (client: BenchClient, sent: Sent): Promise<void> => {
  const { id } = await client.post<{ id: string }>('/matters', sent.body, { 'idempotency-key': sent.key });
  sent.id = id;
};

/** Sends without end on several connections until the server is gone. @returns all that was sent */
async function sendUntilGone(client: BenchClient, bodies: readonly NewMatter[], onAnswer: () => void): Promise<Sent[]> {
  const all: Sent[] = [];
  const worker = async () => {
    for (;;) {
      const sent: Sent = { key: randomUUID(), body: bodies[all.length % bodies.length]!, id: null };
      all.push(sent);
      try {
        await send(client, sent);
        onAnswer();
      } catch {
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, worker));
  return all;
}

/**
 * Reports come in, the server is killed in the midst of them, started again, and whatever was not answered is sent again
 * under its key, as a phone's outbox would.
 * @param enough answers after which the server is killed; differs from round to round
 * @param alsoCrash what else dies with the server
 */
export async function crashRound(
  site: Site,
  stage: Stage,
  round: number,
  alsoCrash: () => Promise<void> = () => Promise.resolve(),
): Promise<CrashResult> {
  const bodies = reports(stage, BODIES);
  const enough = 40 + 37 * round;
  const server = await startServer(site);
  const client = await staffOf(server.address)(REPORTER);
  let answers = 0;
  let killed: Promise<unknown> = Promise.resolve();
  const all = await sendUntilGone(client, bodies, () => {
    if (++answers === enough) killed = Promise.all([alsoCrash(), server.kill()]);
  });
  await killed;
  const before = new Map(all.flatMap(({ key, id }) => (id ? [[key, id] as const] : [])));

  const again = await startServer(site);
  const returned = await staffOf(again.address)(REPORTER);
  // The unanswered ones, and some of the answered: the same key must give the same matter.
  const unsure = all.filter(({ id }) => id === null);
  for (const sent of [...unsure, ...all.filter(({ id }) => id !== null).slice(-WORKERS)]) await send(returned, sent);
  await again.stop();
  const changed = all.filter(({ key, id }) => before.has(key) && before.get(key) !== id).length;
  return { acknowledged: all.length, ...(await account(site, all, changed)) };
}

async function account(site: Site, all: readonly Sent[], changed: number): Promise<Omit<CrashResult, 'acknowledged'>> {
  const runtime = await openRuntime(site);
  try {
    const { db } = runtime.deps;
    const ids = [...new Set(all.flatMap(({ id }) => id ?? []))];
    const [there] = await db.office(1).query<{ found: number; beyond: number }>(
      `select (select count(*) from matter where tenant_id = 1 and id = any($1)) as found,
           (select count(*) from matter where tenant_id = 1) - (select count(*) from idempotency_key where tenant_id = 1) as beyond`,
      [ids],
    );
    const { broken } = await verifyHistories(db, 1);
    // Every report had a key, so matters beyond the keys are matters written twice.
    const doubled = changed + (all.length - ids.length) + Math.abs(there?.beyond ?? 0);
    return { lost: ids.length - (there?.found ?? 0), doubled, broken: broken.length };
  } finally {
    await runtime.close();
  }
}

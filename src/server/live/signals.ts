import pg from 'pg';
import type { Logger } from 'pino';
import type { Audience } from '#domain/notices/notice.ts';
import type { Database } from '../db/database.ts';

/** What server processes tell each other. Ids only: each reads for itself, under the scope of those it tells. */
export type Signal =
  | { readonly about: 'history'; readonly tenant: number }
  | { readonly about: 'told'; readonly tenant: number; readonly audiences: readonly Audience[] }
  | { readonly about: 'session'; readonly tenant: number; readonly userId: string }
  | {
      readonly about: 'presence';
      readonly tenant: number;
      readonly matterId: string;
      readonly userId: string;
      readonly tab: string;
      readonly doing: 'reading' | 'writing' | 'left';
    };

export interface Signals {
  /** Tells the other processes, a little later and many at once. */
  send(signal: Signal): void;
  /** Opens the way to the others; until then nothing is heard. */
  start(): void;
  /** False while signals of other processes may be missed. */
  connected(): boolean;
  close(): Promise<void>;
}

const CHANNEL = 'huiyin_live';
/** NOTIFY takes 8,000 bytes. */
const MOST_BYTES = 7500;
/** A commit with NOTIFY holds a lock over the whole server: this few of them a second cost nothing. */
const GATHER_MS = 30;
const MOST_WAITING = 500;
const CHECK_MS = 15_000;
const RECONNECT_MS = [250, 500, 1000, 2000, 5000] as const;

/** One process with its own database has nobody to tell. */
const alone: Signals = { send() {}, start() {}, connected: () => true, close: async () => {} };

const sameHistory = (a: Signal, b: Signal): boolean =>
  a.about === 'history' && b.about === 'history' && a.tenant === b.tenant;

function* batches(signals: readonly Signal[]): Generator<string> {
  let batch: Signal[] = [];
  let bytes = 2;
  for (const signal of signals) {
    const size = JSON.stringify(signal).length + 1;
    if (bytes + size > MOST_BYTES) {
      yield JSON.stringify(batch);
      batch = [];
      bytes = 2;
    }
    batch.push(signal);
    bytes += size;
  }
  if (batch.length > 0) yield JSON.stringify(batch);
}

interface Heard {
  readonly onSignal: (signal: Signal) => void;
  /** The way was open again after it was not: whatever was said meanwhile was missed. */
  readonly onConnected: () => void;
}

/**
 * LISTEN and NOTIFY over a connection of their own, outside the pool: a listener must not be shared, and waits for nobody.
 * Nothing depends on a signal arriving; the history's position is asked for as well.
 */
export function openSignals(db: Database, log: Logger, { onSignal, onConnected }: Heard): Signals {
  const url = db.pool.options.connectionString;
  if (db.kind === 'embedded' || !url) return alone;
  const waiting: Signal[] = [];
  let client: pg.Client | null = null;
  let started = false;
  let closed = false;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let gathering: NodeJS.Timeout | undefined;

  const lose = (broken: pg.Client, error: unknown) => {
    if (client !== broken) return;
    client = null;
    if (failures === 0 && !closed) log.warn({ err: error }, 'live: the listening connection is away');
    void broken.end().catch(() => {});
    again();
  };
  const again = () => {
    if (closed) return;
    const wait = RECONNECT_MS[Math.min(failures++, RECONNECT_MS.length - 1)] ?? 5000;
    timer = setTimeout(() => void connect(), wait * (0.5 + Math.random()));
    timer.unref();
  };
  async function connect(): Promise<void> {
    const next = new pg.Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: 5000,
      query_timeout: 5000,
      application_name: 'huiyin live',
    });
    next.on('error', (error) => lose(next, error));
    next.on('end', () => lose(next, new Error('ended')));
    next.on('notification', ({ processId, payload }) => {
      // What this process said it knows already.
      if (processId === (next as unknown as { processID: number }).processID || !payload) return;
      for (const signal of JSON.parse(payload) as Signal[]) onSignal(signal);
    });
    try {
      await next.connect();
      await next.query('set role huiyin_app');
      await next.query(`listen ${CHANNEL}`);
    } catch {
      void next.end().catch(() => {});
      return again();
    }
    if (closed) return void next.end().catch(() => {});
    client = next;
    failures = 0;
    onConnected();
    gather();
  }
  /** A cable that was cut says nothing: only a question finds out. */
  const check = setInterval(() => {
    const asked = client;
    asked?.query('select 1').catch((error: unknown) => lose(asked, error));
  }, CHECK_MS);
  check.unref();

  const gather = () => {
    if (gathering || waiting.length === 0) return;
    gathering = setTimeout(() => void flush(), GATHER_MS);
    gathering.unref();
  };
  async function flush(): Promise<void> {
    const speaker = client;
    if (speaker) {
      try {
        for (const batch of batches(waiting.splice(0)))
          await speaker.query('select pg_notify($1, $2)', [CHANNEL, batch]);
      } catch (error) {
        lose(speaker, error);
      }
    }
    gathering = undefined;
    if (client) gather();
  }
  const start = () => {
    if (started || closed) return;
    started = true;
    void connect();
  };
  return {
    start,
    send(signal) {
      if (closed || waiting.some((other) => sameHistory(other, signal))) return;
      if (waiting.length < MOST_WAITING) waiting.push(signal);
      start();
      if (client) gather();
    },
    connected: () => client !== null,
    async close() {
      closed = true;
      clearTimeout(timer);
      clearInterval(check);
      clearTimeout(gathering);
      const open = client;
      client = null;
      await open?.end().catch(() => {});
    },
  };
}

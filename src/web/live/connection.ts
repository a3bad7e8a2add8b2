import { send } from '#web/api/client.ts';
import { ApiProblem } from '#web/api/problem.ts';
import { readEvents, type StreamEvent } from './sse.ts';

/** `polling`: the server answers, but no stream gets through; `lost`: it does not answer. */
export type LiveStatus = 'starting' | 'live' | 'polling' | 'lost';

export interface Connection {
  readonly close: () => void;
  /** The network is back, or a person looks again: not to wait any longer. */
  readonly hurry: () => void;
}

interface Ears {
  readonly hear: (event: StreamEvent) => void;
  readonly status: (status: LiveStatus) => void;
  /** Position from which to go on; null on the first time. */
  readonly since: () => string | null;
}

/** The server gives a sign of life every ten seconds. */
const SILENT_MS = 25_000;
/** A proxy that gathers answers lets nothing through, not even the greeting. */
const GREETING_MS = 8000;
/** A hiccup is not told. */
const LOST_AFTER_MS = 4000;
const POLL_MS = 30_000;
const WAITS_MS = [500, 1000, 2000, 4000, 8000] as const;

const isAway = (error: unknown): boolean => !(error instanceof ApiProblem) || error.status === 0 || error.status >= 500;

/** Keeps one stream open, comes back at a random moment after it broke, and asks for everything anew where none gets through. */
export const openConnection = ({ hear, status, since }: Ears): Connection => {
  const over = new AbortController();
  let failures = 0;
  let current = new AbortController();
  let wake: () => void = () => undefined;
  let lost: ReturnType<typeof setTimeout> | undefined;
  let polling: ReturnType<typeof setInterval> | undefined;

  const settle = (next: LiveStatus) => {
    clearTimeout(lost);
    clearInterval(polling);
    lost = undefined;
    if (next === 'polling') polling = setInterval(() => hear({ name: 'resync', id: null, data: {} }), POLL_MS);
    status(next);
  };
  const once = async (): Promise<'ended' | 'silent'> => {
    current = new AbortController();
    const { signal } = current;
    let greeted = false;
    let timer = setTimeout(() => current.abort(), GREETING_MS);
    const alive = (event: StreamEvent) => {
      clearTimeout(timer);
      timer = setTimeout(() => current.abort(), SILENT_MS);
      if (!greeted) settle('live');
      greeted = true;
      failures = 0;
      if (event.name !== 'beat') hear(event);
    };
    try {
      const response = await send('/live', { query: { since: since() ?? undefined }, signal, quiet: true });
      if (response.body) await readEvents(response.body, alive);
      return 'ended';
    } catch (error) {
      if (error instanceof ApiProblem) throw error;
      return greeted ? 'ended' : 'silent';
    } finally {
      clearTimeout(timer);
    }
  };
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const run = async () => {
    while (!over.signal.aborted) {
      const outcome = await once().catch((error: unknown) => error);
      if (over.signal.aborted) return;
      if (outcome instanceof ApiProblem && outcome.status === 401) {
        settle('starting');
        hear({ name: 'bye', id: null, data: { why: 'session' } });
        await rest(POLL_MS);
      } else if (outcome === 'silent' || (outcome instanceof ApiProblem && !isAway(outcome))) {
        settle('polling');
        await rest(POLL_MS * (1 + Math.random()));
      } else {
        lost ??= setTimeout(() => settle('lost'), LOST_AFTER_MS);
        // All desks lost the server at one moment: they must not come back at one.
        await rest((WAITS_MS[Math.min(failures++, WAITS_MS.length - 1)] ?? 8000) * (0.5 + Math.random()));
      }
    }
  };
  void run();
  return {
    hurry: () => wake(),
    close: () => {
      over.abort();
      clearTimeout(lost);
      clearInterval(polling);
      current.abort();
      wake();
    },
  };
};

import { openConnection, type Connection, type LiveStatus } from './connection.ts';
import type { StreamEvent } from './sse.ts';

type Said =
  | { readonly kind: 'event'; readonly event: StreamEvent }
  | { readonly kind: 'status'; readonly status: LiveStatus }
  | { readonly kind: 'ask' };

interface Ears {
  readonly hear: (event: StreamEvent) => void;
  readonly status: (status: LiveStatus) => void;
}

/** A window that nobody looks at needs no stream of its own for longer. */
const HIDDEN_MS = 30_000;

/**
 * One stream for all windows of a person: browsers allow six connections to a server, and each would hold one. The window
 * that got the lock listens and tells the others; when it closes, the next takes over from the same position. Where a
 * browser knows no locks (pages without TLS), windows in view listen for themselves.
 * @returns how to end it and how to make it try again at once
 */
export const shareStream = (person: string, { hear, status }: Ears): Connection => {
  let position: string | null = null;
  let connection: Connection | null = null;
  let last: LiveStatus = 'starting';
  let closed = false;
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`huiyin.live.${person}`);
  const say = (said: Said) => channel?.postMessage(said);
  const take = (event: StreamEvent) => {
    position = event.id ?? position;
    hear(event);
  };
  const stand = (next: LiveStatus) => {
    last = next;
    status(next);
  };
  const lead = () => {
    connection ??= openConnection({
      since: () => position,
      hear: (event) => {
        take(event);
        say({ kind: 'event', event });
      },
      status: (next) => {
        stand(next);
        say({ kind: 'status', status: next });
      },
    });
  };
  const rest = () => {
    connection?.close();
    connection = null;
  };
  channel?.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if (closed) return;
    if (data.kind === 'ask') {
      if (connection) say({ kind: 'status', status: last });
    } else if (!connection) {
      if (data.kind === 'event') take(data.event);
      else stand(data.status);
    }
  });

  const over = new AbortController();
  let hidden: ReturnType<typeof setTimeout> | undefined;
  const watch = () => {
    clearTimeout(hidden);
    if (document.visibilityState === 'visible') lead();
    else hidden = setTimeout(rest, HIDDEN_MS);
  };
  const shares = channel !== null && 'locks' in navigator;
  if (shares) {
    say({ kind: 'ask' });
    navigator.locks
      .request(`huiyin.live.${person}`, { signal: over.signal }, () => {
        lead();
        return new Promise<void>((resolve) => over.signal.addEventListener('abort', () => resolve()));
      })
      .catch(() => undefined);
  } else {
    watch();
    document.addEventListener('visibilitychange', watch);
  }
  return {
    hurry: () => connection?.hurry(),
    close: () => {
      closed = true;
      clearTimeout(hidden);
      document.removeEventListener('visibilitychange', watch);
      rest();
      over.abort();
      channel?.close();
    },
  };
};

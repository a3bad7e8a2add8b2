import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { LiveChanges, Presence } from '#contract/live.ts';
import type { Connection, LiveStatus } from './connection.ts';
import { shareStream } from './share.ts';
import type { StreamEvent } from './sse.ts';

/** What a screen may want to hear. `resync`: anything may have changed. */
export interface LiveEars {
  readonly onChanges?: (changes: LiveChanges) => void;
  readonly onResync?: () => void;
  /** Something was told to this person. */
  readonly onNotice?: () => void;
  readonly onPresence?: (presence: Presence) => void;
  /** The session has ended on the server. */
  readonly onSessionEnd?: () => void;
  /** Somebody else is signed in with this browser now. */
  readonly onOtherPerson?: () => void;
}

const ears = new Set<LiveEars>();
const watchers = new Set<() => void>();
let connection: Connection | null = null;
let current: LiveStatus = 'starting';

const setStatus = (status: LiveStatus) => {
  const back = current === 'lost' && status !== 'lost';
  current = status;
  for (const changed of watchers) changed();
  // What was asked for in vain meanwhile is asked for again.
  if (back) for (const ear of ears) ear.onResync?.();
};

const told = (person: string, { name, data }: StreamEvent) => {
  if (name === 'hello' && (data as { userId: string }).userId !== person) for (const ear of ears) ear.onOtherPerson?.();
  for (const ear of ears) {
    if (name === 'change') ear.onChanges?.(data as LiveChanges);
    else if (name === 'presence') ear.onPresence?.(data as Presence);
    else if (name === 'notice') ear.onNotice?.();
    else if (name === 'resync') ear.onResync?.();
    else if (name === 'bye' && (data as { why: string }).why === 'session') ear.onSessionEnd?.();
  }
};

/** Not to wait any longer before trying again. */
export const hurryLive = (): void => connection?.hurry();

/** Listens for a person while they are signed in. */
export const startLive = (person: string): (() => void) => {
  connection = shareStream(person, { hear: (event) => told(person, event), status: setStatus });
  addEventListener('online', hurryLive);
  document.addEventListener('visibilitychange', hurryLive);
  return () => {
    removeEventListener('online', hurryLive);
    document.removeEventListener('visibilitychange', hurryLive);
    connection?.close();
    connection = null;
    setStatus('starting');
  };
};

/** Hears what others do, as long as the screen stands. The newest functions are used without listening again. */
export const useLive = (handlers: LiveEars): void => {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    const ear: LiveEars = {
      onChanges: (changes) => latest.current.onChanges?.(changes),
      onResync: () => latest.current.onResync?.(),
      onNotice: () => latest.current.onNotice?.(),
      onPresence: (presence) => latest.current.onPresence?.(presence),
      onSessionEnd: () => latest.current.onSessionEnd?.(),
      onOtherPerson: () => latest.current.onOtherPerson?.(),
    };
    ears.add(ear);
    return () => void ears.delete(ear);
  }, []);
};

const subscribe = (changed: () => void) => {
  watchers.add(changed);
  return () => void watchers.delete(changed);
};

export const useLiveStatus = (): LiveStatus => useSyncExternalStore(subscribe, () => current);

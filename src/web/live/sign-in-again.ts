import { useSyncExternalStore } from 'react';
import { onSignedOut } from '#web/api/client.ts';
import { dropDraftsOf } from './drafts.ts';
import { hurryLive } from './live.ts';

interface Asking {
  readonly answer: Promise<boolean>;
  readonly resolve: (signedIn: boolean) => void;
}

let asking: Asking | null = null;
const watchers = new Set<() => void>();
const tell = () => {
  for (const changed of watchers) changed();
};

/** Who signs in in one window goes on in all of them. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('huiyin.session');

/** Asks for the password over the page. Whatever was refused meanwhile waits for the one answer. */
export const askAgain = (): Promise<boolean> => {
  if (!asking) {
    let resolve: Asking['resolve'] = () => undefined;
    const answer = new Promise<boolean>((done) => (resolve = done));
    asking = { answer, resolve };
    tell();
  }
  return asking.answer;
};

/** @param signedIn false gives up: what was refused stays refused */
const answerAgain = (signedIn: boolean): void => {
  const open = asking;
  asking = null;
  tell();
  open?.resolve(signedIn);
  if (signedIn) hurryLive();
};

/** A person has left: other windows show nothing any more, and the next one at this device finds no draft. */
export const signedOut = (person: string): void => {
  dropDraftsOf(person);
  channel?.postMessage({ person: '' });
};

/** The same person is back. */
export const signedInAgain = (person: string): void => {
  channel?.postMessage({ person });
  answerAgain(true);
};

/**
 * While somebody is signed in, a session that ends is no reason to leave the page. When another person signs in with this
 * browser the page begins anew: nobody goes on under another's name, and nobody sees another's draft.
 */
export const holdSession = (person: string): (() => void) => {
  const letGo = onSignedOut(askAgain);
  const hear = ({ data }: MessageEvent<{ person: string }>) => {
    if (data.person !== person) window.location.reload();
    else if (asking) answerAgain(true);
  };
  channel?.addEventListener('message', hear);
  return () => {
    letGo();
    channel?.removeEventListener('message', hear);
    answerAgain(false);
  };
};

export const useAskedAgain = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      watchers.add(changed);
      return () => void watchers.delete(changed);
    },
    () => asking !== null,
  );

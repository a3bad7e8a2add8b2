import { useEffect, useState } from 'react';
import type { Presence, PresenceBeat, Watcher } from '#contract/live.ts';
import { liveWords } from '#i18n/live.ts';
import { request } from '#web/api/client.ts';
import { newKey } from '#web/api/keys.ts';
import { useWords } from '#web/ui/lang.tsx';
import { useLive } from './live.ts';
import './live.css';

const BEAT_MS = 10_000;
/** After the last letter one is reading again. */
const WRITING_MS = 15_000;
const tab = newKey();

const writing = new Map<string, number>();
const watchers = new Set<() => void>();

/** To be said at each letter typed on a matter. */
export const noteWriting = (matterId: string): void => {
  const before = writing.get(matterId) ?? 0;
  writing.set(matterId, Date.now() + WRITING_MS);
  if (before < Date.now()) for (const tell of watchers) tell();
};

const beat = (matterId: string, doing: PresenceBeat['doing'], keepalive = false): Promise<Presence> =>
  request('/live/presence', { method: 'POST', body: { matterId, tab, doing }, quiet: true, keepalive });

/** The others who have this matter open now. Says so of oneself while the window is in view. */
const useOthers = (matterId: string): readonly Watcher[] => {
  const [seen, see] = useState<Presence>({ matterId, people: [] });
  useLive({ onPresence: (presence) => presence.matterId === matterId && see(presence) });
  useEffect(() => {
    let open = true;
    const say = () => {
      if (document.visibilityState === 'hidden') return;
      const doing = (writing.get(matterId) ?? 0) > Date.now() ? 'writing' : 'reading';
      // Without an answer nobody is known to be here.
      beat(matterId, doing).then(
        (presence) => open && see(presence),
        () => open && see({ matterId, people: [] }),
      );
    };
    const leave = () => void beat(matterId, 'left', true).catch(() => undefined);
    say();
    const timer = setInterval(say, BEAT_MS);
    watchers.add(say);
    addEventListener('pagehide', leave);
    return () => {
      open = false;
      clearInterval(timer);
      watchers.delete(say);
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [matterId]);
  return seen.matterId === matterId ? seen.people : [];
};

/** One quiet line: who else is here and whether they write. Nothing while one is alone. */
export const OthersHere = ({ matterId }: { matterId: string }) => {
  const t = useWords(liveWords);
  const others = useOthers(matterId);
  return (
    <span className="hy-others" role="status">
      {others.map(({ userId, name, doing }) => (
        <span key={userId} className={doing}>
          <i aria-hidden>{name.slice(0, 1)}</i>
          {t(`here.${doing}`, { name })}
        </span>
      ))}
    </span>
  );
};

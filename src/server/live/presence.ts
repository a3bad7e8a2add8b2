import type { PresenceBeat, Watcher } from '#contract/live.ts';
import type { Instant } from '#domain/shared/result.ts';

/** Who has said nothing for so long has left, whatever became of their browser. */
const GONE_AFTER_MS = 30_000;
/** Windows of one person on one matter; more than that is no person. */
const MOST_TABS = 8;

interface Entry {
  readonly userId: string;
  readonly tab: string;
  readonly doing: Watcher['doing'];
  readonly until: Instant;
}

interface Spot {
  readonly tenant: number;
  readonly matterId: string;
}

/**
 * Who has which matter open right now. Held in memory, forgotten within half a minute, written nowhere: two people shall
 * not do the same work twice, and nobody shall be able to ask afterwards who looked at what and for how long.
 */
export class PresenceBook {
  private readonly spots = new Map<string, { readonly spot: Spot; readonly entries: Map<string, Entry> }>();

  /** @returns whether others see something else now */
  note(spot: Spot, userId: string, { tab, doing }: Pick<PresenceBeat, 'tab' | 'doing'>, now: Instant): boolean {
    const key = `${spot.tenant}/${spot.matterId}`;
    const entries = this.spots.get(key)?.entries ?? new Map<string, Entry>();
    const before = entries.get(`${userId}/${tab}`);
    if (doing === 'left') {
      entries.delete(`${userId}/${tab}`);
      if (entries.size === 0) this.spots.delete(key);
      return before !== undefined;
    }
    const tabs = [...entries.values()].filter((entry) => entry.userId === userId);
    if (!before && tabs.length >= MOST_TABS) return false;
    entries.set(`${userId}/${tab}`, { userId, tab, doing, until: now + GONE_AFTER_MS });
    this.spots.set(key, { spot, entries });
    return before?.doing !== doing;
  }

  /** Each person once; someone who writes in one window and reads in another writes. */
  at({ tenant, matterId }: Spot, now: Instant): ReadonlyMap<string, Watcher['doing']> {
    const people = new Map<string, Watcher['doing']>();
    for (const { userId, doing, until } of this.spots.get(`${tenant}/${matterId}`)?.entries.values() ?? []) {
      if (until > now && people.get(userId) !== 'writing') people.set(userId, doing);
    }
    return people;
  }

  /** Forgets whoever fell silent. @returns the matters where somebody did */
  sweep(now: Instant): Spot[] {
    const changed: Spot[] = [];
    for (const [key, { spot, entries }] of this.spots) {
      const silent = [...entries].filter(([, entry]) => entry.until <= now);
      for (const [id] of silent) entries.delete(id);
      if (entries.size === 0) this.spots.delete(key);
      if (silent.length > 0) changed.push(spot);
    }
    return changed;
  }
}

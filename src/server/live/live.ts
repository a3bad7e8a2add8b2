import type { Presence, PresenceBeat } from '#contract/live.ts';
import type { Audience } from '#domain/notices/notice.ts';
import type { Logger } from 'pino';
import type { Principal } from '../auth/principal.ts';
import type { Sessions } from '../auth/sessions.ts';
import type { Database } from '../db/database.ts';
import type { NoticeRecord } from '../matters/notice-rows.ts';
import type { MatterWriter } from '../matters/writer.ts';
import { OfficeFeed } from './feed.ts';
import { PresenceBook } from './presence.ts';
import { namesOf } from './reader.ts';
import { openSignals, type Signal } from './signals.ts';
import { LiveStream } from './stream.ts';

/** Windows that one person may have open on one server process. */
export const MOST_STREAMS = 8;
/** A sign of life for proxies and browsers, and the moment at which session and rights are looked at again. */
const BEAT_MS = 10_000;
const MOST_AUDIENCES = 50;
/** What no signal told is found at the latest after so long; sooner while signals can't be heard. */
const LOOK_MS = 5000;
const LOOK_UNHEARD_MS = 1000;

export interface Live {
  /** After a commit that wrote history. */
  wake(tenant: number): void;
  /** After something was told: whoever it is for looks at their notices. */
  told(tenant: number, audiences: readonly Audience[]): void;
  /** After sessions or rights of a person were changed: their streams look at once whether they may go on. */
  recheck(tenant: number, userId: string): void;
  /** @returns null when the person has as many streams as one may have */
  open(principal: Principal, cookie: string, since: number | null): Promise<LiveStream | null>;
  /** @returns the others who have the matter open */
  present(principal: Principal, beat: PresenceBeat): Promise<Presence>;
  /** How many streams are open, for the metrics. */
  streams(): number;
  /** Ends all streams kindly; new ones are refused. */
  close(): Promise<void>;
}

export interface LiveDeps {
  readonly db: Database;
  readonly sessions: Sessions;
  readonly clock: () => number;
  readonly log: Logger;
}

export function createLive({ db, sessions, clock, log }: LiveDeps): Live {
  const feeds = new Map<number, OfficeFeed>();
  const book = new PresenceBook();
  let closed = false;
  const feedOf = (tenant: number): OfficeFeed => {
    const feed = feeds.get(tenant) ?? new OfficeFeed(db, tenant, log);
    feeds.set(tenant, feed);
    return feed;
  };
  const streamsOf = (tenant: number): LiveStream[] => [...(feeds.get(tenant)?.streams ?? [])];
  const all = (): LiveStream[] => [...feeds.values()].flatMap((feed) => [...feed.streams]);

  async function people(tenant: number, matterId: string, except: string): Promise<Presence> {
    const here = [...book.at({ tenant, matterId }, clock())].filter(([userId]) => userId !== except);
    if (here.length === 0) return { matterId, people: [] };
    const ids = here.map(([userId]) => userId);
    const names = await namesOf(db.office(tenant), tenant, ids);
    return {
      matterId,
      people: here.flatMap(([userId, doing]) => {
        const name = names.get(userId);
        return name === undefined ? [] : [{ userId, name, doing }];
      }),
    };
  }

  /** Those who have the matter open see who else has; nobody else is told. */
  async function announce(tenant: number, matterId: string): Promise<void> {
    const here = book.at({ tenant, matterId }, clock());
    for (const stream of streamsOf(tenant)) {
      const { userId } = stream.principal;
      if (here.has(userId)) stream.event('presence', await people(tenant, matterId, userId));
    }
  }
  const tellOf = (tenant: number, matterId: string) =>
    void announce(tenant, matterId).catch((error: unknown) => log.debug({ err: error }, 'live: presence not told'));

  async function look(stream: LiveStream): Promise<void> {
    try {
      const principal = await sessions.find(stream.cookie, clock());
      if (principal?.permissions.has('matter.read')) stream.renew(principal);
      else stream.end('session');
    } catch (error) {
      // The database is away: without it there is no news either, and the next beat asks again.
      log.debug({ err: error }, 'live: a session can’t be looked up');
    }
  }
  const lookAll = (tenant: number, userId: string) => {
    for (const stream of streamsOf(tenant)) if (stream.principal.userId === userId) void look(stream);
  };

  const hear = (signal: Signal) => {
    if (signal.about === 'told') {
      for (const stream of streamsOf(signal.tenant)) stream.ring(signal.audiences);
    } else if (signal.about === 'history') feeds.get(signal.tenant)?.wake();
    else if (signal.about === 'session') lookAll(signal.tenant, signal.userId);
    else if (book.note(signal, signal.userId, signal, clock())) tellOf(signal.tenant, signal.matterId);
  };
  const signals = openSignals(db, log, {
    onSignal: hear,
    onConnected: () => {
      for (const feed of feeds.values()) feed.wake();
    },
  });
  const say = (signal: Signal) => {
    hear(signal);
    signals.send(signal);
  };

  let looked = 0;
  const looking = setInterval(() => {
    for (const { tenant, matterId } of book.sweep(clock())) tellOf(tenant, matterId);
    looked += LOOK_UNHEARD_MS;
    if (signals.connected() && looked < LOOK_MS) return;
    looked = 0;
    for (const feed of feeds.values()) feed.wake();
  }, LOOK_UNHEARD_MS);
  const beating = setInterval(() => {
    for (const stream of all()) {
      stream.event('beat', {});
      void look(stream);
    }
  }, BEAT_MS);
  looking.unref();
  beating.unref();

  return {
    wake: (tenant) => say({ about: 'history', tenant }),
    told: (tenant, audiences) => {
      // Few units a signal: it has to fit into a message of the database.
      for (let from = 0; from < audiences.length; from += MOST_AUDIENCES)
        say({ about: 'told', tenant, audiences: audiences.slice(from, from + MOST_AUDIENCES) });
    },
    recheck: (tenant, userId) => say({ about: 'session', tenant, userId }),
    async open(principal, cookie, since) {
      const { tenant, userId } = principal;
      const own = streamsOf(tenant).filter((stream) => stream.principal.userId === userId);
      if (closed || own.length >= MOST_STREAMS) return null;
      signals.start();
      const stream = new LiveStream(principal, cookie);
      const feed = feedOf(tenant);
      stream.readable.once('close', () => feed.leave(stream));
      try {
        await feed.join(stream, since);
      } catch (error) {
        stream.readable.destroy();
        throw error;
      }
      if (closed) stream.end('restart');
      return stream;
    },
    async present({ tenant, userId }, { matterId, tab, doing }) {
      const changed = book.note({ tenant, matterId }, userId, { tab, doing }, clock());
      signals.send({ about: 'presence', tenant, matterId, userId, tab, doing });
      if (changed) tellOf(tenant, matterId);
      return people(tenant, matterId, userId);
    },
    streams: () => all().length,
    async close() {
      closed = true;
      clearInterval(looking);
      clearInterval(beating);
      for (const stream of all()) stream.end('restart');
      await signals.close();
    },
  };
}

/** The writer, with everybody told of what it has written. Inside a transaction the look every few seconds finds it. */
export const heardWriter = (writer: MatterWriter, { wake, told }: Pick<Live, 'wake' | 'told'>): MatterWriter => ({
  async insert(queries, tenant, arrivals) {
    const written = await writer.insert(queries, tenant, arrivals);
    wake(tenant);
    return written;
  },
  async update(queries, tenant, change) {
    const hash = await writer.update(queries, tenant, change);
    if (hash !== null) wake(tenant);
    if (hash !== null && change.notices.length > 0) told(tenant, change.notices.map(audienceOf));
    return hash;
  },
});

const audienceOf = ({ unit_id: unitId, permission }: Pick<NoticeRecord, 'unit_id' | 'permission'>): Audience => ({
  unitId: unitId === null ? null : String(unitId),
  permission: String(permission),
});

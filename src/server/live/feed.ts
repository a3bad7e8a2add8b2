import type { Logger } from 'pino';
import type { Database } from '../db/database.ts';
import { bounds, newsAfter, type Line } from './reader.ts';
import type { LiveStream } from './stream.ts';

/** Lines that are worth telling one by one; of more, it is quicker to read the lists anew. */
const MOST_LINES = 500;
const MOST_SEEN = 5000;
/** While an import writes a thousand lines a second, lists need not follow each of them. */
const REST_MS = 150;

/**
 * Follows the history of one office for the streams of this process. Its position is the number of a transaction below
 * which all are over: lines above it are read again until they are below, and told once.
 */
export class OfficeFeed {
  readonly streams = new Set<LiveStream>();
  private position: number | null = null;
  private readonly seen = new Set<string>();
  private reading: Promise<void> | null = null;
  private again = false;
  private failed = false;

  constructor(
    private readonly db: Database,
    private readonly tenant: number,
    private readonly log: Logger,
  ) {}

  /** Takes a stream in: from now on, or from where its last one broke off. */
  async join(stream: LiveStream, since: number | null): Promise<void> {
    const queries = this.db.office(this.tenant);
    this.streams.add(stream);
    const now = await bounds(queries);
    this.position ??= now.safe;
    stream.event('hello', { userId: stream.principal.userId }, now.safe);
    if (since === null) return;
    // A restored database counts anew: a number that it has not reached is of another life.
    if (since >= now.top) return stream.event('resync', {}, now.safe);
    const { lines, safe } = await newsAfter(queries, this.tenant, since, MOST_LINES + 1);
    if (lines.length > MOST_LINES) stream.event('resync', {}, safe);
    else stream.tell(lines, safe);
  }

  leave(stream: LiveStream): void {
    this.streams.delete(stream);
  }

  /** Everybody reads anew: what was missed can't be known. */
  resync(): void {
    for (const stream of this.streams) stream.event('resync', {}, this.position ?? 0);
  }

  /** Somebody says that there is news, or it is time to look. Never two at once; what comes meanwhile is read next. */
  wake(): void {
    if (this.streams.size === 0 || this.position === null) return;
    this.again = true;
    this.reading ??= this.readOn().finally(() => (this.reading = null));
  }

  private async readOn(): Promise<void> {
    while (this.again && this.streams.size > 0) {
      this.again = false;
      try {
        await this.read();
        this.failed = false;
      } catch (error) {
        // The database is away: the next look finds what came in meanwhile.
        if (!this.failed) this.log.warn({ err: error }, 'live: the history can’t be read');
        this.failed = true;
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, REST_MS).unref());
    }
  }

  private async read(): Promise<void> {
    const from = this.position ?? 0;
    const { lines, safe, top } = await newsAfter(this.db.office(this.tenant), this.tenant, from, MOST_LINES + 1);
    const restored = from >= top;
    const fresh = lines.filter((line) => !this.seen.has(`${line.id}/${line.seq}`));
    this.position = restored ? safe : Math.max(from, safe);
    if (restored || lines.length > MOST_LINES) {
      this.resync();
      return;
    }
    for (const line of fresh) this.remember(line);
    if (fresh.length > 0) for (const stream of this.streams) stream.tell(fresh, this.position);
  }

  private remember({ id, seq }: Line): void {
    this.seen.add(`${id}/${seq}`);
    if (this.seen.size > MOST_SEEN) for (const oldest of this.seen) return void this.seen.delete(oldest);
  }
}

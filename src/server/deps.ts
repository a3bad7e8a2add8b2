import type { Logger } from 'pino';
import type { Instant } from '#domain/shared/result.ts';
import type { Config } from './config.ts';
import type { Database } from './db/database.ts';
import type { FileStore } from './files/store.ts';
import type { Queue } from './jobs/queue.ts';
import type { Ids } from './ids.ts';
import type { Live } from './live/live.ts';
import type { Intake } from './matters/intake.ts';
import type { MatterWriter } from './matters/writer.ts';
import type { Metrics } from './http/metrics.ts';
import type { Offices } from './offices/cache.ts';
import type { Sealer } from './auth/sealer.ts';
import type { Sessions } from './auth/sessions.ts';
import type { TextModels } from './text/models.ts';

/** Everything a room needs from outside, made once in `runtime.ts`. Nothing below it reads a clock, a file or the environment. */
export interface Deps {
  readonly config: Config;
  readonly db: Database;
  readonly queue: Queue;
  readonly clock: () => Instant;
  readonly ids: Ids;
  readonly log: Logger;
  readonly sealer: Sealer;
  readonly sessions: Sessions;
  readonly offices: Offices;
  readonly writer: MatterWriter;
  readonly intake: Intake;
  readonly live: Live;
  readonly store: FileStore;
  readonly models: TextModels;
  readonly metrics: Metrics;
  /** Printed by the server that was started on an empty database: whoever reads it may make the office. */
  readonly setupToken: string;
}

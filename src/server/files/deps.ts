import type { Instant } from '#domain/shared/result.ts';
import type { Database } from '#server/db/database.ts';
import type { FileStore } from './store.ts';

export interface FileDeps {
  readonly db: Database;
  readonly store: FileStore;
  readonly clock: () => Instant;
  readonly ids: { uuid(): string };
}

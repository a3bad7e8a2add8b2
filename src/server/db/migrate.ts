import { Kysely, Migrator, PostgresDialect, type Migration } from 'kysely';
import type pg from 'pg';
import { hasQueues, openQueue } from '../jobs/queue.ts';
import { applyRowSecurity } from './row-security.ts';
import * as foundation from './migrations/0001-foundation.ts';
import * as figures from './migrations/0002-figures.ts';
import * as search from './migrations/0003-search.ts';
import * as views from './migrations/0004-views.ts';
import * as merged from './migrations/0005-merged.ts';
import * as territory from './migrations/0007-territory.ts';
import * as settings from './migrations/0008-settings.ts';
import * as staff from './migrations/0009-staff.ts';
import * as newestHits from './migrations/0012-newest-hits.ts';
import * as newestWords from './migrations/0013-newest-words.ts';
import * as exactQuantiles from './migrations/0017-exact-quantiles.ts';
import * as joint from './migrations/0019-joint.ts';
import * as kinds from './migrations/0020-kinds.ts';
import * as ticks from './migrations/0021-ticks.ts';
import * as services from './migrations/0022-services.ts';
import * as company from './migrations/0023-company.ts';
import * as echo from './migrations/0024-echo.ts';
import * as procedures from './migrations/0025-procedures.ts';
import * as arrivals from './migrations/0030-arrivals.ts';
import * as windows from './migrations/0027-windows.ts';
import * as visits from './migrations/0031-visits.ts';
import * as hotSpots from './migrations/0035-hot-spots.ts';

/** In order; a landed migration is never edited. */
const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0002-figures': figures,
  '0003-search': search,
  '0004-views': views,
  '0005-merged': merged,
  '0007-territory': territory,
  '0008-settings': settings,
  '0009-staff': staff,
  '0012-newest-hits': newestHits,
  '0013-newest-words': newestWords,
  '0017-exact-quantiles': exactQuantiles,
  '0019-joint': joint,
  '0020-kinds': kinds,
  '0021-ticks': ticks,
  '0022-services': services,
  '0023-company': company,
  '0024-echo': echo,
  '0025-procedures': procedures,
  '0030-arrivals': arrivals,
  '0027-windows': windows,
  '0031-visits': visits,
  '0035-hot-spots': hotSpots,
};
export const migrationNames: readonly string[] = Object.keys(migrations);

/**
 * Brings the schema up to date as the owner of the database.
 * @returns names of the migrations applied now
 */
export async function migrate(pool: pg.Pool): Promise<string[]> {
  await pool.query('reset role');
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const { error, results } = await new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    // Branches land when they are ready: a smaller number may come after a greater one.
    allowUnorderedMigrations: true,
  }).migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('migration failed', { cause: error });
  const applied = (results ?? []).map((result) => result.migrationName);
  if (applied.length === 0 && (await hasQueues(pool))) return applied;
  await openQueue(pool, { install: true });
  await applyRowSecurity(db);
  await pool.query('grant usage on schema pgboss to huiyin_app');
  await pool.query('grant all on all tables in schema pgboss to huiyin_app');
  await pool.query('grant execute on all functions in schema pgboss to huiyin_app');
  return applied;
}

import { createHash } from 'node:crypto';
import { figures } from '#catalog/figures.ts';
import { isCount, isRolled } from '#domain/figures/definition.ts';
import { GRAINS } from '#domain/figures/grain.ts';
import type { Queries } from '../db/database.ts';

/** The counts that the roll-up keeps. */
export const rolledCounts = figures.filter(isCount).filter(isRolled);

/** Changes with the definitions: sums made by others are thrown away and made again. */
export const CURSOR = `figures:${createHash('sha256')
  .update(JSON.stringify([GRAINS, rolledCounts.map(({ id, measure }) => [id, measure])]))
  .digest('hex')
  .slice(0, 12)}`;

/** More changed matters than this since the last roll-up cost more to add than to count everything directly. */
const TAIL_LIMIT = 2000;

/**
 * The transaction up to which sums are made; null when they can't be read: made by other definitions, in another
 * database, or too far behind.
 */
export async function nearCursor(queries: Queries, tenant: number): Promise<number | null> {
  const [cursor] = await queries.query<{ tx: number }>(
    `select c.tx from figure_cursor c where c.tenant_id = $1 and c.name = $2
       and c.tx < pg_snapshot_xmax(pg_current_snapshot())::text::bigint
       and not exists (select 1 from matter_event e where e.tenant_id = $1 and e.tx > c.tx order by e.tx offset $3 limit 1)`,
    [tenant, CURSOR, TAIL_LIMIT],
    'figure-near',
  );
  return cursor?.tx ?? null;
}

import { createHash } from 'node:crypto';
import { figures } from '#catalog/figures.ts';
import { CONFINED_KINDS } from '#domain/access/confined.ts';
import { isCount, isRolled, type RolledCount, type RolledPeriod } from '#domain/figures/definition.ts';
import { GRAINS, SPREAD_GRAINS } from '#domain/figures/grain.ts';
import { EDGES } from '#domain/figures/spread.ts';
import type { Queries } from '../db/database.ts';
import { keptDays } from './compile.ts';

/** The counts that the roll-up keeps, in the order in which a fact tells them. */
export const rolledCounts = figures.filter(isCount).filter(isRolled);

/** The counts that mean the same time, in the order in which a row of sums has them. */
export const countsOver = (period: RolledPeriod): readonly RolledCount[] =>
  rolledCounts.filter(({ measure }) => measure.period === period);

/** Days whose distribution over the matters of a count is kept. */
export interface Spread {
  readonly id: string;
  readonly of: RolledCount;
  readonly column: NonNullable<ReturnType<typeof keptDays>>;
}

export const rolledSpreads: readonly Spread[] = [
  ...new Map(
    figures.flatMap(({ measure }) => {
      if (measure.type !== 'percentile') return [];
      const of = rolledCounts.find(({ id }) => id === measure.of);
      const column = keptDays(measure);
      const id = `${measure.of}:${column}`;
      return column && of ? [[id, { id, of, column }]] : [];
    }),
  ).values(),
];

/** Changes with the definitions: sums made by others are thrown away and made again. */
export const CURSOR = `figures:${createHash('sha256')
  .update(
    JSON.stringify([
      [GRAINS, rolledCounts.map(({ id, measure }) => [id, measure])],
      CONFINED_KINDS,
      [SPREAD_GRAINS, EDGES, rolledSpreads.map(({ id }) => id)],
    ]),
  )
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

import { sql, type Expression, type RawBuilder } from 'kysely';
import { isRolled, type CountDefinition } from '#domain/figures/definition.ts';
import { GRAINS, type Piece } from '#domain/figures/grain.ts';
import { sqlBuilder, type Queries } from '../db/database.ts';
import type { MatterQuery } from '../matters/filter.ts';
import { dayOfPeriod, keySql, type Dimension } from './compile.ts';
import { countsOver, CURSOR, nearCursor, rolledCounts } from './cursor.ts';
import {
  cursorNow,
  dirtyMatters,
  factDay,
  inPiece,
  isDirty,
  matterRows,
  pastRows,
  piecesFor,
  within,
  withoutPeriod,
  type FigureScope,
  type Route,
} from './scope.ts';
import { keyOfRoll, standInSums } from './stand-in.ts';

export interface Counted {
  readonly figure: string;
  readonly key: string | null;
  readonly n: number;
}

/** Several counts in one statement, hence of one moment: a part can't exceed its whole. */
export async function readCounts(
  queries: Queries,
  scope: FigureScope,
  counts: readonly CountDefinition[],
  by: Dimension | null,
): Promise<{ rows: Counted[]; route: Route }> {
  const { from = null, to = null } = scope.filter;
  const direct: Piece[] = [{ grain: null, from, to }];
  const pieces = counts.some(isRolled) ? piecesFor(scope, by, GRAINS, 'month') : direct;
  const cursor = pieces.some(({ grain }) => grain) ? await nearCursor(queries, scope.office.id) : null;
  const parts = counts.flatMap((count) =>
    (cursor !== null && isRolled(count) ? pieces : direct).flatMap((piece) => partsOf(scope, count, piece, by)),
  );
  const rows = await runTogether(queries, scope, parts, cursor);
  // The sums were thrown away between the two statements.
  return rows ? { rows, route: cursor === null ? 'direct' : 'rolled' } : readCounts(queries, scope, counts, by);
}

/** @returns null when the cursor went back meanwhile */
async function runTogether(
  queries: Queries,
  scope: FigureScope,
  parts: readonly Expression<unknown>[],
  cursor: number | null,
): Promise<Counted[] | null> {
  const statement = sql<Counted>`with ${dirtyMatters(scope, cursor)}
    select figure, key, sum(n)::bigint as n from (${sql.join(parts, sql` union all `)}) as counted
    group by figure, key having sum(n) <> 0
    union all select ${CURSOR}::text, null, ${cursorNow(scope.office.id)}`;
  const { sql: text, parameters } = statement.compile(sqlBuilder);
  const rows = await queries.query<Counted>(text, parameters);
  const at = rows.find(({ figure }) => figure === CURSOR)?.n ?? null;
  if (cursor !== null && (at === null || at < cursor)) return null;
  return rows.filter(({ figure }) => figure !== CURSOR);
}

/** A piece's sums, plus the changed matters as they are, minus what they were counted as; or all of its matters. */
function partsOf(
  scope: FigureScope,
  count: CountDefinition,
  piece: Piece,
  by: Dimension | null,
): Expression<unknown>[] {
  const { grain } = piece;
  const present = matterRows(inPiece(scope, piece), count);
  const presentKey = keySql(by, dayOfPeriod(count.measure));
  if (!grain || !isRolled(count)) return [select(present, count.id, presentKey, sql`count(*)`)];

  const { period } = count.measure;
  const bounds = { tenant: scope.office.id, grants: scope.grants, filter: withoutPeriod(scope.filter) };
  const day = sql.ref('matter.day');
  const sums = within(standInSums('figure_sum', period, grain, bounds), day, piece);
  const place = sql.lit(countsOver(period).indexOf(count) + 1);
  const past = pastRows(scope, count, piece).where(
    sql<boolean>`matter.counted[${sql.lit(rolledCounts.indexOf(count) + 1)}] = 1`,
  );
  return [
    select(sums, count.id, keyOfRoll(keySql(by, day)), sql`sum(matter.counts[${place}])`),
    select(present.where(isDirty('id')), count.id, presentKey, sql`count(*)`),
    select(past, count.id, keyOfRoll(keySql(by, factDay(count))), sql`-count(*)`),
  ];
}

const select = (query: MatterQuery, figure: string, key: RawBuilder<string | null>, n: RawBuilder<unknown>) =>
  query.select([sql<string>`${figure}::text`.as('figure'), key.as('key'), n.as('n')]).groupBy(sql`2`);

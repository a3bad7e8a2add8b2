import { sql } from 'kysely';
import type { ViewCounts } from '#contract/views.ts';
import { grantsWith, type Principal } from '../auth/principal.ts';
import { sqlBuilder, type Queries } from '../db/database.ts';
import { searchMatters } from '../matters/list.ts';
import { narrowed } from '../matters/requests.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { StoredView } from './reader.ts';

/** Counting a view stops here: beside a name nobody reads the last digit of a large number. */
const CAP = 999;

/** The counts of all views in one query, each over the rows that this person may see. */
export async function countViews(
  queries: Queries,
  principal: Principal,
  views: readonly StoredView[],
  now: Instant,
): Promise<ViewCounts> {
  if (views.length === 0) return [];
  const { tenant } = principal;
  const grants = grantsWith(principal, 'matter.read');
  const counts = await Promise.all(
    views.map(async ({ id, filter }) => {
      const rows = await searchMatters(queries, { tenant, grants, now, ...narrowed(principal, filter, now) });
      return sqlBuilder
        .selectFrom(
          rows
            .select(sql<number>`1`.as('one'))
            .limit(CAP + 1)
            .as('capped'),
        )
        .select([sql<string>`${id}::text`.as('id'), sql<number>`count(*)`.as('count')]);
    }),
  );
  const [first, ...rest] = counts;
  if (!first) return [];
  const rows = await queries.run(rest.reduce((all, one) => all.unionAll(one), first));
  return rows.map(({ id, count }) => ({ id, count: Math.min(count, CAP), capped: count > CAP }));
}

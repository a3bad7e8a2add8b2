import { sql } from 'kysely';
import type { ViewCounts } from '#contract/views.ts';
import { grantsWith, type Principal } from '../auth/principal.ts';
import { sqlBuilder, type Queries } from '../db/database.ts';
import { countMatters, selectMatters } from '../matters/list.ts';
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
  const selectionOf = ({ filter }: StoredView) => ({ tenant, grants, now, ...narrowed(principal, filter, now) });
  const searching = views.filter(({ filter }) => filter.q !== undefined);
  const searched = await Promise.all(
    searching.map(async (view) => ({ id: view.id, ...(await countMatters(queries, selectionOf(view))) })),
  );
  const counts = views
    .filter((view) => !searching.includes(view))
    .map((view) =>
      sqlBuilder
        .selectFrom(
          selectMatters(selectionOf(view))
            .select(sql<number>`1`.as('one'))
            .limit(CAP + 1)
            .as('capped'),
        )
        .select([sql<string>`${view.id}::text`.as('id'), sql<number>`count(*)`.as('count')]),
    );
  const [first, ...rest] = counts;
  const rows = first ? await queries.run(rest.reduce((all, one) => all.unionAll(one), first)) : [];
  const listed = rows.map(({ id, count }) => ({ id, count: Math.min(count, CAP), capped: count > CAP }));
  return [...listed, ...searched];
}

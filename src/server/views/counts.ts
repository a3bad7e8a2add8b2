import { sql } from 'kysely';
import type { ViewCounts } from '#contract/views.ts';
import { grantsWith, type Principal } from '../auth/principal.ts';
import { sqlBuilder, type Queries } from '../db/database.ts';
import { asksForOpenOnly } from '../matters/filter.ts';
import { countMatters, selectMatters } from '../matters/list.ts';
import { narrowed } from '../matters/requests.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { StoredView } from './reader.ts';

/** Counting a view stops here: beside a name nobody reads the last digit of a large number. */
const CAP = 999;

/** Closed matters are without number: a view that asks for them is counted over the newest so many of the office. */
const NEWEST = 5_000;

/** The report before which a matter is not among the newest any more; null in an office that has no more than those. */
async function newestSince(queries: Queries, tenant: number, newest: number): Promise<Instant | null> {
  const [row] = await queries.query<{ at: Instant }>(
    'select reported_at as at from matter where tenant_id = $1 order by reported_at desc, id desc offset $2 limit 1',
    [tenant, newest],
    'newest-since',
  );
  return row?.at ?? null;
}

/**
 * The counts of all views in one query, each over the rows that this person may see. The work does not grow with the
 * register: counting ends at `CAP`, open matters are few, and of the others only the newest are looked at; such a count
 * says that there may be more.
 */
export async function countViews(
  queries: Queries,
  principal: Principal,
  views: readonly StoredView[],
  now: Instant,
  newest = NEWEST,
): Promise<ViewCounts> {
  if (views.length === 0) return [];
  const { tenant } = principal;
  const grants = grantsWith(principal, 'matter.read');
  const selectionOf = ({ filter }: StoredView) => ({ tenant, grants, now, ...narrowed(principal, filter, now) });
  const searching = views.filter(({ filter }) => filter.q !== undefined);
  const searched = await Promise.all(
    searching.map(async (view) => ({ id: view.id, ...(await countMatters(queries, selectionOf(view))) })),
  );
  const since = await newestSince(queries, tenant, newest);
  const isBounded = ({ filter }: StoredView) => since !== null && !filter.mine && !asksForOpenOnly(filter);
  const bounded = new Set(views.filter(isBounded).map(({ id }) => id));
  const rowsOf = (view: StoredView) => {
    const all = selectMatters(selectionOf(view));
    return since !== null && bounded.has(view.id)
      ? all.where(sql<boolean>`matter.reported_at > ${new Date(since)}`)
      : all;
  };
  const counts = views
    .filter((view) => !searching.includes(view))
    .map((view) =>
      sqlBuilder
        .selectFrom(
          rowsOf(view)
            .select(sql<number>`1`.as('one'))
            .limit(CAP + 1)
            .as('capped'),
        )
        .select([sql<string>`${view.id}::text`.as('id'), sql<number>`count(*)`.as('count')]),
    );
  const [first, ...rest] = counts;
  const rows = first ? await queries.run(rest.reduce((all, one) => all.unionAll(one), first)) : [];
  const listed = rows.map(({ id, count }) => ({
    id,
    count: Math.min(count, CAP),
    capped: count > CAP || bounded.has(id),
  }));
  const byId = new Map([...listed, ...searched].map((one) => [one.id, one]));
  return views.flatMap(({ id }) => byId.get(id) ?? []);
}

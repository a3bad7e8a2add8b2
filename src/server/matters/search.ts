import { sql, type RawBuilder } from 'kysely';
import { searchQuery, toTsQuery } from '#domain/text/bigrams.ts';
import { sqlBuilder, type Queries } from '../db/database.ts';
import type { MatterQuery } from './filter.ts';

const isNumber = (input: string): boolean => /^[A-Z]{2}-\d/i.test(input.trim());

/**
 * Bigrams find, the recheck sorts out words whose bigrams only happen to stand in the text. The planner takes neighbouring
 * pairs for independent and expects one hit where there are thousands; behind `offset 0` it can't build a plan on that.
 */
function wordsMet(words: string, recheck: readonly string[]): RawBuilder<boolean> {
  if (!words) return sql<boolean>`false`;
  const runs = recheck.map((word) => {
    const pattern = `%${word}%`;
    return sql<boolean>`(t.body ilike ${pattern} or matter.title ilike ${pattern} or matter.address ilike ${pattern})`;
  });
  return sql<boolean>`exists (select 1 from matter_text t where t.tenant_id = matter.tenant_id and t.matter_id = matter.id
    and t.search @@ ${words}::tsquery${runs.length > 0 ? sql` and ${sql.join(runs, sql` and `)}` : sql``} offset 0)`;
}

/** Whether a matter has what is searched for, asked of each matter in turn: for what is bounded otherwise, or often met. */
export function wordsFound(input: string): RawBuilder<boolean> {
  const parsed = searchQuery(input);
  const met = wordsMet(toTsQuery(parsed), parsed.recheck);
  const number = `%${input.trim().replace(/[\\%_]/g, '\\$&')}%`;
  return isNumber(input) ? sql<boolean>`(${met} or matter.no ilike ${number})` : met;
}

/** The words as the index knows them, and what it leaves to check; null where it can't help. */
function indexed(input: string): { readonly words: string; readonly rest: RawBuilder<boolean> | null } | null {
  const parsed = searchQuery(input);
  const words = toTsQuery(parsed);
  if (isNumber(input) || !words) return null;
  // Single words and pairs are what the index holds: nothing is left to check.
  return { words, rest: parsed.recheck.length > 0 ? wordsMet(words, parsed.recheck) : null };
}

/**
 * Up to this many hits it is cheaper to look the matters up by their words than to walk from the newest until a page is
 * full: one costs by the hits, the other by how rare they are, and the two meet at a multiple of √(all matters), here by
 * what each was measured to take. `reltuples` is what the planner knows of the table's size.
 */
const fewHits = (times: number, least: number, most: number) =>
  sql`(select least(${most}::integer, greatest(${least}::integer, ${times}::float8 * sqrt(greatest(reltuples, 0))))::integer
    from pg_class where oid = 'public.matter_text'::regclass)`;
const ALL_MATTERS = sql`(select reltuples from pg_class where oid = 'public.matter_text'::regclass)`;
/** Walking some of the office looks at each matter and then at its words; walking all of it, at the words alone. */
const FEW_OF_SOME = fewHits(11, 1000, 12_000);
const FEW_OF_ALL = fewHits(4.5, 1000, 6000);

/** Of so many newest rows we ask first. */
const PROBED = 300;

interface Page {
  readonly query: MatterQuery;
  /** The query leaves no matter of this office out, but for those before the cursor. */
  readonly allOf: number | null;
  /** The last row that the caller has. */
  readonly after: readonly [Date, string] | null;
  readonly limit: number;
}

/** The words of the office's matters after the cursor, newest first; `offset 0` keeps the walk in this order. */
const newestTexts = (tenant: number, after: Page['after']) =>
  sql`(select t.matter_id, t.search from matter_text t where t.tenant_id = ${tenant}
    ${after ? sql`and (t.reported_at, t.matter_id) < (${after[0]}, ${after[1]}::uuid)` : sql``}
    order by t.reported_at desc, t.matter_id desc offset 0)`;

/** Whether so many of the newest rows have the words that all hits would be more than few: walking is cheaper then. */
function isCommon(input: string, words: string, { query, allOf, after }: Page): RawBuilder<boolean> {
  const ofAll = allOf !== null;
  const newest = ofAll
    ? sql`(select * from ${newestTexts(allOf, after)} as t limit ${PROBED})`
    : query
        .select(['matter.tenant_id', 'matter.id', 'matter.title', 'matter.address'])
        .orderBy('matter.reported_at', 'desc')
        .orderBy('matter.id', 'desc')
        .limit(PROBED);
  const met = ofAll ? sql`matter.search @@ ${words}::tsquery` : wordsFound(input);
  return sql<boolean>`(select count(*) filter (where ${met}) * ${ALL_MATTERS} > ${PROBED}::integer * ${ofAll ? FEW_OF_ALL : FEW_OF_SOME}
    from ${newest} as matter)`;
}

async function rowsOf(queries: Queries, statement: RawBuilder<unknown>): Promise<Hit[]> {
  const { sql: text, parameters } = statement.compile(sqlBuilder);
  return queries.query<Hit>(text, parameters);
}

interface Hit extends Record<string, unknown> {
  /** More hits than are looked up. */
  readonly many?: boolean;
  /** Null in the only row of an empty page. */
  readonly id: string | null;
}

/** The newest rows of a query that have the words, or null where another walk than that over all words finds them sooner. */
export async function newestWithWords(
  queries: Queries,
  input: string,
  page: Page,
): Promise<Record<string, unknown>[] | null> {
  const search = indexed(input);
  if (!search) return null;
  const { query, allOf, after, limit } = page;
  const matter = (id: RawBuilder<unknown>) => {
    const own = query.selectAll('matter').where(sql<boolean>`matter.id = ${id}`);
    // `offset 0` keeps the join a loop over the hits in their order, which ends when the page is full.
    return (search.rest ? own.where(search.rest) : own).offset(0);
  };
  const since = after && sql`${after[0]}::timestamptz`;
  const few = allOf === null ? FEW_OF_SOME : FEW_OF_ALL;
  const rows = await rowsOf(
    queries,
    sql`with hits as materialized (
      select case when ${isCommon(input, search.words, page)} then null
        else newest_with_words(${search.words}::tsquery, ${few}, ${since}) end as ids)
    select hits.ids is null as many, page.* from hits left join lateral (
      select found.* from unnest(hits.ids) with ordinality as hit (id, place) cross join lateral ${matter(sql`hit.id`)} as found
      limit ${limit}) as page on true`,
  );
  if (!rows[0]?.many) return rows.filter(({ id }) => id !== null);
  if (allOf === null) return null;
  return rowsOf(
    queries,
    sql`select found.* from ${newestTexts(allOf, after)} as t cross join lateral ${matter(sql`t.matter_id`)} as found
      where t.search @@ ${search.words}::tsquery limit ${limit}`,
  );
}

/** Of more hits than this no list's head tells the number. */
const MOST_COUNTED = 4000;

/** How many rows of a query have the words, up to a cap; null where the index can't help. */
export async function countWithWords(
  queries: Queries,
  input: string,
  query: MatterQuery,
  cap: number,
): Promise<{ count: number; capped: boolean } | null> {
  const search = indexed(input);
  if (!search) return null;
  const own = query.select(sql<number>`1`.as('one')).where(sql<boolean>`matter.id = any(hits.ids)`);
  const found = (search.rest ? own.where(search.rest) : own).limit(cap + 1);
  const counted = sql`
    with hits as materialized (select array(select matters_with_words(${search.words}::tsquery, ${MOST_COUNTED + 1})) as ids)
    select cardinality(ids) > ${MOST_COUNTED}::integer as many, (select count(*) from ${found} as found) as count from hits`;
  const { sql: text, parameters } = counted.compile(sqlBuilder);
  const [row] = await queries.query<{ many: boolean; count: number }>(text, parameters);
  const { many = false, count = 0 } = row ?? {};
  return { count: Math.min(count, cap), capped: many || count > cap };
}

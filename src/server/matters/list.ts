import { sql, type RawBuilder } from 'kysely';
import type { MatterFilter } from '#contract/matters.ts';
import { reachOffice, type Grant } from '#domain/access/scope.ts';
import type { Instant } from '#domain/shared/result.ts';
import { sqlBuilder, type Queries } from '../db/database.ts';
import { HttpProblem } from '../http/problem.ts';
import { applyFilter, applyScope, type MatterQuery, type PeriodColumn } from './filter.ts';
import { countWithWords, newestWithWords } from './search.ts';
import { toFound, type FoundMatter } from './reader.ts';

export type Sort = 'newest' | 'due';

/** Which matters, of those that a person's grants reach. */
export interface Selection {
  readonly tenant: number;
  readonly filter: MatterFilter;
  readonly grants: readonly Grant[];
  readonly now: Instant;
  /** Narrows to the rows behind a figure; see `figures/compile.ts`. */
  readonly narrow?: (query: MatterQuery) => MatterQuery;
  readonly period?: PeriodColumn;
  /** Units whose open calls bring a matter into reach; see `applyScope`. */
  readonly called?: readonly string[];
}

export interface ListOptions extends Selection {
  readonly sort: Sort;
  readonly cursor?: string;
  readonly limit: number;
}

export interface Listed {
  readonly items: FoundMatter[];
  readonly next: string | null;
}

const encode = (key: number | null, id: string) => Buffer.from(JSON.stringify([key, id])).toString('base64url');

function decode(cursor: string): [Date, string] {
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [number, string];
    if (Number.isFinite(key) && /^[0-9a-f-]{36}$/.test(id)) return [new Date(key), id];
  } catch {
    // refused below
  }
  throw new HttpProblem('invalid', { field: 'cursor' });
}

/** All matters that a filter and a person's scope leave; the base of lists, counts and figures. */
export function selectMatters({ tenant, filter, grants, now, narrow, period, called }: Selection): MatterQuery {
  const base = sqlBuilder.selectFrom('matter').where('matter.tenant_id', '=', tenant) as MatterQuery;
  const query = applyScope(applyFilter(base, filter, now, period), grants, called);
  return narrow ? narrow(query) : query;
}

const CURSORS = { newest: 'reported_at', due: 'due_at' } as const satisfies Record<Sort, string>;

/** Whether these units have calls that run: only then a list by deadline has other deadlines than those of its matters. */
async function haveCalls(queries: Queries, { tenant, sort, called = [] }: ListOptions): Promise<boolean> {
  if (sort !== 'due' || called.length === 0) return false;
  const rows = await queries.query(
    `select 1 from matter_task where tenant_id = $1 and unit_id = any($2) and ended_at is null and due_at is not null limit 1`,
    [tenant, [...called]],
    'list-calls',
  );
  return rows.length > 0;
}

/** When a matter is due for these units: where another unit leads, the step of their own call. */
const dueFor = (called: readonly string[]): RawBuilder<Date | null> =>
  sql<Date | null>`case when matter.unit_id = any(${[...called]}) then matter.due_at else coalesce((select min(c.due_at)
    from matter_task c where c.tenant_id = matter.tenant_id and c.matter_id = matter.id and c.ended_at is null
      and c.unit_id = any(${[...called]})), matter.due_at) end`;

const keyOf = (sort: Sort, called: readonly string[]): RawBuilder<Date | null> =>
  called.length > 0 ? dueFor(called) : sql<Date | null>`${sql.ref(`matter.${CURSORS[sort]}`)}`;

/** Rows after the cursor in the order of a list. */
function afterCursor(
  query: MatterQuery,
  sort: Sort,
  cursor: [Date, string] | null,
  called: readonly string[] = [],
): MatterQuery {
  const due = keyOf(sort, called);
  const known = sort === 'due' ? query.where(sql<boolean>`${due} is not null`) : query;
  if (!cursor) return known;
  const key = sql`(${due}, matter.id)`;
  const last = sql`(${cursor[0]}, ${cursor[1]}::uuid)`;
  return known.where(sort === 'due' ? sql<boolean>`${key} > ${last}` : sql<boolean>`${key} < ${last}`);
}

/** One page, keyset by (time, id): the cost does not grow with the page's number. */
export async function listMatters(queries: Queries, options: ListOptions): Promise<Listed> {
  const { sort, limit } = options;
  const cursor = options.cursor === undefined ? null : decode(options.cursor);
  const rows = (await newestFound(queries, options, cursor)) ?? (await walk(queries, options, cursor));
  const items = rows.slice(0, limit).map(toFound);
  const last = items.at(-1);
  const due = rows[items.length - 1]?.['due_for'] as number | null | undefined;
  const key = last && (sort === 'due' ? (due ?? last.matter.dueAt) : last.matter.reportedAt);
  return { items, next: rows.length > limit && last ? encode(key ?? null, last.matter.id) : null };
}

/** By the index of words, where there are some and few matters have them. */
async function newestFound(
  queries: Queries,
  { sort, limit, ...selection }: ListOptions,
  cursor: [Date, string] | null,
) {
  const { q, ...filter } = selection.filter;
  if (q === undefined || sort !== 'newest') return null;
  const query = afterCursor(selectMatters({ ...selection, filter }), sort, cursor);
  const all = !selection.narrow && reachOffice(selection.grants) && Object.values(filter).every((value) => !value);
  return newestWithWords(queries, q, {
    query,
    allOf: all ? selection.tenant : null,
    after: cursor,
    limit: limit + 1,
  });
}

/** In the order of the list by its index. */
async function walk(queries: Queries, options: ListOptions, cursor: [Date, string] | null) {
  const { sort, limit } = options;
  const direction = sort === 'due' ? 'asc' : 'desc';
  const called = (await haveCalls(queries, options)) ? (options.called ?? []) : [];
  const rows = afterCursor(selectMatters(options), sort, cursor, called).selectAll('matter');
  const query = (called.length > 0 ? rows.select(dueFor(called).as('due_for')) : rows)
    .orderBy(keyOf(sort, called), direction)
    .orderBy('matter.id', direction)
    .limit(limit + 1);
  return (await queries.run(query)) as unknown as Record<string, unknown>[];
}

/** Counts stop here on a list's head: an exact figure is the figures room's. */
const COUNT_CAP = 10_000;
const SEARCH_CAP = 1000;

export async function countMatters(
  queries: Queries,
  selection: Selection,
): Promise<{ count: number; capped: boolean }> {
  const { q, ...filter } = selection.filter;
  const found =
    q === undefined ? null : await countWithWords(queries, q, selectMatters({ ...selection, filter }), SEARCH_CAP);
  if (found) return found;
  const capped = selectMatters(selection)
    .select(sql<number>`1`.as('one'))
    .limit(COUNT_CAP + 1);
  const [row] = await queries.run(sqlBuilder.selectFrom(capped.as('capped')).select(sql<number>`count(*)`.as('count')));
  const count = row?.count ?? 0;
  return { count: Math.min(count, COUNT_CAP), capped: count > COUNT_CAP };
}

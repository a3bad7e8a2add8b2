import { sql } from 'kysely';
import type { MatterFilter } from '#contract/matters.ts';
import type { Grant } from '#domain/access/scope.ts';
import type { Instant } from '#domain/shared/result.ts';
import { sqlBuilder, type Queries } from '../db/database.ts';
import { HttpProblem } from '../http/problem.ts';
import { applyFilter, applyScope, search, type MatterQuery, type PeriodColumn } from './filter.ts';
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
export function selectMatters({ tenant, filter, grants, now, narrow, period }: Selection): MatterQuery {
  const base = sqlBuilder.selectFrom('matter').where('matter.tenant_id', '=', tenant) as MatterQuery;
  const query = applyScope(applyFilter(base, filter, now, period), grants);
  return narrow ? narrow(query) : query;
}

/** The same with the words of a search looked up the faster way. */
export async function searchMatters(
  queries: Queries,
  { filter: { q, ...filter }, ...scope }: Selection,
): Promise<MatterQuery> {
  const found = await search(queries, q);
  return found(selectMatters({ ...scope, filter }));
}

/** One page, keyset by (time, id): the cost does not grow with the page's number. */
export async function listMatters(queries: Queries, options: ListOptions): Promise<Listed> {
  const { sort, cursor, limit } = options;
  let query = (await searchMatters(queries, options)).selectAll('matter').limit(limit + 1);
  if (sort === 'due') {
    query = query.where('matter.due_at', 'is not', null).orderBy('matter.due_at', 'asc').orderBy('matter.id', 'asc');
    if (cursor) {
      const [at, id] = decode(cursor);
      query = query.where(sql<boolean>`(matter.due_at, matter.id) > (${at}, ${id}::uuid)`);
    }
  } else {
    query = query.orderBy('matter.reported_at', 'desc').orderBy('matter.id', 'desc');
    if (cursor) {
      const [at, id] = decode(cursor);
      query = query.where(sql<boolean>`(matter.reported_at, matter.id) < (${at}, ${id}::uuid)`);
    }
  }
  const rows = await queries.run(query);
  const items = rows.slice(0, limit).map((row) => toFound(row as unknown as Record<string, unknown>));
  const last = items.at(-1);
  const key = last && (sort === 'due' ? last.matter.dueAt : last.matter.reportedAt);
  return { items, next: rows.length > limit && last ? encode(key ?? null, last.matter.id) : null };
}

/** Counts stop here on a list's head: an exact figure is the figures room's. */
const COUNT_CAP = 10_000;

export async function countMatters(queries: Queries, options: Selection): Promise<{ count: number; capped: boolean }> {
  const capped = (await searchMatters(queries, options)).select(sql<number>`1`.as('one')).limit(COUNT_CAP + 1);
  const [row] = await queries.run(sqlBuilder.selectFrom(capped.as('capped')).select(sql<number>`count(*)`.as('count')));
  const count = row?.count ?? 0;
  return { count: Math.min(count, COUNT_CAP), capped: count > COUNT_CAP };
}

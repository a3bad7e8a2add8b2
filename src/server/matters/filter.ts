import { sql, type SelectQueryBuilder } from 'kysely';
import type { MatterFilter } from '#contract/matters.ts';
import type { Grant } from '#domain/access/scope.ts';
import { startOfDay, addDays } from '#domain/calendar/calendar.ts';
import type { Instant } from '#domain/shared/result.ts';
import { searchQuery, toTsQuery } from '#domain/text/bigrams.ts';
import type { Tables } from '../db/tables.ts';

export type MatterQuery = SelectQueryBuilder<Tables, 'matter', object>;

const list = (value: string): string[] =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
const date = (instant: Instant): Date => new Date(instant);

const COLUMN_OF = {
  ...{
    state: 'state',
    phase: 'phase',
    kind: 'kind',
    channel: 'channel',
    category: 'category',
    topic: 'topic',
    grade: 'grade',
  },
  ...{ community: 'community_id', grid: 'grid_id', unit: 'unit_id', verdict: 'verdict' },
} as const;

/** Which time of a matter a period means; a figure may count another one than the report's. */
export type PeriodColumn = 'reported_at' | 'closed_at' | 'answered_at' | 'dispatched_at';

/** The one grammar of filters as SQL. `now` decides lamps. */
export function applyFilter(
  query: MatterQuery,
  filter: MatterFilter,
  now: Instant,
  period: PeriodColumn = 'reported_at',
): MatterQuery {
  let q = query;
  for (const [key, column] of Object.entries(COLUMN_OF) as [
    keyof typeof COLUMN_OF,
    (typeof COLUMN_OF)[keyof typeof COLUMN_OF],
  ][]) {
    const value = filter[key];
    if (value) q = q.where(sql<boolean>`${sql.ref(`matter.${column}`)} = any(${list(value)})`);
  }
  const at = sql.ref<Instant>(`matter.${period}`);
  if (filter.from) q = q.where(sql<boolean>`${at} >= ${date(startOfDay(filter.from))}`);
  if (filter.to) q = q.where(sql<boolean>`${at} < ${date(startOfDay(addDays(filter.to, 1)))}`);
  if (filter.lamp) q = q.where(lampCondition(list(filter.lamp), now));
  if (filter.q) q = q.where(searchCondition(filter.q));
  return q;
}

function lampCondition(lamps: readonly string[], now: Instant) {
  const at = date(now);
  const conditions = lamps.map((lamp) => {
    if (lamp === 'red') return sql<boolean>`matter.due_at < ${at}`;
    if (lamp === 'amber') return sql<boolean>`(matter.amber_at <= ${at} and matter.due_at >= ${at})`;
    if (lamp === 'green') return sql<boolean>`matter.amber_at > ${at}`;
    if (lamp === 'paused') return sql<boolean>`(matter.clock_name is not null and matter.due_at is null)`;
    return sql<boolean>`matter.clock_name is null`;
  });
  return sql<boolean>`(${sql.join(conditions, sql` or `)})`;
}

/** Bigrams find, the recheck sorts out words whose bigrams only happen to stand in the text. */
function searchCondition(input: string) {
  const parsed = searchQuery(input);
  const likeNumber = `%${input.trim().replace(/[\\%_]/g, '\\$&')}%`;
  const number = sql<boolean>`matter.no ilike ${likeNumber}`;
  const query = toTsQuery(parsed);
  if (!query) return sql<boolean>`false`;
  const words = parsed.recheck.map((word) => {
    const pattern = `%${word}%`;
    return sql<boolean>`(t.body ilike ${pattern} or matter.title ilike ${pattern} or matter.address ilike ${pattern})`;
  });
  const found = sql<boolean>`exists (select 1 from matter_text t where t.tenant_id = matter.tenant_id and t.matter_id = matter.id
    and t.search @@ ${query}::tsquery${words.length > 0 ? sql` and ${sql.join(words, sql` and `)}` : sql``})`;
  return /^[A-Z]{2}-\d/i.test(input.trim()) ? sql<boolean>`(${found} or ${number})` : found;
}

/** The rows that the grants reach: organisation × place × kind. No grant, no row. */
export function applyScope(query: MatterQuery, grants: readonly Grant[]): MatterQuery {
  if (grants.some((grant) => !grant.unitIds && !grant.placeIds && !grant.kinds)) return query;
  return query.where((eb) =>
    eb.or(
      grants.map((grant) =>
        eb.and([
          ...(grant.unitIds ? [eb('matter.unit_id', 'in', grant.unitIds.length > 0 ? [...grant.unitIds] : [''])] : []),
          ...(grant.placeIds
            ? [
                eb.or([
                  eb('matter.community_id', 'in', grant.placeIds.length > 0 ? [...grant.placeIds] : ['']),
                  eb('matter.grid_id', 'in', grant.placeIds.length > 0 ? [...grant.placeIds] : ['']),
                ]),
              ]
            : []),
          ...(grant.kinds ? [eb('matter.kind', 'in', grant.kinds.length > 0 ? [...grant.kinds] : [''])] : []),
        ]),
      ),
    ),
  );
}

import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely';
import { workflows } from '#catalog/kinds.ts';
import { EMPTY } from '#contract/matter-filter.ts';
import type { MatterFilter } from '#contract/matters.ts';
import { CONFINED_KINDS } from '#domain/access/confined.ts';
import { ACCUSED_UNITS, confinedGrants, reachOffice, type Grant } from '#domain/access/scope.ts';
import { startOfDay, addDays } from '#domain/calendar/calendar.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { Tables } from '../db/tables.ts';
import { wordsFound } from './search.ts';

export type MatterQuery = SelectQueryBuilder<Tables, 'matter', object>;

const list = (value: string): string[] =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
const date = (instant: Instant): Date => new Date(instant);

const COLUMN_OF = {
  state: 'state',
  phase: 'phase',
  kind: 'kind',
  channel: 'channel',
  category: 'category',
  topic: 'topic',
  grade: 'grade',
  community: 'community_id',
  grid: 'grid_id',
  unit: 'unit_id',
  verdict: 'verdict',
} as const;

/** Which time of a matter a period means; a figure may count another one than the report's. */
export type PeriodColumn =
  | 'reported_at'
  | 'closed_at'
  | 'answered_at'
  | 'dispatched_at'
  | 'filed_at'
  | 'responded_at'
  | 'checked_at'
  | 'rated_at';

/** A single value by `=`: only then can an index give its rows in order of time. `-` are the rows without a value. */
function oneOf(column: string, given: readonly string[]) {
  const values = given.filter((value) => value !== EMPTY);
  const [only] = values;
  const at = sql.ref(column);
  const some = values.length === 1 ? sql<boolean>`${at} = ${only}` : sql<boolean>`${at} = any(${values})`;
  if (values.length === given.length) return some;
  return values.length === 0 ? sql<boolean>`${at} is null` : sql<boolean>`(${at} is null or ${some})`;
}

const contains = (column: string, part: string) =>
  sql<boolean>`${sql.ref(column)} ilike ${`%${part.trim().replace(/[\\%_]/g, '\\$&')}%`}`;

/** `2`, `2..`, `..3` or `1..3`. */
function within(column: string, span: string) {
  const [least = '', most = least] = span.split('..');
  const at = sql.ref(column);
  return sql<boolean>`(${at} >= ${Number(least || 0)} and ${at} <= ${most === '' ? 2_147_483_647 : Number(most)})`;
}

const PARTS = { no: 'no', title: 'title', address: 'address' } as const;
const SPANS = {
  returns: 'returns',
  reworks: 'reworks',
  reopens: 'reopens',
  votesUp: 'votes_up',
  votesDown: 'votes_down',
} as const;

/** Days of the office, both ends included. */
function between(q: MatterQuery, column: string, from: string | undefined, to: string | undefined): MatterQuery {
  const at = sql.ref<Instant>(`matter.${column}`);
  const since = from ? q.where(sql<boolean>`${at} >= ${date(startOfDay(from))}`) : q;
  return to ? since.where(sql<boolean>`${at} < ${date(startOfDay(addDays(to, 1)))}`) : since;
}

/** Phases and lamps that no closed matter has. */
const OPEN_PHASES = new Set<string>(['received', 'filed', 'handling', 'responded', 'checked']);
const OPEN_LAMPS = new Set(['red', 'amber', 'green', 'paused']);
const OPEN_STATES = new Set(
  workflows.flatMap(({ states }) =>
    Object.entries(states).flatMap(([state, { phase }]) => (OPEN_PHASES.has(phase) ? [state] : [])),
  ),
);

/** Open matters are few and have indexes of their own: the planner must be told that only they can be meant. */
export const asksForOpenOnly = ({ state, phase, lamp, dueFrom, dueTo }: MatterFilter): boolean =>
  (dueFrom ?? dueTo) !== undefined ||
  [[state, OPEN_STATES] as const, [phase, OPEN_PHASES] as const, [lamp, OPEN_LAMPS] as const].some(
    ([value, open]) => value !== undefined && list(value).every((one) => open.has(one)),
  );

/** The one grammar of filters as SQL. `now` decides lamps. A search is right here, and fast in `search.ts`. */
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
    if (value) q = q.where(oneOf(`matter.${column}`, list(value)));
  }
  if (asksForOpenOnly(filter)) q = q.where('matter.closed_at', 'is', null);
  q = between(q, period, filter.from, filter.to);
  q = between(q, 'due_at', filter.dueFrom, filter.dueTo);
  q = between(q, 'closed_at', filter.closedFrom, filter.closedTo);
  for (const key of Object.keys(PARTS) as (keyof typeof PARTS)[]) {
    const part = filter[key];
    if (part) q = q.where(contains(`matter.${PARTS[key]}`, part));
  }
  for (const key of Object.keys(SPANS) as (keyof typeof SPANS)[]) {
    const span = filter[key];
    if (span) q = q.where(within(`matter.${SPANS[key]}`, span));
  }
  if (filter.located === 'yes') q = q.where('matter.lng', 'is not', null).where('matter.lat', 'is not', null);
  if (filter.located === 'no') q = q.where(sql<boolean>`(matter.lng is null or matter.lat is null)`);
  if (filter.lamp) q = q.where(lampCondition(list(filter.lamp), now));
  if (filter.call)
    q = q.where(
      sql<boolean>`exists (select 1 from matter_task c where c.tenant_id = matter.tenant_id and c.matter_id = matter.id
        and c.call = any(${list(filter.call)}))`,
    );
  if (filter.hotSpot)
    q = q.where(
      sql<boolean>`exists (select 1 from hot_spot_matter h where h.tenant_id = matter.tenant_id
        and h.matter_id = matter.id and h.hot_spot_id = ${filter.hotSpot}::uuid)`,
    );
  if (filter.q) q = q.where(wordsFound(filter.q));
  return q;
}

export function lampCondition(lamps: readonly string[], now: Instant) {
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

const orNone = (ids: readonly string[]): string[] => (ids.length > 0 ? [...ids] : ['']);

const notConfined = sql<boolean>`matter.kind <> all(${[...CONFINED_KINDS]})`;

/** What one grant reaches; every bound that is set must hold. */
function reachOfGrant({ unitIds, placeIds, kinds, holderUnit }: Grant): RawBuilder<boolean> {
  const bounds = [
    kinds ? sql<boolean>`matter.kind = any(${orNone(kinds)})` : notConfined,
    ...(unitIds ? [sql<boolean>`matter.unit_id = any(${orNone(unitIds)})`] : []),
    ...(placeIds
      ? [sql<boolean>`(matter.community_id = any(${orNone(placeIds)}) or matter.grid_id = any(${orNone(placeIds)}))`]
      : []),
  ];
  const own = [...(unitIds ?? []), ...(holderUnit ? [holderUnit] : [])];
  // Only what is confined accuses, and sums, which have no facts, hold nothing of it.
  if (own.length > 0 && CONFINED_KINDS.some((kind) => kinds?.includes(kind)))
    bounds.push(sql<boolean>`not coalesce(matter.facts->${ACCUSED_UNITS} ?| ${own}, false)`);
  return sql<boolean>`(${sql.join(bounds, sql` and `)})`;
}

/**
 * The rows that the grants reach: organisation × place × kind. No grant, no row; of confined kinds only by name.
 * @param called units whose open calls bring a matter of another unit into reach: where their work is listed
 */
export function applyScope(query: MatterQuery, grants: readonly Grant[], called: readonly string[] = []): MatterQuery {
  const office = reachOffice(grants);
  const counting = office ? confinedGrants(grants) : grants;
  const reached = [
    ...(office ? [notConfined] : []),
    ...counting.map(reachOfGrant),
    ...(called.length > 0 && grants.length > 0 && !office ? [calledTo(called)] : []),
  ];
  return reached.length > 0
    ? query.where(sql<boolean>`(${sql.join(reached, sql` or `)})`)
    : query.where(sql<boolean>`false`);
}

const calledTo = (units: readonly string[]) =>
  sql<boolean>`(${notConfined} and exists (select 1 from matter_task c where c.tenant_id = matter.tenant_id and c.matter_id = matter.id
    and c.ended_at is null and c.unit_id = any(${units})))`;

import { sql, type RawBuilder } from 'kysely';
import type { DIMENSIONS } from '#contract/figures.ts';
import type {
  Condition,
  CountMeasure,
  PercentileMeasure,
  PeriodField,
  RolledPeriod,
} from '#domain/figures/definition.ts';
import type { Instant } from '#domain/shared/result.ts';
import { HttpProblem } from '../http/problem.ts';
import type { MatterQuery, PeriodColumn } from '../matters/filter.ts';

export type Dimension = (typeof DIMENSIONS)[number];

const TIME_COLUMNS = {
  reportedAt: 'reported_at',
  dispatchedAt: 'dispatched_at',
  respondedAt: 'responded_at',
  closedAt: 'closed_at',
  answeredAt: 'answered_at',
  filedAt: 'filed_at',
  checkedAt: 'checked_at',
  ratedAt: 'rated_at',
  handleDueAt: 'handle_due_at',
  dueAt: 'due_at',
  unitId: 'unit_id',
  duplicateOf: 'duplicate_of',
  partOf: 'part_of',
  grade: 'grade',
  plan: 'plan',
} as const;

const PERIOD_COLUMNS = {
  reportedAt: 'reported_at',
  dispatchedAt: 'dispatched_at',
  closedAt: 'closed_at',
  answeredAt: 'answered_at',
  filedAt: 'filed_at',
  respondedAt: 'responded_at',
  checkedAt: 'checked_at',
  ratedAt: 'rated_at',
} as const satisfies Record<PeriodField, PeriodColumn>;

const column = (field: keyof typeof TIME_COLUMNS): RawBuilder<unknown> => sql.ref(`matter.${TIME_COLUMNS[field]}`);

/** The column of `figure_fact` that has the day which a period means. */
export const FACT_DAYS = {
  reportedAt: 'reported_on',
  dispatchedAt: 'dispatched_on',
  closedAt: 'closed_on',
  answeredAt: 'answered_on',
} as const satisfies Record<RolledPeriod, string>;
export const PERIOD_FIELDS = Object.keys(FACT_DAYS) as RolledPeriod[];

export const periodColumn = (measure: CountMeasure): PeriodColumn => PERIOD_COLUMNS[measure.period];

/** The office's day of a time: its zone is eight hours ahead all year (`domain/calendar/day.ts`), which needs no zone data. */
export const officeDay = (time: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`timezone(interval '8 hours', ${time})::date`;

export const dayOfField = (field: PeriodField): RawBuilder<unknown> => officeDay(column(field));

export const dayOfPeriod = (measure: CountMeasure): RawBuilder<unknown> => dayOfField(measure.period);

/** A number among the facts; what is no number there is none. */
export const factNumber = (fact: string): RawBuilder<number> =>
  sql<number>`case when jsonb_typeof(matter.facts -> ${fact}) = 'number' then (matter.facts ->> ${fact})::double precision end`;

const FLAGS = { satisfied: 'satisfied', answerFlagged: 'answer_flagged' } as const;

function conditionSql(condition: Condition, now: Instant | null): RawBuilder<boolean> {
  if ('phaseNot' in condition) return sql<boolean>`matter.phase <> ${condition.phaseNot}`;
  if ('kinds' in condition) return sql<boolean>`matter.kind = any(${condition.kinds})`;
  if ('states' in condition) return sql<boolean>`matter.state = any(${condition.states})`;
  if ('given' in condition) return sql<boolean>`matter.facts ? ${condition.fact}`;
  if ('isNot' in condition)
    return sql<boolean>`(matter.facts -> ${condition.fact} @> ${JSON.stringify(condition.isNot)}::jsonb) is not true`;
  if ('classes' in condition)
    return sql<boolean>`matter.category like any(${condition.classes.map((begin) => `${begin}%`)})`;
  if ('fact' in condition)
    return sql<boolean>`matter.facts -> ${condition.fact} @> ${JSON.stringify(condition.is)}::jsonb`;
  if ('entry' in condition) {
    const { entry, facts = {}, not } = condition;
    const happened = sql`matter.entries @> ${JSON.stringify([{ entry, facts }])}::jsonb`;
    return not ? sql<boolean>`not ${happened}` : sql<boolean>`${happened}`;
  }
  if ('lastVerdict' in condition)
    return sql<boolean>`coalesce(matter.last_verdict in (${sql.join(condition.lastVerdict.map((one) => sql.lit(one)))}), false)`;
  if ('flag' in condition) {
    const flag = sql.ref(`matter.${FLAGS[condition.flag]}`);
    return condition.is === 'known' ? sql<boolean>`${flag} is not null` : sql<boolean>`coalesce(${flag}, false)`;
  }
  const field = column(condition.field);
  if ('is' in condition)
    return condition.is === 'set' ? sql<boolean>`${field} is not null` : sql<boolean>`${field} is null`;
  if ('notAfter' in condition) return sql<boolean>`${field} <= ${column(condition.notAfter)}`;
  if ('withinDays' in condition)
    return sql<boolean>`${officeDay(field)} - ${officeDay(column(condition.of))} <= ${condition.withinDays}::integer`;
  if (now === null) throw new Error('a condition that depends on the hour needs the hour');
  return sql<boolean>`${field} < ${new Date(now)}`;
}

/**
 * Whether a row of `matter` counts: the one compilation of a definition, used by the number, its rows and the roll-up.
 * @param now null where no condition may depend on it
 */
export const countsSql = (measure: CountMeasure, now: Instant | null): RawBuilder<boolean> =>
  measure.where.length === 0
    ? sql<boolean>`true`
    : sql<boolean>`(${sql.join(
        measure.where.map((condition) => conditionSql(condition, now)),
        sql` and `,
      )})`;

export const narrowTo =
  (measure: CountMeasure, now: Instant) =>
  (query: MatterQuery): MatterQuery =>
    query.where(countsSql(measure, now));

/** Days that the table keeps with each matter and has an index of. */
const KEPT_DAYS: Readonly<Record<string, 'closing_days'>> = { 'reportedAt>closedAt': 'closing_days' };

/** @returns null where days are not kept and each is reckoned from its two times */
export const keptDays = ({ from, to }: PercentileMeasure): 'closing_days' | null => KEPT_DAYS[`${from}>${to}`] ?? null;

/** Days between the two times of each row, as a number. */
export function daysSql(measure: PercentileMeasure): RawBuilder<number> {
  const kept = keptDays(measure);
  if (kept) return sql<number>`${sql.ref(`matter.${kept}`)}`;
  return sql<number>`(extract(epoch from ${column(measure.to)} - ${column(measure.from)}) / 86400)::double precision`;
}

const MATTER_COLUMNS = {
  channel: 'channel',
  community: 'community_id',
  grid: 'grid_id',
  unit: 'unit_id',
  category: 'category',
  kind: 'kind',
} as const;

/** What rows are grouped by, as text; `day` is the SQL of the day that the period means. */
export function keySql(by: Dimension | null, day: RawBuilder<unknown>): RawBuilder<string | null> {
  if (by === null) return sql<null>`null::text`;
  if (by === 'month') return sql<string>`to_char(${day}, 'YYYY-MM')`;
  if (by === 'day') return sql<string>`to_char(${day}, 'YYYY-MM-DD')`;
  if (by === 'call') throw new HttpProblem('invalid', { field: 'by' });
  return sql<string | null>`${sql.ref(`matter.${MATTER_COLUMNS[by]}`)}`;
}

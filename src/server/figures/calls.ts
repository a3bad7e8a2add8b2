import { sql, type RawBuilder } from 'kysely';
import type { MatterFilter } from '#contract/matters.ts';
import { addDays, startOfDay } from '#domain/calendar/calendar.ts';
import type { CallCondition, CallMeasure, CallTime, FigureDefinition } from '#domain/figures/definition.ts';
import type { Instant } from '#domain/shared/result.ts';
import { sqlBuilder, type Queries } from '../db/database.ts';
import type { MatterQuery } from '../matters/filter.ts';
import { selectMatters } from '../matters/list.ts';
import { keySql, officeDay, type Dimension } from './compile.ts';
import type { FigureGroup, FigureValue } from './evaluate.ts';
import type { FigureScope } from './scope.ts';

const COLUMNS: Readonly<Record<CallTime, string>> = {
  calledAt: 'called_at',
  acceptedAt: 'accepted_at',
  arrivedAt: 'arrived_at',
  repliedAt: 'replied_at',
  acceptDueAt: 'accept_due_at',
  arriveDueAt: 'arrive_due_at',
  replyDueAt: 'reply_due_at',
};
const at = (time: CallTime): RawBuilder<Instant> => sql<Instant>`${sql.ref(`task.${COLUMNS[time]}`)}`;

function conditionSql(condition: CallCondition, now: Instant): RawBuilder<boolean> {
  if ('calls' in condition) return sql<boolean>`task.call = any(${[...condition.calls]})`;
  if ('statesNot' in condition) return sql<boolean>`task.state <> all(${[...condition.statesNot]})`;
  if ('statesOnly' in condition) return sql<boolean>`task.state = any(${[...condition.statesOnly]})`;
  if ('sentBack' in condition) return sql<boolean>`task.sent_back > 0`;
  if ('everReplied' in condition) return sql<boolean>`(task.replied_at is not null or task.sent_back > 0)`;
  if ('scored' in condition) return sql<boolean>`task.score is not null`;
  if ('settled' in condition)
    return sql<boolean>`(${at(condition.settled)} is not null or task.due_at < ${new Date(now)})`;
  if ('is' in condition) {
    const time = at(condition.time);
    return condition.is === 'set' ? sql<boolean>`${time} is not null` : sql<boolean>`${time} is null`;
  }
  return sql<boolean>`${at(condition.time)} <= ${at(condition.notAfter)}`;
}

const all = (conditions: readonly CallCondition[], now: Instant): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(
    conditions.map((condition) => conditionSql(condition, now)),
    sql` and `,
  )})`;

/** Of a filter, what a call answers for itself: when it was made, to which unit, of which kind. */
type OfCalls = Pick<MatterFilter, 'from' | 'to' | 'unit' | 'call'>;

function parted({ from, to, unit, call, ...rest }: MatterFilter): {
  readonly own: OfCalls;
  readonly rest: MatterFilter;
} {
  return { own: { ...(from && { from }), ...(to && { to }), ...(unit && { unit }), ...(call && { call }) }, rest };
}

const listed = (value: string): string[] => value.split(',').map((part) => part.trim());

function ownSql({ from, to, unit, call }: OfCalls): RawBuilder<boolean>[] {
  return [
    ...(from ? [sql<boolean>`task.called_at >= ${new Date(startOfDay(from))}`] : []),
    ...(to ? [sql<boolean>`task.called_at < ${new Date(startOfDay(addDays(to, 1)))}`] : []),
    ...(unit ? [sql<boolean>`task.unit_id = any(${listed(unit)})`] : []),
    ...(call ? [sql<boolean>`task.call = any(${listed(call)})`] : []),
  ];
}

/**
 * The matters behind a figure of calls: those with at least one call that counts. The period, the unit and the kind of call
 * mean the call's own.
 */
export function callRows(measure: CallMeasure, given: MatterFilter, now: Instant) {
  const { own, rest } = parted(given);
  const counts = sql.join([all(measure.where, now), ...ownSql(own)], sql` and `);
  return {
    filter: rest,
    narrow: (query: MatterQuery): MatterQuery =>
      query.where(
        sql<boolean>`exists (select 1 from matter_task task
          where task.tenant_id = matter.tenant_id and task.matter_id = matter.id and ${counts})`,
      ),
  };
}

/** What is shown of the calls that count. */
function valueSql({ show, part, until }: CallMeasure, now: Instant): RawBuilder<number | null> {
  if (show === 'share')
    return sql`(100.0 * count(*) filter (where ${all(part ?? [], now)}) / nullif(count(*), 0))::double precision`;
  if (show === 'score') return sql`avg(task.score)::double precision`;
  if (show === 'minutes' && until)
    return sql`percentile_cont(0.5) within group (order by
      (extract(epoch from ${at(until)} - task.called_at) / 60)::double precision)`;
  return sql`count(*)::double precision`;
}

function callKey(by: Dimension | null): RawBuilder<string | null> {
  if (by === 'unit') return sql<string>`task.unit_id`;
  if (by === 'call') return sql<string>`task.call`;
  return keySql(by, officeDay(at('calledAt')));
}

/** Counted over the calls themselves: they are some thousands a year, found by the time of the call. */
export async function callValue(
  queries: Queries,
  scope: FigureScope,
  figure: FigureDefinition,
  measure: CallMeasure,
  by: Dimension | null,
): Promise<FigureValue> {
  const { office, grants, now, narrow } = scope;
  const { own, rest } = parted(scope.filter);
  const matters = selectMatters({ tenant: office.id, filter: rest, grants, now, ...(narrow && { narrow }) });
  const read = async (key: RawBuilder<string | null>) => {
    const reachable = matters.where(sql<boolean>`matter.id = task.matter_id`).select(sql<number>`1`.as('one'));
    const columns = sql`task.matter_id`;
    // What a matter says of a call (its community, its class) is looked up with it.
    const statement = sql<FigureGroup>`
      select ${key} as key, ${valueSql(measure, now)} as value, count(*) as rows
      from matter_task task join matter on matter.tenant_id = task.tenant_id and matter.id = ${columns}
      where task.tenant_id = ${office.id} and matter.tenant_id = ${office.id}
        and ${sql.join([all(measure.where, now), ...ownSql(own)], sql` and `)} and exists (${reachable})
      group by 1`;
    const { sql: text, parameters } = statement.compile(sqlBuilder);
    return queries.query<FigureGroup & Record<string, unknown>>(text, parameters);
  };
  const [total] = await read(sql<null>`null::text`);
  const none = measure.show === 'count' ? 0 : null;
  return {
    figure,
    value: total?.value ?? none,
    rows: total?.rows ?? 0,
    parts: [],
    groups: by ? await read(callKey(by)) : [],
  };
}

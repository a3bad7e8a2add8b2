import type { Health } from '#contract/health.ts';
import type { Clock } from '#domain/calendar/clock.ts';
import { MINUTE } from '#domain/calendar/day.ts';
import type { Task } from '#domain/matters/task.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { ClockName } from '#domain/workflow/definition.ts';
import type { Queries, TenantId } from '../db/database.ts';
import { wireTime, wireTimeOrNull } from '../matters/present.ts';

/** A matter that a machine looks after, as far as it needs to know it. */
export interface WatchedRow {
  readonly id: string;
  readonly version: number;
  readonly workflow: string;
  readonly workflowRevision: number;
  readonly state: string;
  readonly unitId: string | null;
  readonly clock: Clock;
  readonly clockName: ClockName;
  readonly dueAt: Instant | null;
  readonly told: number;
  /** When its pause ends, where the clock does not say. */
  readonly until: Instant | null;
}

const WATCHED = `id, version, workflow, workflow_revision as "workflowRevision", state, unit_id as "unitId", clock,
  clock_name as "clockName", due_at as "dueAt", coalesce(told, 0) as told,
  case when clock->'pauses'->-1->'to' = 'null' and not (clock->'pauses'->-1) ? 'until' then (
    select (e.input->>'until')::bigint from matter_event e
    where e.tenant_id = matter.tenant_id and e.matter_id = matter.id and e.input ? 'until' order by e.seq desc limit 1) end as until`;

/** Matters whose clock has something to tell or to do by `now`, the longest waiting first. */
export const dueMatters = (queries: Queries, tenant: TenantId, now: Instant, limit: number): Promise<WatchedRow[]> =>
  queries.query<WatchedRow>(
    `select ${WATCHED} from matter where tenant_id = $1 and tick_at <= $2 order by tick_at limit $3`,
    [tenant, new Date(now), limit],
    'tick-matters',
  );

/** Matters whose clocks run and that were written before clocks were looked after. */
export const unwatchedMatters = (queries: Queries, tenant: TenantId, limit: number): Promise<WatchedRow[]> =>
  queries.query<WatchedRow>(
    `select ${WATCHED} from matter where tenant_id = $1 and told is null and clock_name is not null order by id limit $2`,
    [tenant, limit],
    'tick-unwatched',
  );

/** A called unit's part with the matter that it belongs to. */
export interface WatchedTask {
  readonly matterId: string;
  readonly task: Task;
  readonly dueAt: Instant | null;
  readonly told: number;
}

const TASKS = `select t.matter_id as "matterId", coalesce(t.told, 0) as told, t.due_at as "dueAt",
    (select x from jsonb_array_elements(m.tasks) as x where x->>'id' = t.task_id) as task
  from matter_task t join matter m on m.tenant_id = t.tenant_id and m.id = t.matter_id`;

export const dueTasks = (queries: Queries, tenant: TenantId, now: Instant, limit: number): Promise<WatchedTask[]> =>
  queries.query<WatchedTask>(
    `${TASKS} where t.tenant_id = $1 and t.tick_at <= $2 order by t.tick_at limit $3`,
    [tenant, new Date(now), limit],
    'tick-tasks',
  );

export const unwatchedTasks = (queries: Queries, tenant: TenantId, limit: number): Promise<WatchedTask[]> =>
  queries.query<WatchedTask>(
    `${TASKS} where t.tenant_id = $1 and t.told is null and t.clock_name is not null limit $2`,
    [tenant, limit],
    'tick-unwatched-tasks',
  );

/** Lines looked at to find the newest time in the history: an import brings the past, and never more than that at once. */
const NEWEST_LINES = 20;

/** The latest time that the newest lines of the history bear; null for an office without any. */
export async function newestLine(queries: Queries, tenant: TenantId): Promise<Instant | null> {
  const [row] = await queries.query<{ at: Instant | null }>(
    `select max(at) as at from (
       select at from matter_event where tenant_id = $1 order by tx desc limit ${NEWEST_LINES}) as newest`,
    [tenant],
    'tick-newest',
  );
  return row?.at ?? null;
}

/** How the last look at the clocks went. */
export interface TickRun {
  readonly ranAt: Instant;
  readonly seconds: number;
  readonly told: number;
  readonly stepped: number;
  readonly refused: number;
  readonly newestAt: Instant | null;
}

export async function lastRun(queries: Queries, tenant: TenantId): Promise<TickRun | null> {
  const [row] = await queries.query<TickRun>(
    `select ran_at as "ranAt", seconds, told, stepped, refused, newest_at as "newestAt" from tick_run where tenant_id = $1`,
    [tenant],
  );
  return row ?? null;
}

/** Machines' clocks differ a little; this much is no accident. */
const BEHIND_MS = 2 * MINUTE;
/** A look a minute; the queue is looked into every two seconds. */
const LATE_MS = 5 * MINUTE;

/** Whether the clock of this machine is behind what was written already. */
export const isBehind = (now: Instant, run: Pick<TickRun, 'ranAt' | 'newestAt'>): boolean =>
  Math.max(run.ranAt, run.newestAt ?? 0) > now + BEHIND_MS;

/** How the clocks of an office are looked after. */
export async function clockState(queries: Queries, tenant: TenantId, now: Instant): Promise<Health['clocks']> {
  const run = await lastRun(queries, tenant);
  const newestAt = await newestLine(queries, tenant);
  const [waits] = await queries.query<{ waiting: number }>(
    `select (select count(*) from matter where tenant_id = $1 and tick_at <= $2)
       + (select count(*) from matter_task where tenant_id = $1 and tick_at <= $2) as waiting`,
    [tenant, new Date(now - LATE_MS)],
  );
  const behind = isBehind(now, { ranAt: run?.ranAt ?? 0, newestAt });
  return {
    ranAt: wireTimeOrNull(run?.ranAt ?? null),
    seconds: run?.seconds ?? null,
    told: run?.told ?? 0,
    stepped: run?.stepped ?? 0,
    refused: run?.refused ?? 0,
    late: run !== null && now - run.ranAt > LATE_MS,
    waiting: waits?.waiting ?? 0,
    behind: behind ? wireTime(Math.max(run?.ranAt ?? 0, newestAt ?? 0)) : null,
  };
}

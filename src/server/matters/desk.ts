import { sql } from 'kysely';
import type { DeskCounts } from '#contract/desk.ts';
import { dayOf, startOfDay } from '#domain/calendar/calendar.ts';
import type { Grant } from '#domain/access/scope.ts';
import type { Instant } from '#domain/shared/result.ts';
import { sqlBuilder, type Queries } from '../db/database.ts';
import type { Principal } from '../auth/principal.ts';
import { applyScope, type MatterQuery } from './filter.ts';

/** States in which somebody with the permission has the next step. */
const WAITS_FOR: readonly (readonly [permission: string, states: readonly string[]])[] = [
  ['matter.file', ['reported']],
  ['matter.verify', ['verifying']],
  ['matter.dispatch', ['filed']],
  ['matter.handle', ['handling']],
  ['matter.check', ['responded']],
  ['matter.close', ['checked', 'answered']],
];

/** Matters that wait for a step of this person: by permission, and by unit where they handle. */
export function waitsForMe(principal: Principal): (query: MatterQuery) => MatterQuery {
  const states = WAITS_FOR.filter(([permission]) => principal.permissions.has(permission)).flatMap(([, s]) => s);
  return (query) =>
    query
      // Said for the planner: what waits is open, and the open ones have their own index.
      .where('matter.closed_at', 'is', null)
      .where('matter.state', 'in', states.length > 0 ? states : [''])
      .where((eb) =>
        eb.or([
          eb('matter.state', '<>', 'handling'),
          ...(principal.unitId ? [eb('matter.unit_id', '=', principal.unitId)] : []),
          eb('matter.unit_id', 'in', [...new Set(principal.grants.flatMap((g) => g.unitIds ?? [])), '']),
        ]),
      );
}

/** One query over the open matters, which are few beside the closed ones and have their own index. */
export async function deskCounts(
  queries: Queries,
  principal: Principal,
  grants: readonly Grant[],
  now: Instant,
): Promise<DeskCounts> {
  const open = applyScope(
    sqlBuilder
      .selectFrom('matter')
      .where('matter.tenant_id', '=', principal.tenant)
      .where('matter.closed_at', 'is', null) as MatterQuery,
    grants,
  );
  const at = new Date(now);
  const [counts] = await queries.run(
    open.select([
      sql<number>`count(*) filter (where state = 'reported')`.as('toFile'),
      sql<number>`count(*) filter (where phase = 'filed')`.as('toDispatch'),
      sql<number>`count(*) filter (where phase = 'filed' and returns > 0)`.as('returned'),
      sql<number>`count(*) filter (where state = 'verifying')`.as('verifying'),
      sql<number>`count(*) filter (where due_at < ${at})`.as('overdue'),
      sql<number>`count(*) filter (where amber_at <= ${at} and due_at >= ${at})`.as('nearlyDue'),
      sql<number>`count(*) filter (where dispatched_at >= ${new Date(startOfDay(dayOf(now)))})`.as('dispatchedToday'),
    ]),
  );
  const [mine] = await queries.run(waitsForMe(principal)(open).select(sql<number>`count(*)`.as('mine')));
  const {
    toFile = 0,
    toDispatch = 0,
    returned = 0,
    verifying = 0,
    overdue = 0,
    nearlyDue = 0,
    dispatchedToday = 0,
  } = counts ?? {};
  return { toFile, toDispatch, returned, verifying, overdue, nearlyDue, dispatchedToday, mine: mine?.mine ?? 0 };
}

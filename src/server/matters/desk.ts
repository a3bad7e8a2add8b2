import { sql } from 'kysely';
import { workflows } from '#catalog/kinds.ts';
import type { DeskCounts } from '#contract/desk.ts';
import { dayOf, startOfDay } from '#domain/calendar/calendar.ts';
import type { Grant } from '#domain/access/scope.ts';
import { PARTED } from '#domain/matters/guards.ts';
import type { Instant } from '#domain/shared/result.ts';
import { sqlBuilder, type Queries } from '../db/database.ts';
import type { Principal } from '../auth/principal.ts';
import { applyScope, type MatterQuery } from './filter.ts';

/** States in which somebody with the permission has the next step. */
const WAITS_FOR: readonly (readonly [permission: string, states: readonly string[]])[] = [
  ['matter.file', ['reported']],
  ['matter.verify', ['verifying']],
  ['matter.dispatch', ['filed']],
  ['matter.arbitrate', ['arbitrating']],
  ['matter.handle', ['handling', 'inGrid']],
  ['matter.check', ['responded', 'handled']],
  ['matter.close', ['checked', 'answered']],
];

/** Who decides on a step that was asked for. */
const DECIDED_BY: ReadonlyMap<string, string> = new Map(
  workflows.flatMap(({ actions }) =>
    actions.flatMap(({ id, approval }) => (approval ? [[id, approval.permission] as const] : [])),
  ),
);

/** The units that a person works for: their own, and those of their grants. */
export const unitsOf = ({ unitId, grants }: Principal): string[] => [
  ...new Set([...(unitId ? [unitId] : []), ...grants.flatMap((grant) => grant.unitIds ?? [])]),
];

/** A called unit has a step to take, or a reply waits for the caller's word. */
const taskWaits = (principal: Principal) => {
  const assesses = principal.permissions.has('matter.whistle');
  return sql<boolean>`exists (select 1 from matter_task t
    where t.tenant_id = matter.tenant_id and t.matter_id = matter.id and t.ended_at is null
      and ((t.clock_name is not null and t.unit_id = any(${unitsOf(principal)}))
        or (${assesses}::boolean and t.state = 'replied' and t.unit_id <> all(${unitsOf(principal)}))))`;
};

/** A matter that was split waits for nobody until its parts are over. */
const partsAreOver = sql<boolean>`(matter.state = ${PARTED} and not exists (select 1 from matter p
  where p.tenant_id = matter.tenant_id and p.part_of = matter.id and p.phase not in ('answered', 'ended')))`;

/** Matters that wait for a step of this person: by permission, and by unit where they handle. */
export function waitsForMe(principal: Principal): (query: MatterQuery) => MatterQuery {
  const states = WAITS_FOR.filter(([permission]) => principal.permissions.has(permission)).flatMap(([, s]) => s);
  const decides = [...DECIDED_BY].filter(([, permission]) => principal.permissions.has(permission)).map(([id]) => id);
  return (query) =>
    query
      // Said for the planner: what waits is open, and the open ones have their own index.
      .where('matter.closed_at', 'is', null)
      .where((eb) =>
        eb.or([
          eb.and([
            eb('matter.state', 'in', states.length > 0 ? states : ['']),
            eb.or([eb('matter.state', '<>', 'handling'), eb('matter.unit_id', 'in', [...unitsOf(principal), ''])]),
          ]),
          ...decides.map((id) => sql<boolean>`matter.requests @> ${JSON.stringify([{ action: id }])}::jsonb`),
          taskWaits(principal),
          ...(principal.permissions.has('matter.close') ? [partsAreOver] : []),
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
  const all = sqlBuilder
    .selectFrom('matter')
    .where('matter.tenant_id', '=', principal.tenant)
    .where('matter.closed_at', 'is', null) as MatterQuery;
  const open = applyScope(all, grants);
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
  const called = applyScope(all, grants, unitsOf(principal));
  const [mine] = await queries.run(waitsForMe(principal)(called).select(sql<number>`count(*)`.as('mine')));
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

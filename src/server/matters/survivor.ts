import type { ActionInput, Actor } from '#domain/matters/matter.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import type { Queries } from '../db/database.ts';
import { isKin, type Linked } from './links.ts';
import { toFound, type FoundMatter } from './reader.ts';

/** A merged matter may be merged into one that is merged itself; rings are refused when they would be made. */
const DEEPEST = 20;

/** The matter that `id` is handled as: itself, or the last of those it was merged into. */
export async function survivorOf(queries: Queries, tenant: number, id: string): Promise<FoundMatter | null> {
  const [row] = await queries.query<Record<string, unknown>>(
    `with recursive chain as (
       select m.id, m.duplicate_of, 0 as depth from matter m where m.tenant_id = $1 and m.id = $2
       union all
       select m.id, m.duplicate_of, c.depth + 1 from chain c join matter m on m.tenant_id = $1 and m.id = c.duplicate_of
       where c.depth < ${DEEPEST}
     )
     select * from matter where tenant_id = $1 and id = (select id from chain order by depth desc limit 1)`,
    [tenant, id],
    'matter-survivor',
  );
  return row ? toFound(row) : null;
}

/** The matters that were merged into `id`, also through others; oldest first. */
export async function mergedInto(queries: Queries, tenant: number, id: string): Promise<FoundMatter[]> {
  const rows = await queries.query<Record<string, unknown>>(
    `with recursive merged as (
       select m.id, 1 as depth from matter m where m.tenant_id = $1 and m.duplicate_of = $2
       union all
       select m.id, d.depth + 1 from merged d join matter m on m.tenant_id = $1 and m.duplicate_of = d.id
       where d.depth < ${DEEPEST}
     )
     select * from matter where tenant_id = $1 and id = any(array(select id from merged)) order by reported_at, id`,
    [tenant, id],
    'matter-merged',
  );
  return rows.map(toFound);
}

/** All that is handled together with a matter: who answers (null: it answers itself), and what was merged there. */
export async function familyOf(
  queries: Queries,
  tenant: number,
  { matter }: FoundMatter,
): Promise<{ survivor: FoundMatter | null; merged: FoundMatter[] }> {
  const survivor = matter.duplicateOf === null ? null : await survivorOf(queries, tenant, matter.duplicateOf);
  return { survivor, merged: await mergedInto(queries, tenant, survivor?.matter.id ?? matter.id) };
}

/**
 * What a merge names, as the matter that is really worked on. It must be in the actor's reach, open, of the same procedure,
 * neither this matter by a detour nor its whole or part. Input of other steps passes as it is.
 */
export async function settleSurvivor(
  queries: Queries,
  tenant: number,
  { matter }: FoundMatter,
  input: ActionInput,
  actorOn: (matter: FoundMatter) => Actor | null,
): Promise<Result<Linked>> {
  if (input.duplicateOf === undefined) return ok({ input, other: null });
  const survivor = await survivorOf(queries, tenant, input.duplicateOf);
  if (!survivor || !actorOn(survivor))
    return refuse('unknown_value', 'input.duplicateOf', { value: input.duplicateOf });
  if (survivor.matter.id === matter.id) return refuse('merge_circle', 'input.duplicateOf', { no: matter.no });
  const over = survivor.matter.closedAt !== null || survivor.phase === 'ended';
  if (over || survivor.matter.workflow !== matter.workflow)
    return refuse('merge_closed', 'input.duplicateOf', { no: survivor.matter.no });
  if (isKin(matter, survivor.matter)) return refuse('part_circle', 'input.duplicateOf', { no: survivor.matter.no });
  return ok({ input: { ...input, duplicateOf: survivor.matter.id, linkNo: survivor.matter.no }, other: survivor });
}

import type { ActionInput, Actor, Matter } from '#domain/matters/matter.ts';
import { ok, refuse, type Refusal, type Result } from '#domain/shared/result.ts';
import type { Queries } from '../db/database.ts';
import { findMatter, type FoundMatter } from './reader.ts';

export interface Linked {
  readonly input: ActionInput;
  /** The matter at the other end. */
  readonly other: FoundMatter | null;
}

/**
 * What a link names: a matter of the office within the actor's reach, on which they may leave a note, neither this one nor
 * its whole or part. Input of other steps passes as it is.
 */
export async function settleLink(
  queries: Queries,
  tenant: number,
  { matter }: FoundMatter,
  input: ActionInput,
  actorOn: (matter: FoundMatter) => Actor | null,
): Promise<Result<Linked>> {
  const { linkTo } = input;
  if (linkTo === undefined) return ok({ input, other: null });
  if (linkTo === matter.id) return refuse('link_circle', 'input.linkTo', { no: matter.no });
  const other = await findMatter(queries, tenant, linkTo);
  const actor = other && actorOn(other);
  if (!other || !actor) return refuse('unknown_value', 'input.linkTo', { value: linkTo });
  if (!actor.permissions.has('matter.note')) return refuse('forbidden', 'input.linkTo', { permission: 'matter.note' });
  if (isKin(matter, other.matter)) return refuse('part_circle', 'input.linkTo', { no: other.matter.no });
  return ok({ input: { ...input, linkNo: other.matter.no }, other });
}

/** One is a part of the other: they hang together already, and neither may wait for the other twice. */
export const isKin = (one: Matter, other: Matter): boolean => one.partOf === other.id || other.partOf === one.id;

/**
 * Whether `cause` goes back to `effect`: then `effect` can't be caused by it. Causes are looked at one office at a time, so
 * that two links made at once can't close a ring between them.
 */
export const circleBefore =
  (tenant: number, cause: string, effect: string) =>
  async (tx: Queries): Promise<Refusal | null> => {
    await tx.query(
      `insert into counter as c (tenant_id, name, value) values ($1, 'links', 1)
       on conflict (tenant_id, name) do update set value = c.value + 1`,
      [tenant],
    );
    const found = await tx.query(
      `with recursive cause as (
         select $2::uuid as id
         union
         select (l->>'id')::uuid from cause c join matter m on m.tenant_id = $1 and m.id = c.id
           cross join lateral jsonb_array_elements(m.links) l where l->>'relation' = 'causedBy'
       )
       select 1 from cause where id = $3`,
      [tenant, cause, effect],
    );
    return found.length > 0 ? { code: 'link_circle', field: 'input.linkTo' } : null;
  };

import type { Day } from '#domain/shared/result.ts';
import { applyEdits } from '#domain/territory/change-set.ts';
import type { ChangeGround } from '#domain/territory/check-change.ts';
import { usualFrom, type From } from '#domain/territory/dating.ts';
import type { LaidRows } from '#domain/territory/lay-rows.ts';
import { pathIn } from '#domain/territory/place.ts';
import type { Queries, TenantId, Transaction } from '../db/database.ts';

export interface Dating {
  readonly from: From;
  /** Of each place that has changed, the last day on which it was as it is no more. */
  readonly lastUntil: ReadonlyMap<string, Day>;
  /** Places that come in, and all that contain them. */
  readonly ids: readonly string[];
}

/** Since when an import holds, and what of the past stands against it. @param asked absent: as usual */
export async function datingOf(
  queries: Queries,
  tenant: TenantId,
  { places }: Pick<ChangeGround, 'places'>,
  { rows, edits }: LaidRows,
  { asked, today }: { readonly asked: From | undefined; readonly today: Day },
): Promise<Dating> {
  const past = await queries.query<{ place_id: string; until_day: Day }>(
    'select place_id, max(until_day) as until_day from place_past where tenant_id = $1 group by place_id',
    [tenant],
  );
  const whole = new Map(applyEdits(places, edits).map((place) => [place.id, place]));
  const own = new Set(rows.flatMap(({ id }) => (id === null ? [] : [id])));
  const chain = [...new Map([...own].flatMap((id) => pathIn(whole, id).map((place) => [place.id, place] as const)))];
  const above = chain.flatMap(([id, { validFrom }]) => (own.has(id) || !validFrom ? [] : [validFrom]));
  const levels = [...new Set(chain.flatMap(([id, { level }]) => (own.has(id) ? [level] : [])))];
  const [drawn] = await queries.query<{ known: boolean }>(
    `select exists (select 1 from place where tenant_id = $1 and level = any($2) and polygon is not null)
       or exists (select 1 from place_past where tenant_id = $1 and level = any($2) and polygon is not null) as known`,
    [tenant, levels],
  );
  return {
    from: asked === undefined ? usualFrom(drawn?.known ?? false, above, today) : asked,
    lastUntil: new Map(past.map((one) => [one.place_id, one.until_day])),
    ids: chain.map(([id]) => id),
  };
}

/**
 * Lets places that have never changed begin earlier: a part that was there before what contains it would hang in the air. What
 * is known of the past stays.
 */
export const beginEarlier = (tx: Transaction, tenant: TenantId, { ids, from }: Dating): Promise<unknown> =>
  tx.query(
    `update place set valid_from = $3::date
     where tenant_id = $1 and id = any($2) and valid_to is null
       and ($3::date is null and valid_from is not null or valid_from > $3::date)
       and not exists (select 1 from place_past t where t.tenant_id = $1 and t.place_id = place.id)`,
    [tenant, ids, from],
  );

import type { StewardEdit } from '#contract/territory.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { appendAudit } from '../../audit/log.ts';
import type { Deps } from '../../deps.ts';
import type { Author } from './save-change.ts';

type StewardRefusal = 'not_found' | 'days_reversed' | 'unknown_user';

/** Who answers for a place from a day to a day: a new line, or another text of one that is there. */
export async function editSteward(
  { db, ids, clock, offices }: Pick<Deps, 'db' | 'ids' | 'clock' | 'offices'>,
  { tenant, actor }: Author,
  target: { readonly placeId: string } | { readonly id: string },
  { role, name, userId = null, fromDay, toDay = null }: StewardEdit,
): Promise<Result<null, StewardRefusal>> {
  if (toDay !== null && toDay < fromDay) return refuse('days_reversed', 'toDay');
  const outcome = await db.transaction(tenant, async (tx): Promise<Result<null, StewardRefusal>> => {
    if (userId !== null) {
      const known = await tx.query('select id from app_user where tenant_id = $1 and id = $2', [tenant, userId]);
      if (known.length === 0) return refuse('unknown_user', 'userId');
    }
    const written =
      'id' in target
        ? await tx.query<{ place_id: string }>(
            `update steward set role = $3, name = $4, user_id = $5, from_day = $6, to_day = $7
             where tenant_id = $1 and id = $2 returning place_id`,
            [tenant, target.id, role, name, userId, fromDay, toDay],
          )
        : await tx.query<{ place_id: string }>(
            `insert into steward (tenant_id, id, place_id, role, name, user_id, from_day, to_day)
             select $1, $2, id, $4, $5, $6, $7, $8 from place where tenant_id = $1 and id = $3 and valid_to is null
             returning place_id`,
            [tenant, ids.uuid(), target.placeId, role, name, userId, fromDay, toDay],
          );
    const [row] = written;
    if (!row) return refuse('not_found', 'id');
    const detail = JSON.stringify({ role, fromDay, toDay });
    await appendAudit(tx, tenant, { at: clock(), actor, action: 'steward-save', subject: row.place_id, detail });
    return ok(null);
  });
  if (outcome.ok) await offices.touch(tenant);
  return outcome;
}

import type { ChangeDecision } from '#contract/territory.ts';
import { dayOf, startOfDay } from '#domain/calendar/calendar.ts';
import { ok, refuse, type Day, type Result } from '#domain/shared/result.ts';
import { writtenBy, type PlaceEdit, type RetirePlace } from '#domain/territory/change-set.ts';
import { checkChange, type ChangeGround } from '#domain/territory/check-change.ts';
import { appendAudit } from '../../audit/log.ts';
import type { TenantId, Transaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { findChange } from '../changes.ts';
import { groundOf, lockTerritory, patternsOf } from '../ground.ts';
import { followSuccessors, sightLost } from '../sight.ts';
import { retirePlaces } from './retire-places.ts';
import { refusalOf, type Author, type ChangeRefusal } from './save-change.ts';
import { savePlaces } from './save-places.ts';

export type DecisionRefusal = ChangeRefusal | 'change_faulty' | 'warnings_unread' | 'day_past' | 'change_empty';
type Outcome = Result<'inForce' | 'scheduled', DecisionRefusal>;

/** Writes the edits into the territory: they hold from `day` on, what was before goes to the past; null: they were always so. */
export async function enforce(
  tx: Transaction,
  tenant: TenantId,
  { places }: Pick<ChangeGround, 'places'>,
  edits: readonly PlaceEdit[],
  day: Day | null,
): Promise<void> {
  await savePlaces(tx, tenant, writtenBy(places, edits, day), [], day);
  const retired = edits.filter((edit): edit is RetirePlace => edit.op === 'retire');
  if (day !== null) await retirePlaces(tx, tenant, retired, day);
}

/**
 * Decides a change that has nothing against it: at once where its day is today, else it waits for its day. Nobody can change
 * the territory between the check and the write.
 */
export async function decideChange(
  deps: Pick<Deps, 'db' | 'clock' | 'offices' | 'queue'>,
  { tenant, actor }: Author,
  { id, version, decision }: { readonly id: string; readonly version: number; readonly decision: ChangeDecision },
): Promise<Outcome> {
  const at = deps.clock();
  const today = dayOf(at);
  const { fromDay, acceptWarnings } = decision;
  if (fromDay < today) return refuse('day_past', 'fromDay', { today });
  const patterns = patternsOf(await deps.offices.get(tenant));
  const state = fromDay === today ? 'inForce' : 'scheduled';
  const outcome = await deps.db.transaction(tenant, async (tx): Promise<Outcome> => {
    await lockTerritory(tx, tenant);
    const change = await findChange(tx, tenant, id);
    if (change?.state !== 'draft' || change.version !== version) return refusalOf(tx, tenant, id);
    if (change.edits.length === 0) return refuse('change_empty', 'edits');
    const ground = await groundOf(tx, tenant, patterns);
    const findings = [...checkChange(ground, change.edits), ...(await sightLost(tx, tenant, ground, change.edits))];
    const faults = findings.filter(({ severity }) => severity === 'error').length;
    if (faults > 0) return refuse('change_faulty', 'edits', { count: faults });
    if (findings.length > 0 && !acceptWarnings)
      return refuse('warnings_unread', 'acceptWarnings', { count: findings.length });
    if (state === 'inForce') {
      await enforce(tx, tenant, ground, change.edits, fromDay);
      await followSuccessors(tx, tenant, ground, change.edits, { at, actor });
    } else await deps.queue.enqueue(tx, 'territory-day', { tenant }, Math.ceil((startOfDay(fromDay) - at) / 1000) + 1);
    await tx.query(
      `update territory_change set state = $3, from_day = $4, decided_by = $5, decided_at = $6, version = version + 1
       where tenant_id = $1 and id = $2`,
      [tenant, id, state, fromDay, actor, new Date(at)],
    );
    const detail = JSON.stringify({
      title: change.title,
      edits: change.edits.length,
      fromDay,
      warnings: findings.length,
    });
    await appendAudit(tx, tenant, { at, actor, action: `territory-${state}`, subject: id, detail });
    return ok(state);
  });
  if (outcome.ok) await deps.offices.touch(tenant);
  return outcome;
}

/**
 * Brings into force what was decided for today or a day that was missed. A change whose ground moved under it since becomes
 * a draft again, with a line in the audit log, rather than overwrite what somebody did. Twice is as once.
 */
export async function takeEffect(deps: Pick<Deps, 'db' | 'clock' | 'offices'>, tenant: TenantId): Promise<number> {
  const at = deps.clock();
  const patterns = patternsOf(await deps.offices.get(tenant));
  const due = await deps.db.transaction(tenant, async (tx) => {
    await lockTerritory(tx, tenant);
    const changes = await tx.query<{ id: string; edits: PlaceEdit[]; from_day: Day }>(
      `select id, edits, from_day from territory_change where tenant_id = $1 and state = 'scheduled' and from_day <= $2
       order by from_day, decided_at`,
      [tenant, dayOf(at)],
    );
    for (const { id, edits, from_day: fromDay } of changes) {
      const ground = await groundOf(tx, tenant, patterns);
      const findings = checkChange(ground, edits);
      const state = findings.some(({ severity }) => severity === 'error') ? 'draft' : 'inForce';
      if (state === 'inForce') {
        await enforce(tx, tenant, ground, edits, fromDay);
        await followSuccessors(tx, tenant, ground, edits, { at, actor: 'system' });
      }
      await tx.query(`update territory_change set state = $3, version = version + 1 where tenant_id = $1 and id = $2`, [
        tenant,
        id,
        state,
      ]);
      const action = state === 'inForce' ? 'territory-inForce' : 'territory-held-back';
      await appendAudit(tx, tenant, { at, actor: 'system', action, subject: id, detail: fromDay });
    }
    return changes.length;
  });
  if (due > 0) await deps.offices.touch(tenant);
  return due;
}

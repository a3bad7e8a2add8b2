import { workflowOf } from '#catalog/kinds.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { undo as decideUndo } from '#domain/matters/undo.ts';
import type { Deps } from '../../deps.ts';
import { findMatter, historyOf, type FoundMatter } from '../reader.ts';
import { phaseOf, type ActContext } from './act.ts';

/** Takes back the last step of this person, by a line of history that restores what the step had changed. */
export async function undo(deps: Deps, context: ActContext): Promise<Result<FoundMatter>> {
  const { tenant, matterId, version } = context;
  const queries = deps.db.office(tenant);
  const found = await findMatter(queries, tenant, matterId);
  const actor = found && context.actorOn(found);
  if (!found || !actor) return refuse('not_found');
  const stale = (now: FoundMatter | null) =>
    refuse('stale_version', 'If-Match', { version: now?.version ?? 0, state: now?.matter.state ?? '' });
  if (version !== undefined && version !== found.version) return stale(found);
  const definition = workflowOf(found.matter.workflow);
  if (!definition) return refuse('undo_never');
  const office = await deps.offices.get(tenant);
  const history = await historyOf(queries, tenant, matterId);
  if (history.length !== found.version) return stale(await findMatter(queries, tenant, matterId));
  const decided = decideUndo(definition, found.matter, history, {
    now: deps.clock(),
    actor,
    calendar: office.calendar,
    windowMs: deps.config.undoSeconds * 1000,
  });
  if (!decided.ok) return decided;
  const { matter, event } = decided.value;
  const phase = phaseOf(matter);
  const headHash = await deps.writer.update(queries, tenant, {
    matter,
    version: found.version,
    headHash: found.headHash,
    idempotency: null,
    events: [event],
    phase,
  });
  if (headHash === null) return stale(await findMatter(queries, tenant, matterId));
  // What is taken back teaches nothing.
  if (found.matter.filedAt !== null && matter.filedAt === null)
    await queries.query('delete from text_choice where tenant_id = $1 and matter_id = $2', [tenant, matterId]);
  return ok({ matter, version: found.version + 1, headHash, phase });
}

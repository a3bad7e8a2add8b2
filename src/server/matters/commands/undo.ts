import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { undo as decideUndo } from '#domain/matters/undo.ts';
import type { Deps } from '../../deps.ts';
import { findMatter, findWhole, type FoundMatter, type WholeMatter } from '../reader.ts';
import { changedTick } from '../ticking.ts';
import { phaseOf, type ActContext } from './act.ts';

/** Takes back the last step of this person, by a line of history that restores what the step had changed. */
export async function undo(deps: Deps, context: ActContext): Promise<Result<WholeMatter>> {
  const { tenant, matterId, version } = context;
  const queries = deps.db.office(tenant);
  const found = await findWhole(queries, tenant, matterId);
  const actor = found && context.actorOn(found);
  if (!found || !actor) return refuse('not_found');
  const stale = (now: FoundMatter | null) =>
    refuse('stale_version', 'If-Match', { version: now?.version ?? 0, state: now?.matter.state ?? '' });
  if (version !== undefined && version !== found.version) return stale(found);
  const office = await deps.offices.get(tenant);
  const definition = office.definitions.of(found.matter);
  if (!definition) return refuse('undo_never');
  const decided = decideUndo(definition, found.matter, found.history, {
    now: deps.clock(),
    actor,
    calendar: office.calendar,
    windowMs: office.settings.desk.undoSeconds * 1000,
  });
  if (!decided.ok) return decided;
  const { matter, event } = decided.value;
  const phase = phaseOf(office, matter);
  const written = await deps.writer.update(queries, tenant, {
    matter,
    version: found.version,
    headHash: found.headHash,
    idempotency: null,
    events: [event],
    phase,
    choice: found.matter.filedAt !== null && matter.filedAt === null ? 'forget' : null,
    tasks: [],
    tick: changedTick(office, found.matter, matter, { told: found.told, now: event.at }),
    notices: [],
  });
  if (written === null) return stale(await findMatter(queries, tenant, matterId));
  return ok({
    ...found,
    matter,
    version: found.version + written.length,
    headHash: written.at(-1)?.hash ?? found.headHash,
    phase,
    history: [...found.history, ...written],
  });
}

import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { undo as decideUndo } from '#domain/matters/undo.ts';
import type { Deps } from '../../deps.ts';
import { companyOfUndo } from '../company.ts';
import { phaseOf } from '../phase.ts';
import { findMatter, findWhole, guardFacts, type FoundMatter, type WholeMatter } from '../reader.ts';
import { changedTick } from '../ticking.ts';
import { writeTogether } from '../write-together.ts';
import type { ActContext } from './act.ts';

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
  const now = deps.clock();
  const definition = office.definitions.of(found.matter);
  if (!definition) return refuse('undo_never');
  const decided = decideUndo(definition, found.matter, found.history, {
    now,
    actor,
    calendar: office.calendar,
    windowMs: office.settings.desk.undoSeconds * 1000,
  });
  if (!decided.ok) return decided;
  const { matter, event } = decided.value;
  const phase = phaseOf(office, matter);
  const undone = found.history.filter(({ seq }) => event.input.undoes?.includes(seq));
  const { calendar, limits, calls } = office;
  const facts = { now, actor, calendar, limits, calls, reasonForFlagged: false, ...guardFacts(found) };
  const company = await companyOfUndo(
    { deps, office, queries, found, facts, events: [event], after: matter, other: null, texts: [] },
    undone,
    undone.at(-1)?.tx ?? 0,
  );
  if (!company.ok) return company;
  const own = {
    matter,
    version: found.version,
    headHash: found.headHash,
    idempotency: null,
    events: [event],
    phase,
    choice: found.matter.filedAt !== null && matter.filedAt === null ? ('forget' as const) : null,
    tasks: [],
    tick: changedTick(office, found.matter, matter, { told: found.told, now: event.at }),
    notices: [],
  };
  const lines = await writeTogether(deps, tenant, own, company.value);
  if (!lines.ok) return stale(await findMatter(queries, tenant, matterId));
  const written = lines.value;
  const voided = company.value.changes.filter(({ events }) => events[0]?.action === 'splitUndone').length;
  return ok({
    ...found,
    matter,
    version: found.version + written.length,
    headHash: written.at(-1)?.hash ?? found.headHash,
    phase,
    history: [...found.history, ...written],
    parts: found.parts - voided,
    partsOpen: found.partsOpen - voided,
  });
}

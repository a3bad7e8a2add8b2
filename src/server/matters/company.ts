import { absorb, linkBack, partReopened, release, splitUndone, unlinkBack } from '#domain/matters/companions.ts';
import { kindOf } from '#catalog/kinds.ts';
import type { Decision, Facts } from '#domain/matters/decide.ts';
import type { Matter, MatterEvent } from '#domain/matters/matter.ts';
import { partDecisions } from '#domain/matters/split.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import type { Queries } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import type { Office } from '../offices/office.ts';
import { arrivalOf } from './arrival.ts';
import { circleBefore } from './links.ts';
import { findMatter, toFound, type FoundMatter, type WholeMatter } from './reader.ts';
import { phaseOf } from './phase.ts';
import { told } from './telling.ts';
import { firstTick, watchedMatter } from './ticking.ts';
import { ALONE, type Company } from './write-together.ts';
import type { Arrival, Change } from './writer.ts';

export interface Step {
  readonly deps: Deps;
  readonly office: Office;
  readonly queries: Queries;
  readonly found: WholeMatter;
  readonly facts: Facts;
  /** The lines that the step writes on its own matter, and the matter after them. */
  readonly events: readonly MatterEvent[];
  readonly after: Matter;
  /** The matter that the step names: what it is merged into, or linked with. */
  readonly other: FoundMatter | null;
  /** The words of each part, in the order of `input.parts`. */
  readonly texts: readonly string[];
}

const changeOf = (office: Office, found: FoundMatter, { matter, event }: Decision): Change => ({
  matter,
  version: found.version,
  headHash: found.headHash,
  idempotency: null,
  events: [event],
  phase: phaseOf(office, matter),
  choice: null,
  tasks: [],
  ...told(office, found, matter, [event], event.at),
});

/** What a step writes on other matters: each side of a merge, a link or a split tells of it. */
export async function companyOf(step: Step): Promise<Result<Company>> {
  const { office, found, facts, events, other } = step;
  const changes: Change[] = [];
  const add = (one: FoundMatter, decided: Decision) => changes.push(changeOf(office, one, decided));
  const own = step.after;
  let company = ALONE;
  for (const { action, input } of events) {
    if (action === 'merge' && other) add(other, absorb(other.matter, own, facts));
    if (action === 'unmerge' || action === 'standAlone') {
      const survivor = await releasedBy(step, found.matter);
      if (survivor) add(survivor, release(survivor.matter, own, facts));
    }
    if (action === 'link' && other) {
      const { relation = 'related' } = input;
      add(other, linkBack(other.matter, own, relation, facts));
      const [cause, effect] = relation === 'causedBy' ? [other.matter.id, own.id] : [own.id, other.matter.id];
      if (relation !== 'related') company = { ...company, before: circleBefore(office.id, cause, effect) };
    }
    if (action === 'unlink' && other) add(other, unlinkBack(other.matter, own, facts));
    if (action === 'split') {
      const arrivals = arrivalsOf(step, input.parts ?? []);
      if (!arrivals.ok) return arrivals;
      company = { ...company, arrivals: arrivals.value };
    }
  }
  const whole = await reopenedWhole(step);
  if (whole) add(whole, partReopened(whole.matter, own, facts));
  return ok({ ...company, changes });
}

/** What taking back a step writes on the matters that it had written on; refused where one of them has gone on. */
export async function companyOfUndo(step: Step, undone: readonly MatterEvent[], tx: number): Promise<Result<Company>> {
  const { office, queries, found, facts, after } = step;
  const changes: Change[] = [];
  for (const { action, input } of undone) {
    if (action === 'merge') {
      const survivor = await releasedBy(step, found.matter);
      if (survivor) changes.push(changeOf(office, survivor, release(survivor.matter, after, facts)));
    }
    if (action !== 'split') continue;
    const ids = (input.parts ?? []).map(({ id }) => id);
    const rows = await queries.query<Record<string, unknown>>(
      `select *, exists (select 1 from matter_event e where e.tenant_id = matter.tenant_id and e.matter_id = matter.id and e.tx <> $3)
         as gone_on
       from matter where tenant_id = $1 and id = any($2)`,
      [office.id, ids, tx],
    );
    const gone = rows.find((row) => row['gone_on'] === true);
    if (gone) return refuse('undo_split', undefined, { no: toFound(gone).matter.no });
    for (const part of rows.map(toFound)) changes.push(changeOf(office, part, splitUndone(part.matter, facts)));
  }
  const whole = await reopenedWhole(step);
  if (whole) changes.push(changeOf(office, whole, partReopened(whole.matter, after, facts)));
  return ok({ changes, arrivals: [] });
}

/** The open matter that one had been merged into. */
async function releasedBy({ queries, office }: Step, { duplicateOf }: Matter): Promise<FoundMatter | null> {
  const survivor = duplicateOf === null ? null : await findMatter(queries, office.id, duplicateOf);
  return survivor && survivor.matter.closedAt === null ? survivor : null;
}

const isOver = (phase: string) => phase === 'answered' || phase === 'ended';

/** What waits for this part again, where the step takes it up after it was over. */
async function reopenedWhole({ office, queries, found, after }: Step): Promise<FoundMatter | null> {
  if (after.partOf === null || !isOver(found.phase) || isOver(phaseOf(office, after))) return null;
  return findMatter(queries, office.id, after.partOf);
}

function arrivalsOf(
  { deps, office, after, facts, texts }: Step,
  parts: NonNullable<MatterEvent['input']['parts']>,
): Result<readonly Arrival[]> {
  const kind = kindOf(after.kind);
  const definition = office.definitions.forNew(after.workflow, facts.now);
  if (!kind || !definition) return refuse('unknown_value', 'kind', { value: after.kind });
  const alone: Facts = { ...facts, photosAfter: 0, needsAfterPhoto: false, mergedHere: 0, partsOpen: 0 };
  const arrivals: Arrival[] = [];
  for (const [i, part] of parts.entries()) {
    const decided = partDecisions(definition, after, part, alone);
    // Which part it is tells the field; the rest is as for any matter.
    if (!decided.ok) {
      const { code, field = 'input.title', params } = decided.refusal;
      return refuse(code, field.replace(/^input\./, `input.parts.${i}.`), params);
    }
    const matter = decided.value.at(-1)?.matter ?? after;
    const tick = firstTick(office, watchedMatter(office, matter, 0), facts.now);
    const options = { tenant: office.id, kind, definition, text: texts[i] ?? part.title, tick };
    arrivals.push(arrivalOf(deps.sealer, decided.value, options));
  }
  return ok(arrivals);
}

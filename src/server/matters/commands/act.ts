import { createHash } from 'node:crypto';
import { formsOf } from '#catalog/kinds.ts';
import type { Forms } from '#domain/forms/form.ts';
import { findCategory } from '#catalog/standard-tree.ts';
import { decide, type Decision, type Facts } from '#domain/matters/decide.ts';
import type { ActionInput, Actor, Matter } from '#domain/matters/matter.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { mask } from '#domain/text/masking.ts';
import { stateOf } from '#domain/workflow/definitions.ts';
import type { Deps } from '../../deps.ts';
import type { Office } from '../../offices/office.ts';
import { placesOf } from '../../territory/locate.ts';
import { checkAnswerOf } from '../../text/check-answer.ts';
import { maskFacts } from '../facts.ts';
import { canonical } from '../history.ts';
import { findMatter, findWhole, guardFacts, type FoundMatter, type WholeMatter } from '../reader.ts';
import { settleSurvivor } from '../survivor.ts';
import { changedTasks } from '../task-rows.ts';
import { told } from '../telling.ts';

export interface ActContext {
  readonly tenant: number;
  /** The actor as far as their grants reach this matter; null when they don't reach it at all. */
  readonly actorOn: (matter: FoundMatter) => Actor | null;
  readonly matterId: string;
  /** The version that the caller saw; absent for machines, which act on what they read. */
  readonly version?: number;
  readonly idempotencyKey?: string;
}

/** Two steps in one write: what a dispatcher does with one key. */
const COMPOSED: Readonly<Record<string, readonly string[]>> = {
  fileAndDispatch: ['file', 'dispatch'],
  /** The word of a reporter whose matter was merged: it counts, and their matter is taken up on its own. */
  rateAlone: ['rate', 'standAlone'],
};

/** One or more steps on a matter: read, decide, write in one statement that holds only if nobody was faster. */
export async function act(
  deps: Deps,
  context: ActContext,
  action: string,
  input: ActionInput,
): Promise<Result<WholeMatter>> {
  const { tenant, matterId, version, idempotencyKey } = context;
  const now = deps.clock();
  const office = await deps.offices.get(tenant);
  const queries = deps.db.office(tenant);
  const found = await findWhole(queries, tenant, matterId);
  const actor = found && context.actorOn(found);
  if (!found || !actor) return refuse('not_found');

  const idempotency = idempotencyKey
    ? {
        key: idempotencyKey,
        actor: actor.id,
        requestHash: createHash('sha256')
          .update(canonical([matterId, action, input]))
          .digest('base64url'),
      }
    : null;
  if (idempotency) {
    const [known] = await queries.query<{ request_hash: string }>(
      'select request_hash from idempotency_key where tenant_id = $1 and actor = $2 and key = $3',
      [tenant, actor.id, idempotency.key],
    );
    if (known)
      return known.request_hash === idempotency.requestHash ? ok(found) : refuse('key_reused', 'Idempotency-Key');
  }
  if (version !== undefined && version !== found.version) {
    return refuse('stale_version', 'If-Match', { version: found.version, state: found.matter.state });
  }
  const settled = settle(office, formsOf(found.matter.kind), action, input);
  if (!settled.ok) return settled;
  const named = await settleSurvivor(queries, tenant, found, settled.value, context.actorOn);
  if (!named.ok) return named;

  const facts: Facts = {
    now,
    actor,
    calendar: office.calendar,
    limits: office.limits,
    calls: office.calls,
    ...guardFacts(found),
  };
  const judged = await withCheck(deps, office, found, named.value);
  const decided = decideAll(office, found.matter, COMPOSED[action] ?? [action], judged, facts);
  if (!decided.ok) return decided;
  const last = decided.value.at(-1);
  if (!last) return refuse('unknown_action', 'action', { action });
  const phase = phaseOf(office, last.matter);
  const events = decided.value.map((d) => d.event);
  const written = await deps.writer.update(queries, tenant, {
    matter: last.matter,
    version: found.version,
    headHash: found.headHash,
    idempotency,
    events,
    phase,
    choice: choiceOf(found.matter, last.matter),
    tasks: changedTasks(found.matter, last.matter, office, now),
    ...told(office, found, last.matter, events, now),
  });
  if (written === null) {
    const current = await findMatter(queries, tenant, matterId);
    return refuse('stale_version', 'If-Match', { version: current?.version ?? 0, state: current?.matter.state ?? '' });
  }
  // What was written is known: nothing is read again.
  return ok({
    ...found,
    matter: last.matter,
    version: found.version + written.length,
    headHash: written.at(-1)?.hash ?? found.headHash,
    phase,
    history: [...found.history, ...written],
  });
}

/** The verdict is kept with the answer: what a machine thought when a person sent it. */
const withCheck = async (deps: Deps, office: Office, found: WholeMatter, input: ActionInput): Promise<ActionInput> =>
  input.publicAnswer
    ? {
        ...input,
        answerCheck: await checkAnswerOf(deps, office, found, {
          publicAnswer: input.publicAnswer,
          answer: input.answer,
        }),
      }
    : input;

export const phaseOf = ({ definitions }: Office, matter: Matter): string =>
  stateOf(definitions, matter)?.phase ?? 'received';

function decideAll(
  office: Office,
  matter: Matter,
  actions: readonly string[],
  input: ActionInput,
  facts: Facts,
): Result<Decision[]> {
  const definition = office.definitions.of(matter);
  if (!definition) return refuse('unknown_action', 'action', { action: actions[0] ?? '' });
  const decisions: Decision[] = [];
  let current = matter;
  for (const action of actions) {
    const decided = decide(definition, current, action, input, facts);
    if (!decided.ok) return decided;
    decisions.push(decided.value);
    current = decided.value.matter;
  }
  return ok(decisions);
}

/** Checks what the input names, finds the grid and community of its place, and masks what residents will read. */
function settle(office: Office, forms: Forms, action: string, input: ActionInput): Result<ActionInput> {
  if (input.category !== undefined && !findCategory(input.category))
    return refuse('unknown_value', 'input.category', { value: input.category });
  if (input.unitId !== undefined && !office.units.has(input.unitId))
    return refuse('unknown_value', 'input.unitId', { value: input.unitId });
  const stranger = input.unitIds?.find((unitId) => !office.units.has(unitId));
  if (stranger !== undefined) return refuse('unknown_value', 'input.unitIds', { value: stranger });
  const place = input.placeId === undefined ? {} : placesOf(office, input.placeId);
  if (!place) return refuse('unknown_value', 'input.placeId', { value: input.placeId ?? '' });
  return ok({
    ...input,
    ...place,
    ...(input.facts && { facts: maskFacts(forms[action] ?? [], input.facts) }),
    ...(input.publicAnswer && { publicAnswer: mask(input.publicAnswer).text }),
    // A second report's words are a report's words.
    ...(action === 'again' && input.note && { note: mask(input.note).text }),
  });
}

/** A class that a person gave for the first time is one that the classifier learns from. */
const choiceOf = (before: Matter, { filedAt, category }: Matter) =>
  before.filedAt === null && filedAt !== null && category
    ? { proposed: (before.attributes['proposedCategory'] as string | undefined) ?? null, chosen: category }
    : null;

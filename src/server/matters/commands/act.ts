import { createHash } from 'node:crypto';
import { formsOf } from '#catalog/kinds.ts';
import { decide, type Decision, type Facts } from '#domain/matters/decide.ts';
import type { ActionInput, Actor, Matter } from '#domain/matters/matter.ts';
import { canonical } from '#domain/shared/canonical.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import type { Deps } from '../../deps.ts';
import type { FileRow } from '../../db/tables.ts';
import type { Office } from '../../offices/office.ts';
import { checkAnswerOf } from '../../text/check-answer.ts';
import { companyOf } from '../company.ts';
import { settleLink } from '../links.ts';
import { phaseOf } from '../phase.ts';
import { findMatter, findWhole, guardFacts, type FoundMatter, type WholeMatter } from '../reader.ts';
import { settle, type ActInput } from '../settle-input.ts';
import { settleSurvivor } from '../survivor.ts';
import { changedTasks } from '../task-rows.ts';
import { told } from '../telling.ts';
import { writeTogether } from '../write-together.ts';

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

/** A step that also writes on another matter, on which somebody was faster, is decided anew so many times. */
const ATTEMPTS = 3;

/**
 * One or more steps on a matter: read, decide, write in one statement that holds only if nobody was faster; with what belongs
 * to it on other matters in one commit.
 */
export async function act(
  deps: Deps,
  context: ActContext,
  action: string,
  input: ActInput,
): Promise<Result<WholeMatter>> {
  for (let attempt = 1; ; attempt++) {
    const done = await attemptAct(deps, context, action, input);
    const other = done.ok || done.refusal.code !== 'stale_version' ? undefined : done.refusal.params?.['id'];
    if (other === undefined || other === context.matterId || attempt === ATTEMPTS) return done;
  }
}

async function attemptAct(
  deps: Deps,
  context: ActContext,
  action: string,
  input: ActInput,
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
  const unseen = input.pictureIds?.find((id) => !found.files.some((file) => file.id === id && isPicture(file)));
  if (unseen !== undefined) return refuse('unknown_value', 'input.pictureIds', { value: unseen });
  const settled = settle(office, deps.ids, { action, forms: formsOf(found.matter.kind) }, input);
  if (!settled.ok) return settled;
  const survivor = await settleSurvivor(queries, tenant, found, settled.value.input, context.actorOn);
  if (!survivor.ok) return survivor;
  const named = await settleLink(queries, tenant, found, survivor.value.input, context.actorOn);
  if (!named.ok) return named;

  const facts: Facts = {
    now,
    actor,
    calendar: office.calendar,
    limits: office.limits,
    calls: office.calls,
    reasonForFlagged: office.settings.echo.reasonForFlagged,
    ...guardFacts(found),
  };
  const judged = await withCheck(deps, office, found, named.value.input);
  const decided = decideAll(office, found.matter, COMPOSED[action] ?? [action], judged, facts);
  if (!decided.ok) return decided;
  const last = decided.value.at(-1);
  if (!last) return refuse('unknown_action', 'action', { action });
  const phase = phaseOf(office, last.matter);
  const events = decided.value.map((d) => d.event);
  const company = await companyOf({
    deps,
    office,
    queries,
    found,
    facts,
    events,
    after: last.matter,
    other: named.value.other ?? survivor.value.other,
    texts: settled.value.texts,
  });
  if (!company.ok) return company;
  const own = {
    matter: last.matter,
    version: found.version,
    headHash: found.headHash,
    idempotency,
    events,
    phase,
    choice: choiceOf(found.matter, last.matter),
    tasks: changedTasks(found.matter, last.matter, office, now),
    ...told(office, found, last.matter, events, now),
  };
  const lines = await writeTogether(deps, tenant, own, company.value);
  if (!lines.ok) {
    if (lines.refusal.code !== 'stale_version') return lines;
    const current = await findMatter(queries, tenant, matterId);
    const { version: at = 0, matter } = current ?? {};
    return refuse('stale_version', 'If-Match', { ...lines.refusal.params, version: at, state: matter?.state ?? '' });
  }
  const written = lines.value;
  const begun = company.value.arrivals.length;
  // What was written is known: nothing is read again.
  return ok({
    ...found,
    matter: last.matter,
    version: found.version + written.length,
    headHash: written.at(-1)?.hash ?? found.headHash,
    phase,
    history: [...found.history, ...written],
    parts: found.parts + begun,
    partsOpen: found.partsOpen + begun,
  });
}

/** One of the pair that a slip shows. */
const isPicture = ({ role, mime }: FileRow): boolean =>
  (role === 'before' || role === 'after') && mime.startsWith('image/');

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

/** A class that a person gave for the first time is one that the classifier learns from. */
const choiceOf = (before: Matter, { filedAt, category }: Matter) =>
  before.filedAt === null && filedAt !== null && category
    ? { proposed: (before.attributes['proposedCategory'] as string | undefined) ?? null, chosen: category }
    : null;

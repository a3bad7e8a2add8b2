import { createHash } from 'node:crypto';
import { BULK_LIMIT, type BulkLine, type BulkRequest } from '#contract/bulk.ts';
import type { Result } from '#domain/shared/result.ts';
import { appendAudit } from '../../audit/log.ts';
import { grantsWith, type Principal } from '../../auth/principal.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem, problemBody, problemOf } from '../../http/problem.ts';
import { listMatters } from '../list.ts';
import { guardWords } from '../guard-words.ts';
import { findMatter, type FoundMatter } from '../reader.ts';
import { inputOf, narrowed, reachOf } from '../requests.ts';
import type { Lang } from '../present.ts';
import { act } from './act.ts';
import { undo } from './undo.ts';

export interface BulkContext {
  readonly principal: Principal;
  readonly lang: Lang;
  readonly requestId: string;
  /** Repeating the request with the same key takes no step twice. */
  readonly idempotencyKey?: string;
}

interface Target {
  readonly id: string;
  readonly version: number;
}

/**
 * One step over many matters, each by the same command as a single one: a row that is refused holds up no other.
 * Ends after the rows in hand when nobody reads on; what was done stays done, and the audit log says how many.
 */
export async function* bulk(deps: Deps, context: BulkContext, request: BulkRequest): AsyncGenerator<BulkLine> {
  const { principal } = context;
  const { targets, more } = request.rows
    ? { targets: request.rows, more: false }
    : await targetsOf(deps, principal, request.filter ?? {});
  let [done, refused] = [0, 0];
  try {
    yield { total: targets.length, more };
    yield* inOrder(targets, async (target) => {
      const line = await one(deps, context, request, target);
      // Counted here: a row that was begun is done, also when nobody reads its line any more.
      if (line.outcome === 'done') done += 1;
      else refused += 1;
      return line;
    });
  } finally {
    await appendAudit(deps.db.office(principal.tenant), principal.tenant, {
      at: deps.clock(),
      actor: principal.username,
      action: 'bulk',
      subject: request.action,
      detail: JSON.stringify({ filter: request.filter, of: targets.length, done, refused }),
    });
  }
}

/** Rows under way at once: their reads and commits share the database's time; more would keep others waiting. */
const AT_ONCE = 4;

/** The answers in the order of what was asked, some of it under way together. What was begun is finished, also when nobody reads on. */
async function* inOrder<One, Answer>(
  all: readonly One[],
  work: (next: One) => Promise<Answer>,
): AsyncGenerator<Answer> {
  const underWay: Promise<Answer>[] = [];
  try {
    for (const next of all) {
      underWay.push(work(next));
      if (underWay.length < AT_ONCE) continue;
      const first = await underWay.shift();
      if (first !== undefined) yield first;
    }
    while (underWay.length > 0) {
      const first = await underWay.shift();
      if (first !== undefined) yield first;
    }
  } finally {
    await Promise.allSettled(underWay);
  }
}

async function targetsOf(deps: Deps, principal: Principal, filter: NonNullable<BulkRequest['filter']>) {
  const now = deps.clock();
  const { tenant } = principal;
  const options = { tenant, grants: grantsWith(principal, 'matter.read'), now, ...narrowed(principal, filter, now) };
  const { items, next } = await listMatters(deps.db.office(tenant), { ...options, sort: 'newest', limit: BULK_LIMIT });
  return { targets: items.map(({ matter, version }): Target => ({ id: matter.id, version })), more: next !== null };
}

async function one(
  deps: Deps,
  { principal, lang, requestId, idempotencyKey }: BulkContext,
  { action, input }: BulkRequest,
  { id, version }: Target,
): Promise<Exclude<BulkLine, { total: number }>> {
  const { tenant } = principal;
  const key = idempotencyKey && createHash('sha256').update(`${idempotencyKey} ${id}`).digest('base64url');
  const reach = reachOf(principal);
  const context = { tenant, matterId: id, version, actorOn: reach, ...(key && { idempotencyKey: key }) };
  const result: Result<FoundMatter> | HttpProblem = await (
    action === 'undo' ? undo(deps, context) : act(deps, context, action, inputOf(input ?? {}, deps.clock()))
  ).catch((error: unknown) => {
    deps.log.error({ err: error, matter: id }, 'a row of a bulk step failed');
    return error instanceof HttpProblem ? error : new HttpProblem('internal');
  });
  if (!(result instanceof HttpProblem) && result.ok)
    return { id, no: result.value.matter.no, outcome: 'done', version: result.value.version };
  const problem = result instanceof HttpProblem ? result : problemOf(result.refusal);
  const { code, title, advice = '', params } = problemBody(problem, lang, requestId);
  const guard = params?.['guard'];
  const found = await findMatter(deps.db.office(tenant), tenant, id);
  return {
    id,
    no: found && reach(found) ? found.matter.no : null,
    outcome: 'refused',
    code,
    title: typeof guard === 'string' ? guardWords(guard, lang) : title,
    advice,
  };
}

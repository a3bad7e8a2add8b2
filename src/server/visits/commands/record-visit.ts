import { createHash } from 'node:crypto';
import { formsOf } from '#catalog/kinds.ts';
import { visitQuestions } from '#catalog/visit-questions.ts';
import type { NewVisit, VisitCreated } from '#contract/visits.ts';
import { readFacts } from '#domain/forms/facts.ts';
import type { Actor } from '#domain/matters/matter.ts';
import { canonical } from '#domain/shared/canonical.ts';
import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { householdWords } from '#domain/visits/household.ts';
import type { Deps } from '../../deps.ts';
import { report } from '../../matters/commands/report.ts';
import { maskFacts } from '../../matters/facts.ts';
import { locate } from '../../territory/locate.ts';
import { insertVisit, linkNeed } from '../writer.ts';

export interface Visitor {
  readonly tenant: number;
  readonly userId: string;
  readonly name: string;
  readonly actor: Actor;
  /** The same key brings the same visit; without one each call is a visit of its own. */
  readonly key?: string;
}

/**
 * Keeps a visit, then makes a matter of each need. Everything is checked before the first is written, and each need is known
 * by the visit and its place in it: a call that broke off is finished by the same call again, with nothing twice.
 */
export async function recordVisit(deps: Deps, visitor: Visitor, input: NewVisit): Promise<Result<VisitCreated>> {
  const { tenant, actor, userId } = visitor;
  const now = deps.clock();
  const visitedAt = input.visitedAt === undefined ? now : Date.parse(input.visitedAt);
  if (visitedAt > now) return refuse('invalid', 'visitedAt');
  const place = locate(await deps.offices.get(tenant), { text: '', placeId: input.placeId });
  if (!place.ok) return place;
  const answers = readFacts(visitQuestions, maskFacts(visitQuestions, input.answers ?? {}));
  if (!answers.ok) return answers;
  const needs = input.needs ?? [];
  const form = formsOf('need')['report'] ?? [];
  for (const { facts } of needs) {
    const read = readFacts(form, maskFacts(form, facts));
    if (!read.ok) return read;
  }

  const queries = deps.db.office(tenant);
  const id = deps.ids.uuid();
  const kept = await insertVisit(queries, tenant, {
    id,
    household: deps.sealer.blindIndex(
      tenant,
      householdWords(place.value.gridId ?? place.value.placeId ?? input.placeId, input.address),
    ),
    communityId: place.value.communityId,
    gridId: place.value.gridId,
    placeId: place.value.placeId ?? input.placeId,
    address: deps.sealer.seal(tenant, input.address),
    visitedAt,
    visitorId: userId,
    visitor: visitor.name,
    answers: answers.value,
    key: visitor.key ?? id,
    requestHash: createHash('sha256').update(canonical(input)).digest('base64url'),
  });
  if (kept === null) return refuse('key_reused', 'Idempotency-Key');

  const made: VisitCreated['needs'] = [];
  for (const [index, { text, facts }] of needs.entries()) {
    const source = { channel: 'visit', sourceNo: `${kept}/${index + 1}` } as const;
    const context = { tenant, actor, fileOwner: userId };
    const need = await report(deps, context, { text, facts, kind: 'need', placeId: input.placeId, ...source });
    if (!need.ok) return need;
    await linkNeed(queries, tenant, { visitId: kept, ordinal: index + 1, matterId: need.value.id });
    made.push({ id: need.value.id, no: need.value.no });
  }
  return ok({ id: kept, needs: made });
}

import { createHash } from 'node:crypto';
import { findCategory } from '#catalog/standard-tree.ts';
import { kindOf, type Kind } from '#catalog/kinds.ts';
import type { Facts } from '#domain/matters/decide.ts';
import { report as decideReport } from '#domain/matters/new-matter.ts';
import type { Actor, Channel } from '#domain/matters/matter.ts';
import { readFacts } from '#domain/forms/facts.ts';
import type { FactValues } from '#domain/forms/form.ts';
import { canonical } from '#domain/shared/canonical.ts';
import { refuse, ok, type Result } from '#domain/shared/result.ts';
import { mask } from '#domain/text/masking.ts';
import type { Deps } from '../../deps.ts';
import type { Office } from '../../offices/office.ts';
import { locate } from '../../territory/locate.ts';
import { proposeCategories } from '../../text/propose.ts';
import { arrivalOf, type Contact } from '../arrival.ts';
import { maskFacts } from '../facts.ts';
import { firstTick, watchedMatter } from '../ticking.ts';
import { titleFrom } from '../title.ts';
import type { Written } from '../writer.ts';

export interface ReportInput {
  readonly text: string;
  readonly title?: string;
  readonly kind?: string;
  readonly channel: Channel;
  readonly sourceNo?: string;
  readonly category?: string;
  readonly placeId?: string;
  readonly lng?: number;
  readonly lat?: number;
  readonly address?: string;
  /** What the kind's form asks for. */
  readonly facts?: FactValues;
  readonly contact?: Contact;
  readonly fileIds?: readonly string[];
}

export interface ReportContext {
  readonly tenant: number;
  readonly actor: Actor;
  /** Who uploaded the files that are attached. */
  readonly fileOwner: string;
  readonly idempotencyKey?: string;
}

export type Reported = Written & { readonly follow: string };

const chooseKind = (input: ReportInput, category: string | null): Kind | undefined =>
  kindOf(input.kind ?? (category ? 'city' : 'appeal'));

/** A matter comes in: place and class are found or proposed, the first clock starts, everything is written at once. */
export async function report(deps: Deps, context: ReportContext, input: ReportInput): Promise<Result<Reported>> {
  const { tenant, actor } = context;
  const now = deps.clock();
  const office = await deps.offices.get(tenant);
  if (input.category !== undefined && !findCategory(input.category))
    return refuse('unknown_value', 'category', { value: input.category });
  const place = locate(office, input);
  if (!place.ok) return place;

  const proposal = input.category ? null : (await proposeCategories(deps, office, input.text))[0];
  const category = input.category ?? (proposal && proposal.confidence !== 'low' ? proposal.id : null);
  const kind = chooseKind(input, category);
  const definition = kind && office.definitions.forNew(kind.workflow, now);
  if (!kind || !definition) return refuse('unknown_value', 'kind', { value: input.kind ?? '' });

  const form = kind.forms?.['report'] ?? [];
  const read = readFacts(form, maskFacts(form, input.facts ?? {}));
  if (!read.ok) return read;
  const decision = decideReport(
    definition,
    {
      id: deps.ids.uuid(),
      kind: kind.id,
      channel: input.channel,
      sourceNo: input.sourceNo ?? null,
      category,
      title: input.title ? mask(input.title).text : titleFrom(input.text),
      ...place.value,
      facts: read.value,
      attributes: proposal
        ? {
            proposedCategory: proposal.id,
            proposedConfidence: proposal.confidence,
          }
        : {},
    },
    factsOf(office, actor, now),
  );
  const idempotency = context.idempotencyKey
    ? {
        key: context.idempotencyKey,
        actor: actor.id,
        requestHash: createHash('sha256').update(canonical(input)).digest('base64url'),
      }
    : null;
  const arrival = arrivalOf(deps.sealer, [decision], {
    tenant,
    kind,
    definition,
    text: input.text,
    idempotency,
    fileOwner: context.fileOwner,
    tick: firstTick(office, watchedMatter(office, decision.matter, 0), now),
    ...(input.contact && { contact: input.contact }),
    ...(input.fileIds && { fileIds: input.fileIds }),
  });
  try {
    const written = await deps.intake.add(tenant, arrival);
    if (written.created) deps.metrics.matters.inc({ channel: input.channel });
    return ok({ ...written, follow: `/f/${deps.sealer.followToken(tenant, written.id)}` });
  } catch (error) {
    if (!idempotency || (error as { constraint?: string }).constraint !== 'idempotency_key_pkey') throw error;
    return replay(deps, tenant, idempotency);
  }
}

const factsOf = (office: Office, actor: Actor, now: number): Facts => ({
  now,
  actor,
  calendar: office.calendar,
  limits: office.limits,
  calls: office.calls,
  forms: {},
  photosAfter: 0,
  needsAfterPhoto: false,
  mergedHere: 0,
  partsOpen: 0,
  reasonForFlagged: false,
  documents: 0,
  errand: 'none',
});

/** Same key, same answer; another body under the key is refused. */
async function replay(
  deps: Deps,
  tenant: number,
  { key, actor, requestHash }: { key: string; actor: string; requestHash: string },
): Promise<Result<Reported>> {
  const [known] = await deps.db.office(tenant).query<Written & { request_hash: string }>(
    `select k.request_hash, m.id, m.no, 1 as version, true as created from idempotency_key k
     join matter m on m.tenant_id = k.tenant_id and m.id = (k.answer->>'matterId')::uuid
     where k.tenant_id = $1 and k.actor = $2 and k.key = $3`,
    [tenant, actor, key],
  );
  if (!known || known.request_hash !== requestHash) return refuse('key_reused', 'Idempotency-Key');
  const { id, no, version, created } = known;
  return ok({ id, no, version, created, follow: `/f/${deps.sealer.followToken(tenant, id)}` });
}

import { createHash } from 'node:crypto';
import type { Kind } from '#catalog/kinds.ts';
import { dayOf } from '#domain/calendar/calendar.ts';
import type { Decision } from '#domain/matters/decide.ts';
import type { MatterEvent } from '#domain/matters/matter.ts';
import type { Definition } from '#domain/workflow/definition.ts';
import { searchTokens } from '#domain/text/bigrams.ts';
import { mask } from '#domain/text/masking.ts';
import type { Sealer } from '../auth/sealer.ts';
import type { TaskRecord } from './task-rows.ts';
import type { Tick } from './ticking.ts';
import type { Arrival, Idempotency, SealedContact } from './writer.ts';

export interface Contact {
  readonly name?: string;
  readonly phone?: string;
}

export interface ArrivalOptions {
  readonly tenant: number;
  readonly kind: Kind;
  readonly definition: Definition;
  readonly text: string;
  readonly contact?: Contact;
  readonly fileIds?: readonly string[];
  readonly fileOwner?: string;
  readonly idempotency?: Idempotency | null;
  readonly quiet?: boolean;
  readonly tasks?: readonly TaskRecord[];
  readonly tick: Tick;
}

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Everything that is written when a matter comes in, personal data sealed and masked. */
export function arrivalOf(sealer: Sealer, decisions: readonly Decision[], options: ArrivalOptions): Arrival {
  const {
    tenant,
    kind,
    definition,
    text,
    contact,
    fileIds = [],
    fileOwner = '',
    idempotency = null,
    quiet = false,
    tasks = [],
    tick,
  } = options;
  const last = decisions.at(-1);
  if (!last) throw new Error('a matter without a history');
  const { matter } = last;
  const masked = mask(text);
  return {
    matter,
    phase: definition.states[matter.state]?.phase ?? 'received',
    events: decisions.map((d): MatterEvent => d.event),
    series: `${kind.prefix}-${dayOf(matter.reportedAt).slice(0, 7)}`,
    body: masked.text,
    bodySealed: masked.spans.length > 0 ? sealer.seal(tenant, text) : null,
    tokens: searchTokens(`${matter.title}\n${masked.text}\n${matter.address ?? ''}`),
    followHash: hashToken(sealer.followToken(tenant, matter.id)),
    contact: contact?.name || contact?.phone ? sealContact(sealer, tenant, contact) : null,
    fileIds,
    fileOwner,
    idempotency,
    quiet,
    tasks,
    tick,
  };
}

function sealContact(sealer: Sealer, tenant: number, { name, phone }: Contact): SealedContact {
  const digits = phone?.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '');
  return {
    name_sealed: name ? sealer.seal(tenant, name) : null,
    name_mask: name ? `${[...name][0]}${'*'.repeat(Math.max(1, [...name].length - 1))}` : null,
    phone_sealed: digits ? sealer.seal(tenant, digits) : null,
    phone_mask: digits ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : null,
    phone_index: digits ? sealer.blindIndex(tenant, digits) : null,
  };
}

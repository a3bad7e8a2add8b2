import { createHash } from 'node:crypto';
import type { MatterEvent } from '#domain/matters/matter.ts';
import { canonical } from '#domain/shared/canonical.ts';

/** Hash of one line of a matter's history; it covers the line before it, so that no line can be changed or taken out. */
export function chainHash(previous: string, matterId: string, seq: number, event: MatterEvent): string {
  const { action, at, actorKind, actorId, actorName, from, to, input, patch, told } = event;
  const line = [previous, matterId, seq, action, at, actorKind, actorId, actorName, from, to, input, patch, told];
  return createHash('sha256').update(canonical(line)).digest('hex');
}

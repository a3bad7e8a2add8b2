import { createHash } from 'node:crypto';
import type { MatterEvent } from '#domain/matters/matter.ts';

/** JSON with sorted keys: what is hashed must not depend on how the database keeps it. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, v]) => `${JSON.stringify(key)}:${canonical(v)}`).join(',')}}`;
}

/** Hash of one line of a matter's history; it covers the line before it, so that no line can be changed or taken out. */
export function chainHash(previous: string, matterId: string, seq: number, event: MatterEvent): string {
  const { action, at, actorKind, actorId, actorName, from, to, input, patch, told } = event;
  const line = [previous, matterId, seq, action, at, actorKind, actorId, actorName, from, to, input, patch, told];
  return createHash('sha256').update(canonical(line)).digest('hex');
}

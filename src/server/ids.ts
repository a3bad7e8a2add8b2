import { randomBytes } from 'node:crypto';

/** Where identifiers and tokens come from; scenarios and tests pass a seeded one. */
export interface Ids {
  /** UUID version 7: sorts by time, so that indexes grow at one end. */
  uuid(): string;
  token(): string;
}

export function uuidV7(now: number, random: Uint8Array): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export const systemIds = (clock: () => number): Ids => ({
  uuid: () => uuidV7(clock(), randomBytes(10)),
  token: () => randomBytes(24).toString('base64url'),
});

import { Type, type Static } from 'typebox';
import { Id, Nullable, Time } from './common.ts';

const Disk = Type.Object({ path: Type.String(), free: Type.Integer(), total: Type.Integer() });

/** What the one who runs the server looks at; only what was measured at this moment. */
export const Health = Type.Object({
  version: Type.String(),
  database: Type.Object({
    kind: Type.Union([Type.Literal('embedded'), Type.Literal('server')]),
    version: Type.String(),
    /** `fsync` and `synchronous_commit` of the server; the embedded one syncs each commit itself. */
    durable: Type.Boolean(),
    bytes: Type.Integer(),
  }),
  files: Type.Object({ count: Type.Integer(), bytes: Type.Integer() }),
  disk: Nullable(Disk),
  queues: Type.Array(
    Type.Object({
      name: Type.String(),
      waiting: Type.Integer(),
      active: Type.Integer(),
      failed: Type.Integer(),
      oldest: Nullable(Time),
    }),
  ),
  failures: Type.Array(
    Type.Object({ id: Id, queue: Type.String(), at: Nullable(Time), reason: Type.String(), tries: Type.Integer() }),
  ),
  channels: Type.Array(
    Type.Object({ id: Type.String(), label: Type.String(), count: Type.Integer(), last: Nullable(Time) }),
  ),
  /** As the backup's marker file says; null where there is none. */
  backup: Nullable(Time),
  /** When the clocks were last looked after, and what waits for it. */
  clocks: Type.Object({
    ranAt: Nullable(Time),
    /** How long the last look took, seconds. */
    seconds: Nullable(Type.Number()),
    told: Type.Integer(),
    stepped: Type.Integer(),
    refused: Type.Integer(),
    /** Nobody has looked for longer than a look may be late, while something waits or not. */
    late: Type.Boolean(),
    /** Matters and parts of called units whose time has come and that nobody has looked at. */
    waiting: Type.Integer(),
    /** The newest time in the history, where this machine's clock is behind it. */
    behind: Nullable(Time),
  }),
  missingYears: Type.Array(Type.Integer()),
  audit: Type.Object({
    verifiedAt: Nullable(Time),
    by: Nullable(Type.String()),
    entries: Nullable(Type.Integer()),
    brokenAt: Nullable(Type.Integer()),
  }),
});
export type Health = Static<typeof Health>;

export const JobId = Type.Object({ queue: Type.String({ pattern: '^[a-z-]{1,40}$' }), id: Id });

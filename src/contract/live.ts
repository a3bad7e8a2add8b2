import { Type, type Static } from 'typebox';
import { Id, Nullable, OneOf, Text } from './common.ts';

/** A matter within the person's scope that has new lines of history. What it says is read through its own route. */
const LiveChange = Type.Object({
  id: Id,
  version: Type.Integer(),
  state: Type.String(),
  phase: Type.String(),
  unitId: Nullable(Type.String()),
  gridId: Nullable(Type.String()),
  /** It came in just now: lists and counts are one longer. */
  arrived: Type.Boolean(),
  /** The person's own step. */
  mine: Type.Boolean(),
});
export type LiveChange = Static<typeof LiveChange>;

const LiveChanges = Type.Object({
  changes: Type.Array(LiveChange),
  /** Matters that have just left the person's scope. */
  gone: Type.Array(Id),
});
export type LiveChanges = Static<typeof LiveChanges>;

const Watcher = Type.Object({ userId: Type.String(), name: Type.String(), doing: OneOf(['reading', 'writing']) });
export type Watcher = Static<typeof Watcher>;

/** The others who have this matter open now; told only to those who have it open themselves. */
export const Presence = Type.Object({ matterId: Id, people: Type.Array(Watcher) });
export type Presence = Static<typeof Presence>;

/** To be repeated every ten seconds; after thirty without it the person is gone. */
export const PresenceBeat = Type.Object(
  { matterId: Id, tab: Text(40, 4), doing: OneOf(['reading', 'writing', 'left']) },
  { additionalProperties: false },
);
export type PresenceBeat = Static<typeof PresenceBeat>;

/** Why the server ended a stream: `session` must sign in, `restart` may come again at once, `slow` too but has missed some. */
export const BYES = ['session', 'restart'] as const;
export type Bye = (typeof BYES)[number];

export const LiveQuery = Type.Object(
  /** Id of the last event that was got, as `Last-Event-ID` for clients that can't send the header. */
  { since: Type.Optional(Type.String({ pattern: '^\\d{1,16}$' })) },
  { additionalProperties: false },
);

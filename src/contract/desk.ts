import { Type, type Static } from 'typebox';
import { Nullable, Text } from './common.ts';
import { Proposals } from './proposals.ts';

export const Reveal = Type.Object({ purpose: Text(200, 4) }, { additionalProperties: false });
export const Revealed = Type.Object({
  name: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  text: Type.String(),
});
export type Revealed = Static<typeof Revealed>;

/** Counts for the desk's heads and the rail's badges, by list. */
export const DeskCounts = Type.Object({
  toFile: Type.Integer(),
  toDispatch: Type.Integer(),
  returned: Type.Integer(),
  verifying: Type.Integer(),
  mine: Type.Integer(),
  overdue: Type.Integer(),
  nearlyDue: Type.Integer(),
  dispatchedToday: Type.Integer(),
});
export type DeskCounts = Static<typeof DeskCounts>;

/** A class and a place that a person chose for a matter and has not written yet. */
export const ConsequenceQuery = Type.Object(
  { category: Type.Optional(Text(40)), placeId: Type.Optional(Text(64)) },
  { additionalProperties: false },
);
export type ConsequenceQuery = Static<typeof ConsequenceQuery>;

/** What follows from class and place: the units by the office's rules, the time for handling, the word to the reporter. */
export const Consequences = Type.Pick(Proposals, ['unit', 'limit', 'tells']);
export type Consequences = Static<typeof Consequences>;

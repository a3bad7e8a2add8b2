import { Type, type Static } from 'typebox';
import { Nullable, Text } from './common.ts';

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

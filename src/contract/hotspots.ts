import { Type, type Static } from 'typebox';
import { Nullable, Text, Time } from './common.ts';

export const HOT_SPOTS_KEPT = 200;

export const HotSpotQuery = Type.Object(
  { community: Type.Optional(Text(200)), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })) },
  { additionalProperties: false },
);

const Part = Type.Object({
  count: Type.Integer(),
  /** Of the heat, which is their sum. */
  points: Type.Number(),
});

export const HotSpotView = Type.Object({
  /** Of its first message: `/matters?hotSpot=` lists its matters. */
  id: Type.String(),
  title: Type.String(),
  place: Nullable(Type.String()),
  communityName: Nullable(Type.String()),
  heat: Type.Number(),
  parts: Type.Object({ messages: Part, people: Part, places: Part, votes: Part, trend: Part }),
  matters: Type.Integer(),
  open: Type.Integer(),
  from: Time,
  to: Time,
  /** Messages of each of the last eight weeks, the present one last. */
  weeks: Type.Array(Type.Integer()),
});
export type HotSpotView = Static<typeof HotSpotView>;

export const HotSpotList = Type.Object({
  items: Type.Array(HotSpotView),
  /** Of all that the reader may see; the office keeps its hottest `HOT_SPOTS_KEPT`. */
  spots: Type.Integer(),
  /** Null before the first gathering. */
  gatheredAt: Nullable(Time),
  since: Nullable(Time),
  /** Messages of the office that were looked through. */
  messages: Type.Integer(),
});
export type HotSpotList = Static<typeof HotSpotList>;

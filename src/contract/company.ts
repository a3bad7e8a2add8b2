import { Type, type Static } from 'typebox';
import { RELATIONS } from '#domain/matters/matter.ts';
import { Nullable, OneOf } from './common.ts';
import { MatterRow } from './matters.ts';

/** What is handled together: the matter that answers, and those merged into it that this person may read. */
export const MergedView = Type.Object({
  survivor: Nullable(MatterRow),
  merged: Type.Array(MatterRow),
  /** Everybody who will get the echo. */
  reporters: Type.Integer(),
});
export type MergedView = Static<typeof MergedView>;

/** What a matter is part of, was split into and is linked with, as far as this person may read it. */
export const RelatedView = Type.Object({
  whole: Nullable(MatterRow),
  parts: Type.Array(MatterRow),
  links: Type.Array(Type.Object({ relation: OneOf(RELATIONS), row: MatterRow })),
  /** How many more there are outside this person's reach. */
  hidden: Type.Integer(),
});
export type RelatedView = Static<typeof RelatedView>;

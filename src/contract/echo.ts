import { Type } from 'typebox';
import { KEPT_OFF } from '#domain/echo/wall-rule.ts';
import { VERDICTS } from '#domain/matters/matter.ts';
import { Id, Nullable, OneOf, Time } from './common.ts';

/** Whether everybody can see the matter; what keeps it off the wall, in words; which pictures may be shown. */
export const WallStanding = Type.Object({
  shown: Type.Boolean(),
  keptOff: Type.Array(Type.Object({ reason: OneOf(KEPT_OFF), words: Type.String() })),
  pictures: Type.Array(Id),
});

/** The reporter's word on the answer that stands, in their own masked words. */
export const SaidView = Type.Object({
  verdict: OneOf(VERDICTS),
  comment: Nullable(Type.String()),
  satisfied: Nullable(Type.Boolean()),
  at: Time,
});

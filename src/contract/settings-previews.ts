import { Type, type Static } from 'typebox';
import { Nullable, OneOf, Time } from './common.ts';

export const LimitsPreview = Type.Object({
  from: Time,
  to: Time,
  /** Matters dispatched in the period whose deadlines were compared, with their pauses and extensions. */
  checked: Type.Integer(),
  /** Left out: a 1-3-5 grade has a limit of its own, whatever the class. */
  graded: Type.Integer(),
  /** Left out: on hold now, so without a deadline on either side. */
  onHold: Type.Integer(),
  /** Only the newest were looked at. */
  capped: Type.Boolean(),
  earlier: Type.Integer(),
  later: Type.Integer(),
  lateBefore: Type.Integer(),
  lateAfter: Type.Integer(),
  rows: Type.Array(
    Type.Object({
      id: Type.String(),
      no: Type.String(),
      category: Type.String(),
      place: Nullable(Type.String()),
      dispatchedAt: Time,
      before: Time,
      after: Time,
      respondedAt: Nullable(Time),
    }),
  ),
});
export type LimitsPreview = Static<typeof LimitsPreview>;

export const RoutingPreview = Type.Object({
  from: Time,
  to: Time,
  checked: Type.Integer(),
  capped: Type.Boolean(),
  moved: Type.Integer(),
  hits: Type.Array(Type.Object({ ruleId: Type.String(), count: Type.Integer() })),
  standings: Type.Array(
    Type.Object({ ruleId: Type.String(), code: OneOf(['unreachable', 'secondOnly'] as const), behind: Type.String() }),
  ),
  rows: Type.Array(
    Type.Object({
      id: Type.String(),
      no: Type.String(),
      category: Type.String(),
      place: Nullable(Type.String()),
      channel: Type.String(),
      before: Nullable(Type.String()),
      after: Nullable(Type.String()),
      rule: Nullable(Type.String()),
    }),
  ),
});
export type RoutingPreview = Static<typeof RoutingPreview>;

import { Type, type Static } from 'typebox';
import { DayString, Nullable, OneOf, Time } from './common.ts';

/** A deadline explained day by day. */
export const DeadlineExplanation = Type.Object({
  title: Type.String(),
  limit: Type.String(),
  source: Type.String(),
  dueAt: Nullable(Time),
  days: Type.Array(
    Type.Object({
      day: DayString,
      kind: OneOf(['work', 'makeup', 'weekend', 'holiday', 'paused', 'start'] as const),
      name: Nullable(Type.String()),
      counted: Type.Number(),
      state: OneOf(['past', 'today', 'future', 'due'] as const),
    }),
  ),
  sentences: Type.Array(Type.String()),
  missingYears: Type.Array(Type.Integer()),
});
export type DeadlineExplanation = Static<typeof DeadlineExplanation>;

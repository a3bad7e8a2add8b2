import { Type, type Static } from 'typebox';
import { CALL_KINDS, TASK_CLOCKS, TASK_STATES } from '#domain/matters/task.ts';
import { LAMPS, Nullable, OneOf, Time } from './common.ts';

/** One called unit's part. */
export const TaskView = Type.Object({
  id: Type.String(),
  call: OneOf(CALL_KINDS),
  callLabel: Type.String(),
  unitId: Type.String(),
  unitName: Type.String(),
  state: OneOf(TASK_STATES),
  stateLabel: Type.String(),
  ask: Type.String(),
  calledAt: Time,
  clock: Nullable(OneOf(TASK_CLOCKS)),
  lamp: OneOf(LAMPS),
  dueAt: Nullable(Time),
  /** What is due, and when, in words. */
  words: Type.String(),
  acceptedAt: Nullable(Time),
  arrivedAt: Nullable(Time),
  repliedAt: Nullable(Time),
  reply: Nullable(
    Type.Object({ acceptedAt: Time, contacted: Type.String(), measures: Type.String(), by: Type.String() }),
  ),
  score: Nullable(Type.Integer()),
  sentBack: Type.Integer(),
});
export type TaskView = Static<typeof TaskView>;

/** A step that somebody asked for and nobody has decided yet. */
export const RequestView = Type.Object({
  action: Type.String(),
  label: Type.String(),
  byName: Type.String(),
  at: Time,
  /** What was asked, in words: how long, until when, whom. */
  words: Type.String(),
  reason: Nullable(Type.String()),
});
export type RequestView = Static<typeof RequestView>;

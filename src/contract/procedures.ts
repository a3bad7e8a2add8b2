import { Type, type Static } from 'typebox';
import { CLOCK_NAMES, INPUT_FIELDS } from '#domain/workflow/definition.ts';
import { PERMISSIONS } from '#domain/access/permissions.ts';
import { Nullable, OneOf, Time } from './common.ts';
import { LimitValue } from './limit-value.ts';
import { PHASES } from './matters.ts';

const Named = { id: Type.String(), label: Type.String() };
const Box = {
  ...Named,
  phase: OneOf(PHASES),
  final: Type.Boolean(),
  x: Type.Number(),
  y: Type.Number(),
  width: Type.Number(),
  height: Type.Number(),
};
const Point = Type.Unsafe<readonly [number, number]>({ type: 'array', items: { type: 'number' } });

/** A procedure laid out by the rules (`domain/workflow/drawing.ts`); pixels at 13 px type. */
export const DrawingView = Type.Object({
  width: Type.Number(),
  height: Type.Number(),
  states: Type.Array(Type.Object(Box)),
  arrows: Type.Array(
    Type.Object({
      from: Type.String(),
      to: Type.String(),
      steps: Type.Array(Type.Object(Named)),
      points: Type.Array(Point),
      at: Point,
    }),
  ),
  exits: Type.Array(
    Type.Object({ ...Box, steps: Type.Array(Type.Object({ ...Named, from: Type.Array(Type.String()) })) }),
  ),
});
export type DrawingView = Static<typeof DrawingView>;

const Way = Type.Object({ from: Type.String(), to: Type.String() });
/** Where a matter is in its procedure, where it has been, where it may go. */
export const CourseView = Type.Object({
  title: Type.String(),
  /** The office's decision that it came in under; 0 is the catalog's own. */
  revision: Type.Integer(),
  drawing: DrawingView,
  current: Type.String(),
  walked: Type.Array(Way),
  /** What it waits for, and who takes the step. */
  waits: Nullable(Type.String()),
  /** The same in a list: each state that it came into, then what may come. */
  path: Type.Array(Type.Object({ state: Type.String(), label: Type.String(), step: Type.String(), at: Time })),
  next: Type.Array(Type.Object({ step: Type.String(), to: Type.String(), toLabel: Type.String(), who: Type.String() })),
});
export type CourseView = Static<typeof CourseView>;

const Words = Type.Object({ zh: Type.String(), en: Type.String() });
/** One step with what the office may decide of it. */
const StepView = Type.Object({
  id: Type.String(),
  label: Words,
  from: Type.Array(Type.String()),
  /** `same` keeps the state. */
  to: Type.String(),
  source: Type.String(),
  permission: OneOf(PERMISSIONS),
  permissions: Type.Array(OneOf(PERMISSIONS)),
  optional: Type.Boolean(),
  approval: Nullable(OneOf(PERMISSIONS)),
  approvals: Type.Array(Nullable(OneOf(PERMISSIONS))),
  asks: Type.Array(
    Type.Object({
      field: OneOf(INPUT_FIELDS),
      label: Type.String(),
      /** Why it is needed: law, standard. */
      law: Nullable(Type.String()),
      /** The office may require it or do without it. */
      free: Type.Boolean(),
    }),
  ),
});
export type ProcedureStep = Static<typeof StepView>;

export const ProcedureView = Type.Object({
  id: Type.String(),
  title: Type.String(),
  source: Type.String(),
  kinds: Type.Array(Type.String()),
  /** As the product has them: what the office changes is laid over. */
  states: Type.Array(Type.Object({ id: Type.String(), label: Words, resident: Words })),
  steps: Type.Array(StepView),
  /** Of its kinds, as the product has them. */
  limits: Type.Array(
    Type.Object({
      kind: Type.String(),
      kindLabel: Type.String(),
      clock: OneOf(CLOCK_NAMES),
      clockLabel: Type.String(),
      /** Null where it goes by turns or by a fact of the matter. */
      limit: Nullable(LimitValue),
      source: Type.String(),
      reach: OneOf(['free', 'shorter', 'kept'] as const),
    }),
  ),
  /** As last decided. */
  drawing: DrawingView,
});
export type ProcedureView = Static<typeof ProcedureView>;

/** Roles of this office by permission, so that a step tells who takes it. */
export const ProceduresView = Type.Object({
  procedures: Type.Array(ProcedureView),
  roles: Type.Array(Type.Object({ permission: OneOf(PERMISSIONS), label: Type.String(), roles: Type.String() })),
});
export type ProceduresView = Static<typeof ProceduresView>;

/** What is wrong with a draft, and what it makes of each procedure that it changes. */
export const ProceduresCheck = Type.Object({
  faults: Type.Array(
    Type.Object({ code: Type.String(), workflow: Type.String(), field: Type.String(), text: Type.String() }),
  ),
  drawings: Type.Array(Type.Object({ workflow: Type.String(), drawing: DrawingView })),
});
export type ProceduresCheck = Static<typeof ProceduresCheck>;

export const ProceduresPreview = Type.Object({
  from: Time,
  to: Time,
  checked: Type.Integer(),
  capped: Type.Boolean(),
  /** Matters of which at least one step would have gone another way. */
  moved: Type.Integer(),
  steps: Type.Array(Type.Object({ step: Type.String(), why: Type.String(), count: Type.Integer() })),
  rows: Type.Array(
    Type.Object({
      id: Type.String(),
      no: Type.String(),
      category: Type.String(),
      place: Nullable(Type.String()),
      reportedAt: Time,
      ways: Type.Array(Type.Object({ step: Type.String(), why: Type.String(), at: Time })),
    }),
  ),
});
export type ProceduresPreview = Static<typeof ProceduresPreview>;

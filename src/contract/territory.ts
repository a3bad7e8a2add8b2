import { Type, type Static } from 'typebox';
import { changeStates } from '#domain/territory/change-set.ts';
import { placeLevels } from '#domain/territory/place.ts';
import { stewardRoles } from '#domain/territory/stewards.ts';
import { DayString, Id, Nullable, OneOf, Text, Time } from './common.ts';

const strict = { additionalProperties: false } as const;
const Position = Type.Unsafe<readonly [number, number]>({
  type: 'array',
  items: { type: 'number' },
  minItems: 2,
  maxItems: 3,
});
/** GeoJSON MultiPolygon coordinates; a draft may hold an outline that is not sound yet. */
const Shape = Type.Unsafe<readonly (readonly (readonly (readonly [number, number])[])[])[]>(
  Type.Array(Type.Array(Type.Array(Position, { maxItems: 20_000 }), { maxItems: 500 }), { maxItems: 500 }),
);
const GEOMETRY_SOURCES = ['survey', 'import', 'drawn', 'sketch'] as const;

const PlaceFactsView = Type.Object(
  {
    parentId: Nullable(Text(64)),
    level: OneOf(placeLevels),
    name: Text(100, 0),
    aliases: Type.Array(Text(100), { maxItems: 50 }),
    code: Text(64),
    codeEdition: Type.Optional(Type.String({ pattern: '^\\d{4}$' })),
    point: Type.Optional(Position),
    polygon: Type.Optional(Shape),
    geometrySource: Type.Optional(OneOf(GEOMETRY_SOURCES)),
  },
  strict,
);
/** What an editor works on: a place, what contains it, its neighbours and its parts, each with the version it is of. */
export const GroundQuery = Type.Object({ under: Text(64) }, strict);
export const GroundView = Type.Array(
  Type.Object({ id: Type.String(), version: Type.Integer(), place: PlaceFactsView }),
);
export type GroundView = Static<typeof GroundView>;

/** An edit of a place against the version that the person saw; `base` null: a new place. */
const PutEdit = Type.Object(
  {
    op: Type.Literal('put'),
    id: Text(64),
    // Not `Nullable`: of a union the validator would try the number first, and make 0 of null.
    base: Type.Unsafe<number | null>({ type: ['integer', 'null'], minimum: 0 }),
    place: PlaceFactsView,
  },
  strict,
);
const RetireEdit = Type.Object(
  {
    op: Type.Literal('retire'),
    id: Text(64),
    base: Type.Integer({ minimum: 0 }),
    successorId: Nullable(Text(64)),
  },
  strict,
);
const EditView = Type.Union([PutEdit, RetireEdit]);

export const FindingView = Type.Object({
  code: Type.String(),
  severity: OneOf(['error', 'warning'] as const),
  placeIds: Type.Array(Type.String()),
  params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  at: Nullable(Position),
  polygon: Nullable(Shape),
  /** What is wrong and what to do, in the language of the request. */
  text: Type.String(),
});
export type FindingView = Static<typeof FindingView>;

const summary = {
  id: Id,
  title: Type.String(),
  state: OneOf(changeStates),
  fromDay: Nullable(DayString),
  version: Type.Integer(),
  author: Type.String(),
  savedAt: Time,
  decidedBy: Nullable(Type.String()),
  decidedAt: Nullable(Time),
  count: Type.Integer(),
};
export const ChangeSummary = Type.Object(summary);
export type ChangeSummary = Static<typeof ChangeSummary>;
export const ChangeView = Type.Object({
  ...summary,
  edits: Type.Array(EditView),
  findings: Type.Array(FindingView),
});
export type ChangeView = Static<typeof ChangeView>;

export const ChangeDraft = Type.Object({ title: Text(100), edits: Type.Array(EditView, { maxItems: 5000 }) }, strict);
export type ChangeDraft = Static<typeof ChangeDraft>;
export const ChangeDecision = Type.Object(
  {
    /** First day on which the change holds; today at the earliest. */
    fromDay: DayString,
    /** The warnings were read and are meant so. */
    acceptWarnings: Type.Boolean(),
  },
  strict,
);
export type ChangeDecision = Static<typeof ChangeDecision>;

/** What a place was from one day to another; the last entry holds now. */
export const PlaceHistory = Type.Array(
  Type.Object({
    fromDay: Nullable(DayString),
    untilDay: Nullable(DayString),
    name: Type.String(),
    code: Type.String(),
    codeEdition: Nullable(Type.String()),
    parentName: Nullable(Type.String()),
    squareMetres: Nullable(Type.Integer()),
    successorName: Nullable(Type.String()),
  }),
);
export type PlaceHistory = Static<typeof PlaceHistory>;

export const StewardView = Type.Object({
  id: Id,
  role: OneOf(stewardRoles),
  roleName: Type.String(),
  name: Type.String(),
  userId: Nullable(Id),
  fromDay: DayString,
  toDay: Nullable(DayString),
});
export type StewardView = Static<typeof StewardView>;
export const StewardEdit = Type.Object(
  {
    role: OneOf(stewardRoles),
    name: Text(40),
    userId: Type.Optional(Nullable(Id)),
    fromDay: DayString,
    toDay: Type.Optional(Nullable(DayString)),
  },
  strict,
);
export type StewardEdit = Static<typeof StewardEdit>;

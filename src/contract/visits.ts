import { Type, type Static } from 'typebox';
import { DayString, Id, Nullable, Page, Text, Time } from './common.ts';
import { FigureView } from './figures.ts';
import { Facts } from './forms.ts';

const strict = { additionalProperties: false } as const;

/** One visit of one household, with what it wants done. Nobody's name or number belongs in it. */
export const NewVisit = Type.Object(
  {
    placeId: Text(64),
    /** The door: building, unit, room. Kept sealed. */
    address: Text(200),
    /** Now where it is left out. */
    visitedAt: Type.Optional(Time),
    /** To the questions of `GET /visits/questions`. */
    answers: Type.Optional(Facts),
    /** Each becomes a matter of the kind `need`; `facts` as `GET /kinds` asks. */
    needs: Type.Optional(Type.Array(Type.Object({ text: Text(10_000), facts: Facts }, strict), { maxItems: 20 })),
  },
  strict,
);
export type NewVisit = Static<typeof NewVisit>;

export const VisitCreated = Type.Object({
  id: Id,
  needs: Type.Array(Type.Object({ id: Id, no: Type.String() })),
});
export type VisitCreated = Static<typeof VisitCreated>;

const inPlaces = { community: Type.Optional(Text(64)), grid: Type.Optional(Text(64)) };

export const VisitListQuery = Type.Object(
  {
    ...inPlaces,
    /** Only the last visit of households that nobody visited for so many months, longest ago first. */
    unvisitedMonths: Type.Optional(Type.Integer({ minimum: 1, maximum: 60 })),
    cursor: Type.Optional(Text(200)),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  strict,
);

export const VisitPage = Page(
  Type.Object({
    id: Id,
    communityId: Nullable(Type.String()),
    gridId: Nullable(Type.String()),
    address: Type.String(),
    visitedAt: Time,
    visitor: Type.String(),
    answers: Facts,
    needs: Type.Array(Id),
  }),
);
export type VisitPage = Static<typeof VisitPage>;

export const FunnelQuery = Type.Object(
  { ...inPlaces, from: Type.Optional(DayString), to: Type.Optional(DayString) },
  strict,
);

/** 走访 → 户 → 需求 → 解决 → 化解: the needs are figures, each of which opens its rows. */
export const VisitFunnel = Type.Object({
  visits: Type.Integer(),
  households: Type.Integer(),
  figures: Type.Array(FigureView),
});
export type VisitFunnel = Static<typeof VisitFunnel>;

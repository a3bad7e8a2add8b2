import { Type, type Static } from 'typebox';
import { DayString, Nullable, OneOf, Text, Time } from './common.ts';
import { MatterFilter } from './matters.ts';

export const DIMENSIONS = ['channel', 'community', 'grid', 'unit', 'category', 'kind', 'call', 'month', 'day'] as const;

export const FigureQuery = Type.Object(
  {
    ...MatterFilter.properties,
    by: Type.Optional(OneOf(DIMENSIONS)),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  },
  { additionalProperties: false },
);
export type FigureQuery = Static<typeof FigureQuery>;

export const FigureView = Type.Object({
  id: Type.String(),
  label: Type.String(),
  unit: Type.String(),
  /** Count, percentage (0–100) or days; null where nothing can be counted. */
  value: Nullable(Type.Number()),
  definition: Type.String(),
  source: Type.String(),
  period: Type.Object({ from: Nullable(DayString), to: Nullable(DayString) }),
  countedAt: Time,
  /** For a ratio: what was divided. */
  parts: Type.Array(Type.Object({ id: Type.String(), label: Type.String(), value: Type.Number() })),
  groups: Type.Array(
    Type.Object({
      key: Nullable(Type.String()),
      label: Type.String(),
      value: Nullable(Type.Number()),
      rows: Type.Integer(),
    }),
  ),
  /** Whether the groups add up to the value: rates, medians and averages do not. */
  adds: Type.Boolean(),
  /** How it is usually split. */
  splits: Type.Array(OneOf(DIMENSIONS)),
  /** Query string of `/matters` that lists the rows behind the value. */
  rows: Type.String(),
});
export type FigureView = Static<typeof FigureView>;

export const FigureList = Type.Array(
  Type.Object({ id: Type.String(), label: Type.String(), unit: Type.String(), definition: Type.String() }),
);

export const ReportQuery = Type.Object(
  { from: DayString, to: DayString, community: Type.Optional(Text(200)) },
  { additionalProperties: false },
);

/** A paragraph of prose whose figures open: a segment is words, or a figure with the query of its rows. */
export const ReportView = Type.Object({
  title: Type.String(),
  period: Type.Object({ from: DayString, to: DayString }),
  sections: Type.Array(
    Type.Object({
      heading: Type.String(),
      paragraphs: Type.Array(
        Type.Array(
          Type.Object({
            text: Type.String(),
            figure: Nullable(Type.Object({ id: Type.String(), value: Nullable(Type.Number()), rows: Type.String() })),
          }),
        ),
      ),
    }),
  ),
  counted: Type.Integer(),
  typed: Type.Integer(),
  countedAt: Time,
});
export type ReportView = Static<typeof ReportView>;

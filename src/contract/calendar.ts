import { Type, type Static } from 'typebox';
import { Nullable, Text, Time } from './common.ts';
import { CalendarView } from './office.ts';

const strict = { additionalProperties: false } as const;

/** A pasted notice; `year` counts where the text has no title. */
export const NoticeText = Type.Object(
  { text: Text(10_000), year: Type.Integer({ minimum: 2000, maximum: 2100 }) },
  strict,
);
/** What the notice says, written nowhere. Days may lie in the year before. */
export const NoticeView = Type.Object({ year: Type.Integer(), days: CalendarView.properties.days });
export type NoticeView = Static<typeof NoticeView>;

export const YearDays = Type.Object({ days: CalendarView.properties.days }, strict);
/** What the days would do to the deadlines of matters that are open now. */
export const CalendarPreview = Type.Object({
  /** Open matters whose clock was read. */
  checked: Type.Integer(),
  /** Left out of these: on hold now, so without a deadline until somebody takes them up again. */
  onHold: Type.Integer(),
  earlier: Type.Integer(),
  later: Type.Integer(),
  /** The first of those that move, by the deadline that they have now. */
  rows: Type.Array(
    Type.Object({
      id: Type.String(),
      no: Type.String(),
      category: Type.String(),
      place: Nullable(Type.String()),
      before: Time,
      after: Time,
    }),
  ),
});
export type CalendarPreview = Static<typeof CalendarPreview>;

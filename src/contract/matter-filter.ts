import { Type } from 'typebox';
import { DayString, OneOf, Text } from './common.ts';

/** Stands for "none" where a field may be empty: `unit=-` are matters without a unit. */
export const EMPTY = '-';

/** A number or a span of numbers: `2`, `2..`, `..3`, `1..3`. */
const Span = Type.String({ pattern: '^(\\d{1,6}|\\d{1,6}\\.\\.\\d{0,6}|\\.\\.\\d{1,6})$' });

/** Every field that a list can be filtered by. Lists of values are comma-separated; days are inclusive. */
export const filterFields = {
  state: Type.Optional(Text(200)),
  phase: Type.Optional(Text(200)),
  kind: Type.Optional(Text(200)),
  channel: Type.Optional(Text(200)),
  category: Type.Optional(Text(400)),
  topic: Type.Optional(Text(200)),
  community: Type.Optional(Text(400)),
  grid: Type.Optional(Text(400)),
  unit: Type.Optional(Text(400)),
  lamp: Type.Optional(Text(60)),
  /** Kinds of calls of units; with a figure of calls, those that it counts. */
  call: Type.Optional(Text(60)),
  grade: Type.Optional(Text(60)),
  verdict: Type.Optional(Text(60)),
  /** Matters that wait for a step of mine. */
  mine: Type.Optional(Type.Boolean()),
  /** Two Chinese characters find; numbers and places too. */
  q: Type.Optional(Text(100)),
  /** Part of the number, e.g. `11-0917`. */
  no: Type.Optional(Text(40)),
  title: Type.Optional(Text(60)),
  address: Type.Optional(Text(60)),
  /** Days of the report; with `figure`, the figure's own period. */
  from: Type.Optional(DayString),
  to: Type.Optional(DayString),
  dueFrom: Type.Optional(DayString),
  dueTo: Type.Optional(DayString),
  closedFrom: Type.Optional(DayString),
  closedTo: Type.Optional(DayString),
  returns: Type.Optional(Span),
  reworks: Type.Optional(Span),
  reopens: Type.Optional(Span),
  votesUp: Type.Optional(Span),
  votesDown: Type.Optional(Span),
  /** Whether it has coordinates, so that it stands on the map. */
  located: Type.Optional(OneOf(['yes', 'no'] as const)),
  /** Rows behind this figure; `from` and `to` then mean the figure's period. */
  figure: Type.Optional(Text(40)),
  /** Matters of one trouble that several people spoke of, by the id of the hot spot. */
  hotSpot: Type.Optional(Type.String({ format: 'uuid' })),
};

/** Columns of the list, in the order in which they stand until somebody chooses. */
export const MATTER_COLUMNS = [
  'no',
  'title',
  'deadline',
  'state',
  'category',
  'grid',
  'unit',
  'channel',
  'reported',
  'kind',
  'listed',
  'topic',
  'community',
  'address',
  'grade',
  'closed',
  'verdict',
  'returns',
  'reworks',
  'reopens',
  'votesUp',
  'votesDown',
] as const;
export type MatterColumn = (typeof MATTER_COLUMNS)[number];

import { Type, type Static } from 'typebox';
import { NOTICE_KINDS } from '#domain/notices/notice.ts';
import { Id, Nullable, OneOf, Text, Time } from './common.ts';

const strict = { additionalProperties: false } as const;

/** One thing that a person is told, about a matter that they may read. */
const NoticeView = Type.Object({
  matterId: Id,
  key: Type.String(),
  /** The called unit's part that it is about; null for the matter itself. */
  taskId: Nullable(Type.String()),
  no: Type.String(),
  title: Type.String(),
  unitName: Nullable(Type.String()),
  dueAt: Nullable(Time),
  read: Type.Boolean(),
  /** Done or moved on since. */
  settled: Type.Boolean(),
});
export type NoticeView = Static<typeof NoticeView>;

/** What was told together, of one kind. */
const NoticeGroup = Type.Object({
  id: Type.String(),
  kind: OneOf(NOTICE_KINDS),
  /** Step of the escalation ladder, from 1; 0 for everything else. */
  step: Type.Integer(),
  at: Time,
  count: Type.Integer(),
  unread: Type.Integer(),
  /** The first of them; `count` says how many there are. */
  items: Type.Array(NoticeView),
});
export type NoticeGroup = Static<typeof NoticeGroup>;

export const Notices = Type.Object({
  /** Matters, not lines. `capped`: at least so many. */
  unread: Type.Integer(),
  capped: Type.Boolean(),
  groups: Type.Array(NoticeGroup),
  /** Kinds that this person does not want to be told of. */
  off: Type.Array(OneOf(NOTICE_KINDS)),
  /** Days after which a notice is deleted. */
  keptDays: Type.Integer(),
});
export type Notices = Static<typeof Notices>;

export const UnreadNotices = Type.Object({ unread: Type.Integer(), capped: Type.Boolean() });
export type UnreadNotices = Static<typeof UnreadNotices>;

/** What has been read: all, one line, or single notices. */
export const ReadNotices = Type.Union([
  Type.Object({ all: Type.Literal(true) }, strict),
  Type.Object({ group: Text(60) }, strict),
  Type.Object(
    { notices: Type.Array(Type.Object({ matterId: Id, key: Text(80) }, strict), { minItems: 1, maxItems: 200 }) },
    strict,
  ),
]);
export type ReadNotices = Static<typeof ReadNotices>;

export const NoticeChoice = Type.Object(
  { off: Type.Array(OneOf(NOTICE_KINDS), { uniqueItems: true, maxItems: NOTICE_KINDS.length }) },
  strict,
);
export type NoticeChoice = Static<typeof NoticeChoice>;

import { Type, type Static } from 'typebox';
import { CHANNELS, GRADES, RELATIONS, VERDICTS } from '#domain/matters/matter.ts';
import { CARDS } from '#domain/matters/supervision.ts';
import { CALL_KINDS } from '#domain/matters/task.ts';
import { CLOCK_NAMES, INPUT_FIELDS } from '#domain/workflow/definition.ts';
import { AnswerCheckView, AnswerSchema } from './answers.ts';
import { DayString, Id, LAMPS, Latitude, Longitude, Nullable, OneOf, Page, Text, Time } from './common.ts';
import { SaidView, WallStanding } from './echo.ts';
import { EntryView, Facts, FactView, FieldView } from './forms.ts';
import { RequestView, TaskView } from './joint.ts';
import { filterFields } from './matter-filter.ts';

export const PHASES = ['received', 'filed', 'handling', 'responded', 'checked', 'answered', 'ended'] as const;
const LIMIT_UNITS = ['workHour', 'workDay', 'hour', 'day'] as const;

export const Contact = Type.Object(
  { name: Type.Optional(Text(40)), phone: Type.Optional(Type.String({ pattern: '^[0-9+() -]{5,20}$' })) },
  { additionalProperties: false },
);

/** A report by staff, from any channel. Title is cut from the text when absent; kind, place and category are proposed. */
export const NewMatter = Type.Object(
  {
    text: Text(10_000),
    title: Type.Optional(Text(120)),
    kind: Type.Optional(Text(40)),
    channel: Type.Optional(OneOf(CHANNELS)),
    sourceNo: Type.Optional(Text(64)),
    category: Type.Optional(Text(40)),
    placeId: Type.Optional(Text(64)),
    lng: Type.Optional(Longitude),
    lat: Type.Optional(Latitude),
    address: Type.Optional(Text(200)),
    contact: Type.Optional(Contact),
    /** What the kind's form asks for; see `GET /kinds`. */
    facts: Type.Optional(Facts),
    fileIds: Type.Optional(Type.Array(Id, { maxItems: 9 })),
  },
  { additionalProperties: false },
);
export type NewMatter = Static<typeof NewMatter>;

export const Created = Type.Object({
  id: Id,
  no: Type.String(),
  version: Type.Integer(),
  state: Type.String(),
  dueAt: Nullable(Time),
  /** Path of the reporter's private page. */
  follow: Type.String(),
});
export type Created = Static<typeof Created>;

/** One grammar of filters for lists, figures, maps, exports and saved views. */
export const MatterFilter = Type.Object(filterFields, { additionalProperties: false });
export type MatterFilter = Static<typeof MatterFilter>;

export const MatterListQuery = Type.Object(
  {
    ...MatterFilter.properties,
    sort: Type.Optional(OneOf(['newest', 'due'] as const)),
    cursor: Type.Optional(Text(200)),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  { additionalProperties: false },
);
export type MatterListQuery = Static<typeof MatterListQuery>;

export const Deadline = Type.Object({
  /** Of the matter, or of a called unit's own part of it (`arrive`, `reply`). */
  clock: Nullable(OneOf([...CLOCK_NAMES, 'arrive', 'reply'] as const)),
  lamp: OneOf(LAMPS),
  dueAt: Nullable(Time),
  /** Share of the limit that is used, 0–1 and above. */
  usedShare: Type.Number(),
  /** "还剩 3 小时" in the language of the request. */
  words: Type.String(),
});
export type Deadline = Static<typeof Deadline>;

export const MatterRow = Type.Object({
  id: Id,
  no: Type.String(),
  version: Type.Integer(),
  kind: Type.String(),
  /** What stands in its kind's list beside what every matter has. */
  listed: Type.Array(FactView),
  title: Type.String(),
  state: Type.String(),
  stateLabel: Type.String(),
  phase: OneOf(PHASES),
  channel: OneOf(CHANNELS),
  category: Nullable(Type.String()),
  categoryName: Nullable(Type.String()),
  topic: Nullable(Type.String()),
  communityId: Nullable(Type.String()),
  communityName: Nullable(Type.String()),
  gridId: Nullable(Type.String()),
  gridName: Nullable(Type.String()),
  address: Nullable(Type.String()),
  lng: Nullable(Type.Number()),
  lat: Nullable(Type.Number()),
  unitId: Nullable(Type.String()),
  unitName: Nullable(Type.String()),
  grade: Nullable(OneOf(GRADES)),
  /** What is to be done about what can't be settled yet. */
  plan: Nullable(Type.Object({ scheme: Type.String(), lead: Type.String(), nextDay: Type.String() })),
  /** The card that stands on it. */
  card: Nullable(OneOf(CARDS)),
  deadline: Deadline,
  /** The part of the reader's own unit, where another unit leads: `deadline` is then of this part. */
  call: Nullable(Type.Object({ label: Type.String(), stateLabel: Type.String() })),
  reportedAt: Time,
  closedAt: Nullable(Time),
  verdict: Nullable(OneOf(VERDICTS)),
  /** How often the unit sent it back, the checker sent it back, and it was taken up again after closing. */
  returns: Type.Integer(),
  reworks: Type.Integer(),
  reopens: Type.Integer(),
  votesUp: Type.Integer(),
  votesDown: Type.Integer(),
});
export type MatterRow = Static<typeof MatterRow>;
export const MatterPage = Page(MatterRow);
export type MatterPage = Static<typeof MatterPage>;

const NewPart = Type.Object(
  {
    text: Text(2000),
    title: Type.Optional(Text(120)),
    category: Type.Optional(Text(40)),
    unitId: Type.Optional(Text(64)),
  },
  { additionalProperties: false },
);
export type NewPart = Static<typeof NewPart>;

export const ActionRequest = Type.Object(
  {
    reason: Type.Optional(Text(500)),
    category: Type.Optional(Text(40)),
    topic: Type.Optional(Text(60)),
    placeId: Type.Optional(Text(64)),
    unitId: Type.Optional(Text(64)),
    answer: Type.Optional(AnswerSchema),
    publicAnswer: Type.Optional(Text(5000)),
    note: Type.Optional(Text(2000)),
    until: Type.Optional(Time),
    limit: Type.Optional(
      Type.Object(
        { amount: Type.Integer({ minimum: 1, maximum: 365 }), unit: OneOf(LIMIT_UNITS) },
        { additionalProperties: false },
      ),
    ),
    grade: Type.Optional(OneOf(GRADES)),
    plan: Type.Optional(
      Type.Object({ scheme: Text(2000), lead: Text(40), nextDay: DayString }, { additionalProperties: false }),
    ),
    verdict: Type.Optional(OneOf(VERDICTS)),
    comment: Type.Optional(Text(500)),
    consentWall: Type.Optional(Type.Boolean()),
    /** What the step's form asks for. */
    facts: Type.Optional(Facts),
    satisfied: Type.Optional(Type.Boolean()),
    /** Pictures that everybody may see; those that are left out may not. */
    pictureIds: Type.Optional(Type.Array(Id, { maxItems: 40, uniqueItems: true })),
    /** The matter that this one is merged into. */
    duplicateOf: Type.Optional(Id),
    /** Which whistle. */
    call: Type.Optional(OneOf(CALL_KINDS)),
    /** Units that are called to help. */
    unitIds: Type.Optional(Type.Array(Text(64), { minItems: 1, maxItems: 20, uniqueItems: true })),
    /** The task that the step is of. */
    taskId: Type.Optional(Text(12)),
    /** The caller's word on a reply. */
    score: Type.Optional(Type.Integer({ minimum: 1, maximum: 5 })),
    /** "I am here", given once and on purpose. */
    position: Type.Optional(Type.Object({ lng: Longitude, lat: Latitude }, { additionalProperties: false })),
    /** What it is split into: each with its words, and where it goes as far as that is clear. */
    parts: Type.Optional(Type.Array(NewPart, { minItems: 1, maxItems: 9 })),
    /** The other matter of a link, and how this one stands to it. */
    linkTo: Type.Optional(Id),
    relation: Type.Optional(OneOf(RELATIONS)),
    /** The step that was asked for; with `approve` and `decline`. */
    asked: Type.Optional(Text(40)),
  },
  { additionalProperties: false },
);
export type ActionRequest = Static<typeof ActionRequest>;

/** A step that this user may take now, or that only a guard holds back (shown with its reason). */
export const NextStepView = Type.Object({
  action: Type.String(),
  label: Type.String(),
  key: Nullable(Type.String()),
  asks: Type.Array(OneOf(INPUT_FIELDS)),
  /** Fields without which the step is refused. */
  required: Type.Array(OneOf(INPUT_FIELDS)),
  /** The questions of the step's form that are open: what is known is not asked again. */
  form: Type.Array(FieldView),
  primary: Type.Boolean(),
  blocked: Nullable(Type.Object({ guard: Type.String(), reason: Type.String(), source: Type.String() })),
  /** The step is only asked for; somebody else decides. */
  needsApproval: Type.Boolean(),
  /** What the request must carry as it stands: the task, or the step that was asked for. */
  fixed: Type.Object({
    taskId: Type.Optional(Type.String()),
    asked: Type.Optional(Type.String()),
    linkTo: Type.Optional(Type.String()),
  }),
});
export type NextStepView = Static<typeof NextStepView>;

export const FileView = Type.Object({
  id: Id,
  role: OneOf(['before', 'after', 'document', 'verdict'] as const),
  name: Type.String(),
  mime: Type.String(),
  size: Type.Integer(),
  width: Nullable(Type.Integer()),
  height: Nullable(Type.Integer()),
  url: Type.String(),
  thumbUrl: Nullable(Type.String()),
  createdAt: Time,
});
export type FileView = Static<typeof FileView>;

export const EventView = Type.Object({
  seq: Type.Integer(),
  action: Type.String(),
  label: Type.String(),
  at: Time,
  actorKind: OneOf(['person', 'reporter', 'machine'] as const),
  actorName: Type.String(),
  to: Type.String(),
  /** What the reporter was told, placeholders filled; null for what stays inside. */
  told: Nullable(Type.String()),
  /** Public answer given with this step. */
  publicAnswer: Nullable(Type.String()),
  /** Internal note or reason. */
  note: Nullable(Type.String()),
  hash: Type.String(),
});
export type EventView = Static<typeof EventView>;

/** `seconds` were left when this was answered: clocks at desks differ from the server's. */
const Undo = Type.Object({ label: Type.String(), until: Time, seconds: Type.Integer() });

export const MatterDetail = Type.Object({
  ...MatterRow.properties,
  text: Type.String(),
  source: Type.Object({ channel: OneOf(CHANNELS), no: Nullable(Type.String()) }),
  reporter: Nullable(Type.Object({ name: Nullable(Type.String()), phone: Nullable(Type.String()) })),
  placeId: Nullable(Type.String()),
  placeName: Nullable(Type.String()),
  stewards: Type.Array(Type.Object({ role: Type.String(), name: Type.String() })),
  answer: Nullable(
    Type.Object({ acceptedAt: Time, contacted: Type.String(), measures: Type.String(), by: Type.String() }),
  ),
  publicAnswer: Nullable(Type.String()),
  /** What the answer checker thought of it when it was given; null where nothing was checked. */
  answerCheck: Nullable(AnswerCheckView),
  /** What its kind's forms asked for. */
  facts: Type.Array(FactView),
  /** What happened to it again and again: looks back, rounds. */
  entries: Type.Array(EntryView),
  said: Nullable(SaidView),
  wall: WallStanding,
  milestones: Type.Array(Type.Object({ phase: OneOf(PHASES), label: Type.String(), at: Nullable(Time) })),
  files: Type.Array(FileView),
  history: Type.Array(EventView),
  /** The matter that this one was merged into. */
  duplicateOf: Nullable(Id),
  /** The matter that it was split from. */
  partOf: Nullable(Id),
  /** How many matters it was split into, and is linked with; see `RelatedView`. */
  parts: Type.Integer(),
  links: Type.Integer(),
  tasks: Type.Array(TaskView),
  requests: Type.Array(RequestView),
  next: Type.Array(NextStepView),
  /** The last step, while this person may still take it back (action `undo`). */
  undo: Nullable(Undo),
});
export type MatterDetail = Static<typeof MatterDetail>;

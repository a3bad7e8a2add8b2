import { Type, type Static } from 'typebox';
import { placeLevels } from '#domain/territory/place.ts';
import { DayString, Id, LabelSchema, Latitude, Longitude, Nullable, OneOf, Text } from './common.ts';
import { SettingChanges, settingSchemas } from './settings.ts';

/** What the screens need to name things, resolved for the office: sent once, cached by its tag. */
export const CatalogView = Type.Object({
  kinds: Type.Array(Type.Object({ id: Type.String(), label: LabelSchema, workflow: Type.String() })),
  workflows: Type.Array(
    Type.Object({
      id: Type.String(),
      title: LabelSchema,
      states: Type.Array(
        Type.Object({ id: Type.String(), label: LabelSchema, resident: LabelSchema, phase: Type.String() }),
      ),
      actions: Type.Array(
        Type.Object({
          id: Type.String(),
          label: LabelSchema,
          key: Nullable(Type.String()),
          from: Type.Array(Type.String()),
          to: Type.String(),
        }),
      ),
    }),
  ),
  categories: Type.Array(Type.Object({ key: Type.String(), major: Type.String(), label: LabelSchema })),
  /** What letters are about: majors and what lies under them. */
  topics: Type.Array(Type.Object({ id: Type.String(), label: LabelSchema })),
  channels: Type.Array(Type.Object({ id: Type.String(), label: LabelSchema })),
  units: Type.Array(Type.Object({ id: Type.String(), parentId: Nullable(Type.String()), label: LabelSchema })),
  communities: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
});
export type CatalogView = Static<typeof CatalogView>;

export const PlaceView = Type.Object({
  id: Type.String(),
  parentId: Nullable(Type.String()),
  level: OneOf(placeLevels),
  name: Type.String(),
  aliases: Type.Array(Type.String()),
  code: Type.String(),
  codeEdition: Nullable(Type.String()),
  lng: Nullable(Type.Number()),
  lat: Nullable(Type.Number()),
  /** GeoJSON MultiPolygon coordinates, CGCS2000; null where nobody drew it. */
  polygon: Nullable(Type.Array(Type.Array(Type.Array(Type.Array(Type.Number()))))),
  geometrySource: Nullable(OneOf(['survey', 'import', 'drawn', 'sketch'] as const)),
  stewards: Type.Array(Type.Object({ role: Type.String(), name: Type.String() })),
});
export type PlaceView = Static<typeof PlaceView>;
export const PlaceQuery = Type.Object(
  {
    level: Type.Optional(OneOf(placeLevels)),
    parent: Type.Optional(Text(64)),
    q: Type.Optional(Text(60)),
    polygons: Type.Optional(Type.Boolean()),
    /** The territory as it was or will be on a day; absent: today. */
    day: Type.Optional(DayString),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
  },
  { additionalProperties: false },
);
export const LocateQuery = Type.Object({ lng: Longitude, lat: Latitude }, { additionalProperties: false });
export const Located = Type.Object({
  communityId: Nullable(Type.String()),
  communityName: Nullable(Type.String()),
  gridId: Nullable(Type.String()),
  gridName: Nullable(Type.String()),
  inside: Type.Boolean(),
});
export type Located = Static<typeof Located>;

export const CalendarView = Type.Object({
  year: Type.Integer(),
  known: Type.Boolean(),
  /** Index 0 is Sunday; minutes of the day, `[[510,720],[810,1050]]`. */
  week: Type.Array(Type.Array(Type.Array(Type.Integer({ minimum: 0, maximum: 1440 })))),
  days: Type.Array(
    Type.Object({
      day: DayString,
      kind: OneOf(['holiday', 'makeup'] as const),
      name: Text(40),
      nameEn: Type.Optional(Text(60)),
    }),
  ),
  warning: Nullable(Type.String()),
});
export type CalendarView = Static<typeof CalendarView>;
export const CalendarEdit = Type.Object(
  { days: CalendarView.properties.days, known: Type.Boolean() },
  { additionalProperties: false },
);
export const WeekEdit = Type.Object({ week: CalendarView.properties.week }, { additionalProperties: false });

/** One role over units × places × kinds; null is no bound. */
export const GrantValue = Type.Object(
  {
    role: Text(40),
    unitIds: Nullable(Type.Array(Text(64), { minItems: 1, maxItems: 200 })),
    placeIds: Nullable(Type.Array(Text(64), { minItems: 1, maxItems: 500 })),
    kinds: Nullable(Type.Array(Text(40), { minItems: 1, maxItems: 50 })),
  },
  { additionalProperties: false },
);
export type GrantValue = Static<typeof GrantValue>;
export const UserView = Type.Object({
  id: Id,
  username: Type.String(),
  name: Type.String(),
  unitId: Nullable(Type.String()),
  active: Type.Boolean(),
  lockedUntil: Nullable(Type.String()),
  roles: Type.Array(Type.String()),
  grants: Type.Array(GrantValue),
  /** Sessions that are open now. */
  sessions: Type.Integer(),
  /** Has not yet set a password of their own. */
  mustChangePassword: Type.Boolean(),
});
export type UserView = Static<typeof UserView>;
export const NewUser = Type.Object(
  {
    username: Type.String({ pattern: '^[a-z][a-z0-9._-]{1,39}$' }),
    name: Text(40),
    password: Text(200, 10),
    unitId: Type.Optional(Text(64)),
    role: Text(40),
    /** Bounds of the role; absent: the whole office. */
    unitIds: Type.Optional(Type.Array(Text(64), { minItems: 1, maxItems: 200 })),
    placeIds: Type.Optional(Type.Array(Text(64), { minItems: 1, maxItems: 500 })),
    kinds: Type.Optional(Type.Array(Text(40), { minItems: 1, maxItems: 50 })),
  },
  { additionalProperties: false },
);
export const UserEdit = Type.Object(
  {
    active: Type.Optional(Type.Boolean()),
    unlock: Type.Optional(Type.Literal(true)),
    /** All that the account may do from now on. */
    grants: Type.Optional(Type.Array(GrantValue, { minItems: 1, maxItems: 20 })),
    endSessions: Type.Optional(Type.Literal(true)),
  },
  { additionalProperties: false, minProperties: 1 },
);
export type UserEdit = Static<typeof UserEdit>;

/** Shown once: it holds for the next sign-in only. */
export const InitialPassword = Type.Object({ password: Type.String() });
export type InitialPassword = Static<typeof InitialPassword>;

/** What somebody with these grants would see; `roles` stand over the office's own. */
export const SightQuery = Type.Object(
  {
    grants: Type.Array(GrantValue, { minItems: 1, maxItems: 20 }),
    roles: Type.Optional(settingSchemas.roles.properties.roles),
  },
  { additionalProperties: false },
);
export type SightQuery = Static<typeof SightQuery>;
export const Sight = Type.Object({
  permissions: Type.Array(Type.String()),
  open: Type.Object({ count: Type.Integer(), capped: Type.Boolean() }),
  all: Type.Object({ count: Type.Integer(), capped: Type.Boolean() }),
  /** The newest, without words or people. */
  sample: Type.Array(
    Type.Object({
      no: Type.String(),
      category: Type.String(),
      place: Nullable(Type.String()),
      unit: Nullable(Type.String()),
    }),
  ),
});
export type Sight = Static<typeof Sight>;

const auditFilter = {
  actor: Type.Optional(Text(80)),
  subject: Type.Optional(Text(80)),
  action: Type.Optional(Text(40)),
  /** Days of the office, both included. */
  from: Type.Optional(DayString),
  to: Type.Optional(DayString),
};
export const AuditFilter = Type.Object(auditFilter, { additionalProperties: false });
export const AuditVerified = Type.Object({
  entries: Type.Integer(),
  /** First line that does not follow from the one before it. */
  brokenAt: Nullable(Type.Integer()),
  at: Type.String(),
});
export type AuditVerified = Static<typeof AuditVerified>;
export const AuditQuery = Type.Object(
  {
    ...auditFilter,
    before: Type.Optional(Type.Integer({ minimum: 1 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  { additionalProperties: false },
);
export const AuditEntryView = Type.Object({
  seq: Type.Integer(),
  at: Type.String(),
  actor: Type.String(),
  action: Type.String(),
  subject: Nullable(Type.String()),
  detail: Type.String(),
  /** Of a decided setting: what it changed, in words; null for every other act. */
  changes: Nullable(SettingChanges),
  hash: Type.String(),
});
export type AuditEntryView = Static<typeof AuditEntryView>;

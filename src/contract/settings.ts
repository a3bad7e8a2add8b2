import { Type, type Static, type TSchema } from 'typebox';
import { PERMISSIONS } from '#domain/access/permissions.ts';
import { UNIT_ROLES } from '#domain/matters/routing.ts';
import { Nullable, OneOf, Text, Time } from './common.ts';
import { LadderValue } from './ladder.ts';
import { LimitValue } from './limit-value.ts';
import { CircleRuleValue } from './services.ts';
import { ProceduresValue } from './procedure-value.ts';

const strict = { additionalProperties: false } as const;
const Words = Type.Object({ zh: Text(200), en: Text(200) }, strict);

/** `matter:06-010`, or `none` for what has no class (a question, a letter). */
const ClassOrNone = Type.String({ pattern: '^(none|(component|matter):\\d{2}-\\d{3})$' });
/** The office's own limits of one class; a clock that is left out keeps the sample's. */
const ClassLimits = Type.Object(
  {
    category: ClassOrNone,
    accept: Type.Optional(LimitValue),
    dispatch: Type.Optional(LimitValue),
    handle: Type.Optional(LimitValue),
    check: Type.Optional(LimitValue),
    source: Text(200),
  },
  strict,
);

/** In what time a called unit accepts, arrives and replies; and whether it must show that it is there. */
const CallValue = Type.Object(
  { accept: LimitValue, arrive: LimitValue, reply: LimitValue, onSite: Type.Boolean(), source: Text(200) },
  strict,
);

const CHANNELS = [
  'web',
  'qr',
  'wechat',
  'hotline',
  'grid',
  'visit',
  'superior',
  'import',
  'open311',
  'device',
] as const;
const Many = <T extends TSchema>(item: T) => Type.Optional(Type.Array(item, { minItems: 1, maxItems: 200 }));
/** Every condition that is named must hold; each lists what satisfies it. None at all: always holds. */
const RoutingWhen = Type.Object(
  {
    kind: Many(OneOf(['component', 'matter'] as const)),
    categoryMajor: Many(Type.String({ pattern: '^\\d{2}$' })),
    category: Many(Type.String({ pattern: '^(component|matter):\\d{2}-\\d{3}$' })),
    topicMajor: Many(Text(40)),
    channel: Many(OneOf(CHANNELS)),
    placeLevel: Many(OneOf(['subdistrict', 'community', 'grid', 'building'] as const)),
    /** Communities or grids, by id. */
    place: Many(Text(64)),
    /** Any of these words in what was said. */
    words: Many(Text(20)),
  },
  strict,
);
const RoutingRuleValue = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{1,59}$' }),
    when: RoutingWhen,
    to: Type.Object({ unitRole: OneOf(UNIT_ROLES) }, strict),
    principle: OneOf(['ownerFirst', 'territoryFirst'] as const),
    why: Words,
  },
  strict,
);

const RoleValue = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z][A-Za-z0-9]{1,39}$' }),
    label: Type.Object({ zh: Text(20), en: Text(40) }, strict),
    permissions: Type.Array(OneOf(PERMISSIONS), { uniqueItems: true }),
  },
  strict,
);

/** What an office decides for itself. Without a revision of its own the catalog's value holds. */
export const settingSchemas = {
  /** The office's own limits, class by class, over the catalog's samples. */
  limits: Type.Object({ classes: Type.Array(ClassLimits, { maxItems: 1000 }) }, strict),
  /** Changes of the procedures, for matters that come in from a day on; null: at once. */
  procedures: ProceduresValue,
  /** All rules in the order in which they are tried. */
  routing: Type.Object({ rules: Type.Array(RoutingRuleValue, { minItems: 1, maxItems: 400 }) }, strict),
  /** The office's own version of a role, or one that it added; the catalog's others stay. */
  roles: Type.Object({ roles: Type.Array(RoleValue, { maxItems: 60 }) }, strict),
  /** How codes below the community are written, by level, as `{community:12}{seq:3}`. */
  gridCodes: Type.Object(
    {
      patterns: Type.Object(
        {
          grid: Type.Optional(Text(60)),
          microGrid: Type.Optional(Text(60)),
          estate: Type.Optional(Text(60)),
          building: Type.Optional(Text(60)),
          unit: Type.Optional(Text(60)),
        },
        strict,
      ),
    },
    strict,
  ),
  office: Type.Object(
    {
      name: Text(40),
      nameEn: Text(80),
      phone: Nullable(Type.String({ pattern: '^[0-9+() -]{3,24}$' })),
      /** Statistical code of the subdistrict, 12 digits. */
      code: Nullable(Type.String({ pattern: '^\\d{12}$' })),
    },
    strict,
  ),
  ladder: LadderValue,
  /** What each kind of call asks of the called unit. */
  calls: Type.Object({ assist: CallValue, daily: CallValue, hard: CallValue, emergency: CallValue }, strict),
  desk: Type.Object(
    {
      /** How long a step can be taken back where the law allows it. */
      undoSeconds: Type.Integer({ minimum: 0, maximum: 300 }),
    },
    strict,
  ),
  circle: CircleRuleValue,
  /** What residents see of matters, and how their word counts. */
  echo: Type.Object(
    {
      /** Kinds that may go on the wall. */
      kinds: Type.Array(Text(40), { maxItems: 60, uniqueItems: true }),
      /** What the office found by itself may go on the wall. */
      ownFinds: Type.Boolean(),
      /** Majors of classes that never go on the wall. */
      excludedMajors: Type.Array(Type.String({ pattern: '^\\d{2}$' }), { maxItems: 20, uniqueItems: true }),
      excludedTopics: Type.Array(Text(40), { maxItems: 20, uniqueItems: true }),
      /** Ask for a reason before an answer is given that the checker flags. */
      reasonForFlagged: Type.Boolean(),
      /** Shares of the three rates in the index; only their proportion counts. */
      weights: Type.Object(
        {
          responded: Type.Integer({ minimum: 0, maximum: 100 }),
          solved: Type.Integer({ minimum: 0, maximum: 100 }),
          satisfied: Type.Integer({ minimum: 0, maximum: 100 }),
        },
        strict,
      ),
    },
    strict,
  ),
  /** May be tightened, never loosened. */
  security: Type.Object(
    {
      lockAfter: Type.Integer({ minimum: 3, maximum: 5 }),
      lockMinutes: Type.Integer({ minimum: 15, maximum: 1440 }),
      sessionHours: Type.Integer({ minimum: 1, maximum: 12 }),
    },
    strict,
  ),
} as const;

export const SETTING_KEYS = [
  'limits',
  'procedures',
  'routing',
  'roles',
  'gridCodes',
  'office',
  'ladder',
  'calls',
  'desk',
  'circle',
  'echo',
  'security',
] as const;
export type SettingKey = (typeof SETTING_KEYS)[number];
export type SettingValue<Key extends SettingKey> = Static<(typeof settingSchemas)[Key]>;
export type SettingValues = { readonly [Key in SettingKey]: SettingValue<Key> };

/** @param value the schema of the key */
const held = <T extends TSchema>(value: T) =>
  Type.Object({
    /** 0 while the catalog's value holds; send it as If-Match. */
    version: Type.Integer(),
    value,
    /** The catalog's sample, not yet decided by the office. */
    sample: Type.Boolean(),
    since: Nullable(Time),
    by: Nullable(Type.String()),
    reason: Nullable(Type.String()),
  });

export const SettingsView = Type.Object({
  limits: held(settingSchemas.limits),
  procedures: held(settingSchemas.procedures),
  routing: held(settingSchemas.routing),
  roles: held(settingSchemas.roles),
  gridCodes: held(settingSchemas.gridCodes),
  office: held(settingSchemas.office),
  ladder: held(settingSchemas.ladder),
  calls: held(settingSchemas.calls),
  desk: held(settingSchemas.desk),
  circle: held(settingSchemas.circle),
  echo: held(settingSchemas.echo),
  security: held(settingSchemas.security),
});
export type SettingsView = Static<typeof SettingsView>;

/** A new revision. `value` null goes back to the catalog's. */
export const settingChange = <T extends TSchema>(value: T) =>
  Type.Object({ value: Nullable(value), reason: Text(200) }, strict);
export interface SettingChange<Key extends SettingKey = SettingKey> {
  readonly value: SettingValue<Key> | null;
  readonly reason: string;
}

/** What a decision changed, old to new, in words; null is nothing. */
export const SettingChanges = Type.Object({
  rows: Type.Array(Type.Object({ what: Type.String(), from: Nullable(Type.String()), to: Nullable(Type.String()) })),
  /** Changes beyond those listed. */
  more: Type.Integer(),
});
export type SettingChanges = Static<typeof SettingChanges>;

export const SettingRevision = Type.Object({
  version: Type.Integer(),
  since: Time,
  by: Type.String(),
  reason: Type.String(),
  reset: Type.Boolean(),
  value: Type.Unknown(),
  changes: SettingChanges,
});
export type SettingRevision = Static<typeof SettingRevision>;

export const OneKey = Type.Object({ key: OneOf(SETTING_KEYS) }, strict);

const LimitsOfClass = Type.Object({
  accept: LimitValue,
  dispatch: LimitValue,
  handle: LimitValue,
  check: LimitValue,
});
/** What the screens of settings offer: the samples, and what rules and roles can name. */
export const SettingChoices = Type.Object({
  /** One a class of the standard, and `none`. */
  samples: Type.Array(Type.Object({ category: Type.String(), clocks: LimitsOfClass, source: Type.String() })),
  /** As they come with the product. */
  roles: Type.Array(RoleValue),
  majors: Type.Array(Type.Object({ id: Type.String(), label: Type.String() })),
  topics: Type.Array(Type.Object({ id: Type.String(), label: Type.String() })),
  kinds: Type.Array(Type.Object({ id: Type.String(), label: Type.String() })),
  unitRoles: Type.Array(Type.Object({ id: OneOf(UNIT_ROLES), label: Type.String(), units: Type.Array(Type.String()) })),
  places: Type.Array(Type.Object({ id: Type.String(), label: Type.String() })),
});
export type SettingChoices = Static<typeof SettingChoices>;

/** A matter as it might come in: which rules fit it, and why. */
export const RoutingTrial = Type.Object(
  {
    rules: settingSchemas.routing.properties.rules,
    text: Type.Optional(Text(2000)),
    category: Type.Optional(Text(40)),
    channel: OneOf(CHANNELS),
    placeId: Type.Optional(Text(64)),
  },
  strict,
);
export type RoutingTrial = Static<typeof RoutingTrial>;
export const RoutingWhy = Type.Object({
  /** Given, or proposed from the words. */
  category: Nullable(Type.Object({ id: Type.String(), label: Type.String(), proposed: Type.Boolean() })),
  proposals: Type.Array(
    Type.Object({
      ruleId: Type.String(),
      unitRole: OneOf(UNIT_ROLES),
      why: Type.String(),
      units: Type.Array(Type.String()),
    }),
  ),
});
export type RoutingWhy = Static<typeof RoutingWhy>;

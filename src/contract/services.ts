import { Type, type Static } from 'typebox';
import { MATERIAL_FORMS, SERVICE_DAY_UNITS, SERVICE_THEMES } from '#domain/services/item.ts';
import { IMPORT_KINDS } from '#domain/services/lay.ts';
import { POINT_KINDS } from '#domain/services/point.ts';
import { datums } from '#domain/territory/datum.ts';
import { Id, Latitude, Longitude, Nullable, OneOf, Text, Time } from './common.ts';

const strict = { additionalProperties: false } as const;

/** English may be left out: the Chinese is shown then. */
const Words = (max: number) => Type.Object({ zh: Text(max), en: Type.String({ maxLength: max * 2 }) }, strict);
export const ServiceId = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{1,59}$' });

export const ServiceValue = Type.Object(
  {
    theme: OneOf(SERVICE_THEMES),
    name: Words(60),
    whom: Words(200),
    materials: Type.Array(
      Type.Object(
        {
          name: Words(100),
          form: OneOf(MATERIAL_FORMS),
          /** The system that it is fetched from; null: it has to be brought. */
          from: Nullable(Words(60)),
        },
        strict,
      ),
      { maxItems: 30 },
    ),
    steps: Type.Array(Words(200), { maxItems: 20 }),
    /** Working days promised; 0 while the applicant waits. */
    days: Type.Integer({ minimum: 0, maximum: 365 }),
    legal: Nullable(
      Type.Object(
        { amount: Type.Integer({ minimum: 1, maximum: 365 }), unit: OneOf(SERVICE_DAY_UNITS), source: Text(200) },
        strict,
      ),
    ),
    /** Null: free of charge. */
    fee: Nullable(Words(100)),
    anyWindow: Type.Boolean(),
    delegated: Type.Boolean(),
  },
  strict,
);
export type ServiceValue = Static<typeof ServiceValue>;

const SERVICE_STATES = ['sample', 'own', 'withdrawn'] as const;
export const ServiceView = Type.Object({
  id: Type.String(),
  /** 0 while nobody decided; send it as If-Match. An application names id and version of what it was made under. */
  version: Type.Integer(),
  /** `sample`: the product's, not yet the office's and hidden from residents; `withdrawn`: not offered. */
  state: OneOf(SERVICE_STATES),
  since: Nullable(Time),
  by: Nullable(Type.String()),
  reason: Nullable(Type.String()),
  ...ServiceValue.properties,
  /** Desks and halls that take it. */
  points: Type.Integer(),
});
export type ServiceView = Static<typeof ServiceView>;

/** `value` null: the office does not offer it. */
export const ServiceChange = Type.Object({ value: Nullable(ServiceValue), reason: Text(200) }, strict);
export type ServiceChange = Static<typeof ServiceChange>;
export const ServiceAdoption = Type.Object(
  { ids: Type.Array(ServiceId, { minItems: 1, maxItems: 500 }), reason: Text(200) },
  strict,
);
export type ServiceAdoption = Static<typeof ServiceAdoption>;
export const ServiceVersion = Type.Object({
  version: Type.Integer(),
  since: Time,
  by: Type.String(),
  reason: Type.String(),
  withdrawn: Type.Boolean(),
});

export const PointValue = Type.Object(
  {
    kind: OneOf(POINT_KINDS),
    name: Text(60),
    /** Null: found by the point. */
    communityId: Nullable(Text(64)),
    lng: Longitude,
    lat: Latitude,
    address: Nullable(Text(200)),
    hours: Text(100),
    phone: Nullable(Type.String({ pattern: '^[0-9+() -]{3,24}$' })),
    allItems: Type.Boolean(),
    itemIds: Type.Array(ServiceId, { maxItems: 500, uniqueItems: true }),
  },
  strict,
);
export type PointValue = Static<typeof PointValue>;
export const PointView = Type.Object({
  id: Id,
  version: Type.Integer(),
  ...PointValue.properties,
  communityName: Nullable(Type.String()),
});
export type PointView = Static<typeof PointView>;

/** What residents read of the services, in the language of the page. */
export interface PublicServices {
  readonly communities: readonly { readonly id: string; readonly name: string }[];
  /** The hall first, then by community. */
  readonly points: readonly {
    readonly id: string;
    readonly isHall: boolean;
    readonly name: string;
    readonly community: string | null;
    readonly address: string | null;
    readonly hours: string;
    readonly phone: string | null;
    readonly items: number;
  }[];
  readonly themes: readonly {
    readonly id: string;
    readonly name: string;
    readonly items: readonly {
      readonly id: string;
      readonly name: string;
      readonly whom: string;
      readonly bring: readonly { readonly name: string; readonly form: string }[];
      readonly fetched: readonly { readonly name: string; readonly from: string }[];
      readonly filled: readonly string[];
      readonly steps: readonly string[];
      readonly days: number;
      readonly legal: { readonly amount: number; readonly unit: 'workDay' | 'day'; readonly source: string } | null;
      readonly fee: string | null;
      /** Ids of the desks that take it. */
      readonly points: readonly string[];
    }[];
  }[];
}

const Share = Nullable(Type.Number());
const reach = {
  homes: Type.Integer(),
  households: Type.Integer(),
  homesWithin: Type.Integer(),
  householdsWithin: Type.Integer(),
  /** Share of households within the time, 0 to 1; null where nobody lives. */
  share: Share,
};
const WALKS = ['line', 'roads'] as const;
/** What counts as near in the service circle (五分钟办事圈). */
export const CircleRuleValue = Type.Object(
  {
    minutes: Type.Number({ minimum: 1, maximum: 30 }),
    /** Metres a minute on foot. */
    speed: Type.Number({ minimum: 20, maximum: 120 }),
    /** How much longer a way is than the straight line. */
    detour: Type.Number({ minimum: 1, maximum: 3 }),
    /** `roads`: over the roads that were imported; without any the straight line holds. */
    way: OneOf(WALKS),
    source: Text(200),
  },
  strict,
);
export const CircleView = Type.Object({
  rule: Type.Object({
    minutes: Type.Number(),
    speed: Type.Number(),
    detour: Type.Number(),
    source: Type.String(),
    sample: Type.Boolean(),
    /** How it was measured: `line` also where roads were asked for and none are known. */
    way: OneOf(WALKS),
    asked: OneOf(WALKS),
  }),
  /** Lines that people could walk on, and where they are from. */
  roads: Type.Object({ lines: Type.Integer(), from: OneOf(['import', 'territory', 'none'] as const) }),
  points: Type.Integer(),
  desks: Type.Integer(),
  /** Communities with a desk. */
  deskCommunities: Type.Integer(),
  delegated: Type.Integer(),
  /** Near to every item that is delegated. */
  every: Type.Object(reach),
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      theme: OneOf(SERVICE_THEMES),
      state: OneOf(SERVICE_STATES),
      delegated: Type.Boolean(),
      points: Type.Integer(),
      ...reach,
    }),
  ),
  communities: Type.Array(Type.Object({ id: Nullable(Type.String()), name: Type.String(), ...reach })),
});
export type CircleView = Static<typeof CircleView>;

export const CircleItemView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  minutes: Type.Number(),
  ...reach,
  communities: CircleView.properties.communities,
  points: Type.Array(PointView),
  /** Every home: longitude, latitude, households, 1 within and 0 not. */
  map: Type.Array(Type.Array(Type.Number(), { minItems: 4, maxItems: 4 })),
  coverage: Type.Object({
    discs: Type.Array(Type.Array(Type.Array(Type.Number()))),
    roads: Type.Array(Type.Array(Type.Array(Type.Number()))),
  }),
  /** The homes left out, farthest first; the file has them all. */
  leftOut: Type.Array(
    Type.Object({
      key: Type.String(),
      name: Type.String(),
      community: Nullable(Type.String()),
      households: Type.Integer(),
      lng: Longitude,
      lat: Latitude,
      nearest: Nullable(Type.String()),
      /** Null: no way within half an hour, or no desk at all. */
      minutes: Nullable(Type.Number()),
    }),
  ),
});
export type CircleItemView = Static<typeof CircleItemView>;

/** The `options` part of an import form, as JSON; the `file` comes after it. */
export const ServiceImportOptions = Type.Object(
  {
    datum: OneOf(datums),
    /** What is not in the file goes: for homes. Roads are always taken as a whole. */
    replace: Type.Optional(Type.Boolean()),
  },
  strict,
);
export type ServiceImportOptions = Static<typeof ServiceImportOptions>;
export const ServiceImportKind = Type.Object({ kind: OneOf(IMPORT_KINDS) }, strict);
export const ServiceImported = Type.Object({
  rows: Type.Integer(),
  added: Type.Integer(),
  changed: Type.Integer(),
  same: Type.Integer(),
  /** Gone because they are not in the file. */
  removed: Type.Integer(),
  refused: Type.Integer(),
  faults: Type.Array(
    Type.Object({
      row: Type.Integer(),
      field: Type.String(),
      value: Type.String(),
      code: Type.String(),
      reason: Type.String(),
    }),
  ),
});
export type ServiceImported = Static<typeof ServiceImported>;

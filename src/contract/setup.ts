import { Type, type Static } from 'typebox';
import { DayString, LabelSchema, Nullable, OneOf, Text } from './common.ts';
import { SessionView } from './session.ts';
import { NewAccount, RowFault, SheetRows } from './sheets.ts';
import { UNIT_ROLES } from '#domain/matters/routing.ts';

const strict = { additionalProperties: false } as const;
const Username = Type.String({ pattern: '^[a-z][a-z0-9._-]{1,39}$' });
const Person = Type.Object({ username: Username, name: Text(40) }, strict);

/** The first run: the office, and the three who keep watch over each other (等保 2.0). */
export const SetupRequest = Type.Object(
  {
    /** As the server printed it when it started. */
    token: Text(80),
    name: Text(40),
    nameEn: Text(80),
    /** Statistical code of the subdistrict, 12 digits that end in 000, and the year of the list it is from. */
    code: Text(20),
    codeEdition: Type.String({ pattern: '^\\d{4}$' }),
    phone: Type.Optional(Type.String({ pattern: '^[0-9+() -]{3,24}$' })),
    administrator: Type.Object({ ...Person.properties, password: Text(200) }, strict),
    security: Person,
    auditor: Person,
  },
  strict,
);
export type SetupRequest = Static<typeof SetupRequest>;
/** The administrator is signed in; the two others get passwords that hold once. */
export const SetupDone = Type.Object({ session: SessionView, created: Type.Array(NewAccount) });
export type SetupDone = Static<typeof SetupDone>;

/** What there is of an office, for the wizard: nothing of it is a flag. */
export const SetupState = Type.Object({
  name: Type.String(),
  code: Type.String(),
  phone: Nullable(Type.String()),
  /** The office has set its own working hours. */
  weekSet: Type.Boolean(),
  today: DayString,
  /** This year and the next, where their holidays are not entered. */
  missingYears: Type.Array(Type.Integer()),
  communities: Type.Integer(),
  communitiesWithBorder: Type.Integer(),
  grids: Type.Integer(),
  gridsWithBorder: Type.Integer(),
  units: Type.Integer(),
  /** Some unit files and dispatches. */
  hasCommand: Type.Boolean(),
  accounts: Type.Integer(),
  /** Accounts whose initial password was not used yet. */
  waiting: Type.Integer(),
  /** Accounts by role. */
  holders: Type.Array(Type.Object({ role: Type.String(), label: LabelSchema, count: Type.Integer() })),
});
export type SetupState = Static<typeof SetupState>;

export const CommunityTable = Type.Object(
  { rows: SheetRows, codeEdition: Type.Optional(Type.String({ pattern: '^\\d{4}$' })) },
  strict,
);
export const TableRead = Type.Object({
  good: Type.Array(Type.Object({ line: Type.Integer(), name: Type.String(), code: Type.String() })),
  faults: Type.Array(RowFault),
});
export type TableRead = Static<typeof TableRead>;

export const UnitView = Type.Object({
  id: Type.String(),
  parentId: Nullable(Type.String()),
  name: Type.String(),
  nameEn: Type.String(),
  unitRoles: Type.Array(OneOf(UNIT_ROLES)),
  /** Communities that it works in; null for all. */
  placeIds: Nullable(Type.Array(Type.String())),
});
export type UnitView = Static<typeof UnitView>;
export const UnitsEdit = Type.Object(
  {
    units: Type.Array(
      Type.Object(
        {
          /** Absent: a new one. */
          id: Type.Optional(Text(64)),
          name: Text(40),
          nameEn: Type.Optional(Type.String({ maxLength: 80 })),
          unitRoles: Type.Array(OneOf(UNIT_ROLES), { maxItems: 21, uniqueItems: true }),
          placeIds: Nullable(Type.Array(Text(64), { minItems: 1, maxItems: 500 })),
        },
        strict,
      ),
      { minItems: 1, maxItems: 500 },
    ),
  },
  strict,
);
export type UnitsEdit = Static<typeof UnitsEdit>;

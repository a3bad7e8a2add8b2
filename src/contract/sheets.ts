import { Type, type Static } from 'typebox';
import { Id, Text } from './common.ts';

const strict = { additionalProperties: false } as const;
const Cell = Type.String({ maxLength: 2000 });

/** A table as it lies in a workbook, a CSV file or the clipboard. */
export const SheetRows = Type.Array(
  Type.Object({ line: Type.Integer({ minimum: 1 }), cells: Type.Array(Cell, { maxItems: 60 }) }, strict),
  { maxItems: 20_000 },
);
export type SheetRows = Static<typeof SheetRows>;
export const SheetRead = Type.Object({ rows: SheetRows });

export const SheetWrite = Type.Object(
  {
    name: Text(30),
    columns: Type.Array(Text(60), { minItems: 1, maxItems: 60 }),
    rows: Type.Array(Type.Array(Cell, { maxItems: 60 }), { maxItems: 20_000 }),
  },
  strict,
);

export const StaffSheet = Type.Object({ rows: SheetRows }, strict);

/** Why a row is not taken: where, what stands there, and what to do. */
export const RowFault = Type.Object({
  line: Type.Integer(),
  column: Type.String(),
  value: Type.String(),
  reason: Type.String(),
  advice: Type.String(),
});
export type RowFault = Static<typeof RowFault>;

export const StaffPreview = Type.Object({
  /** Line of the headings. */
  headingLine: Type.Integer(),
  /** Columns that were known, as they are headed, with what they are taken for. */
  columns: Type.Array(Type.Object({ heading: Type.String(), field: Type.String() })),
  good: Type.Integer(),
  /** The first of the good ones, as they were understood. */
  sample: Type.Array(
    Type.Object({
      line: Type.Integer(),
      name: Type.String(),
      roles: Type.String(),
      unit: Type.String(),
      places: Type.String(),
    }),
  ),
  faults: Type.Array(RowFault),
});
export type StaffPreview = Static<typeof StaffPreview>;

/** Shown once: the passwords are nowhere kept. */
export const NewAccount = Type.Object({
  name: Type.String(),
  username: Type.String(),
  password: Type.String(),
  unit: Type.String(),
  roles: Type.String(),
  places: Type.String(),
});
export type NewAccount = Static<typeof NewAccount>;
export const StaffImported = Type.Object({ created: Type.Array(NewAccount), faults: Type.Array(RowFault) });
export type StaffImported = Static<typeof StaffImported>;

/** Accounts whose initial password was not used yet get another; absent: all of them. */
export const NewPasswords = Type.Object(
  { ids: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 5000 })) },
  strict,
);
export const PasswordsMade = Type.Object({ created: Type.Array(NewAccount) });

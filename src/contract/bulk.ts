import { Type, type Static } from 'typebox';
import { Id, Nullable, OneOf } from './common.ts';
import { MATTER_COLUMNS } from './matter-filter.ts';
import { ActionRequest, MatterFilter } from './matters.ts';

/** Rows that one request may change. */
export const BULK_LIMIT = 1000;

const BULK_ACTIONS = ['file', 'dispatch', 'fileAndDispatch', 'reply', 'urge', 'close', 'undo'] as const;

/** One step over many matters: those named, each as it stood at its version, or all that a filter finds now. */
export const BulkRequest = Type.Object(
  {
    action: OneOf(BULK_ACTIONS),
    input: Type.Optional(ActionRequest),
    rows: Type.Optional(
      Type.Array(Type.Object({ id: Id, version: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }), {
        minItems: 1,
        maxItems: BULK_LIMIT,
      }),
    ),
    filter: Type.Optional(MatterFilter),
  },
  { additionalProperties: false },
);
export type BulkRequest = Static<typeof BulkRequest>;

/** One line of the answer (newline-delimited JSON): first how many there are, then one a row. */
export type BulkLine =
  | { readonly total: number; /** The filter finds more than may be changed at once. */ readonly more: boolean }
  | BulkDone
  | BulkRefused;
export interface BulkDone {
  readonly id: string;
  readonly no: string;
  readonly outcome: 'done';
  /** The matter's version now, for taking the step back. */
  readonly version: number;
}
export interface BulkRefused {
  readonly id: string;
  readonly no: string | null;
  readonly outcome: 'refused';
  readonly code: string;
  /** What happened and what to do, in the language of the request. */
  readonly title: string;
  readonly advice: string;
}

/**
 * Bytes before each piece of an export that tells its progress: the rows that went into the file so far and the length of the
 * piece, both as 32-bit numbers, big endian.
 */
export const EXPORT_LEAD = 8;

export const ExportQuery = Type.Object(
  {
    ...MatterFilter.properties,
    format: OneOf(['csv', 'xlsx'] as const),
    /** Comma-separated ids of columns; all of them when absent. */
    columns: Type.Optional(
      Type.String({ pattern: `^(${MATTER_COLUMNS.join('|')})(,(${MATTER_COLUMNS.join('|')}))*$` }),
    ),
    lang: Type.Optional(OneOf(['zh', 'en'] as const)),
    /** The file in pieces that say how far it is; see `EXPORT_LEAD`. */
    progress: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);

/** How a person looks at the list: kept with the account, so that it follows them from desk to desk. */
export const TablePreference = Type.Object(
  {
    columns: Type.Array(OneOf(MATTER_COLUMNS), { minItems: 1, maxItems: MATTER_COLUMNS.length, uniqueItems: true }),
    /** Widths in pixels of the columns that were resized. */
    widths: Type.Record(Type.String({ maxLength: 20 }), Type.Integer({ minimum: 60, maximum: 800 })),
    density: OneOf(['cosy', 'dense'] as const),
  },
  { additionalProperties: false },
);
export type TablePreference = Static<typeof TablePreference>;
export const StoredTablePreference = Nullable(TablePreference);

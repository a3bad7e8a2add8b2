import { Type, type Static } from 'typebox';
import { datums } from '#domain/territory/datum.ts';
import { placeLevels } from '#domain/territory/place.ts';
import { DayString, Id, Latitude, Longitude, Nullable, OneOf, Text } from './common.ts';

const strict = { additionalProperties: false } as const;

const IMPORT_FORMATS = ['geojson', 'kml', 'kmz', 'shapefile', 'table', 'workbook'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];
/** The `options` part of an import form, as JSON. Columns that are not named are guessed from their headings. */
export const ImportOptions = Type.Object(
  {
    level: OneOf(placeLevels),
    datum: OneOf(datums),
    /** A table that was pasted instead of a file: lines of cells parted by tabs or commas. */
    table: Type.Optional(Type.String({ maxLength: 60_000 })),
    mapping: Type.Optional(
      Type.Object(
        {
          name: Type.Optional(Text(100)),
          code: Type.Optional(Text(100)),
          edition: Type.Optional(Text(100)),
          parent: Type.Optional(Text(100)),
          kind: Type.Optional(Text(100)),
          lng: Type.Optional(Text(100)),
          lat: Type.Optional(Text(100)),
        },
        strict,
      ),
    ),
    codeEdition: Type.Optional(Type.String({ pattern: '^\\d{4}$' })),
    /** First day on which what comes in holds, today at the latest; null: it was always so. Absent: see `from` of the preview. */
    fromDay: Type.Optional(Nullable(DayString)),
    sketch: Type.Optional(Type.Boolean()),
    /** `now`: all of it or nothing; `draft`: into a change set, faults and all. */
    mode: Type.Optional(OneOf(['now', 'draft'] as const)),
  },
  strict,
);
export type ImportOptions = Static<typeof ImportOptions>;

const ImportIssue = Type.Object({
  /** Line of the table or number of the shape, from 1; null for the file as a whole. */
  row: Nullable(Type.Integer()),
  field: Type.String(),
  value: Type.String(),
  severity: OneOf(['error', 'warning'] as const),
  code: Type.String(),
  /** What is wrong and what to do. */
  reason: Type.String(),
});
export type ImportIssue = Static<typeof ImportIssue>;
export const ImportPreview = Type.Object({
  format: OneOf(IMPORT_FORMATS),
  /** Name of the projection that the file itself told (.prj), already undone; null where it told none. */
  projection: Nullable(Type.String()),
  columns: Type.Array(Type.Object({ name: Type.String(), samples: Type.Array(Type.String()) })),
  mapping: Type.Object({
    name: Nullable(Type.String()),
    code: Nullable(Type.String()),
    edition: Nullable(Type.String()),
    parent: Nullable(Type.String()),
    kind: Nullable(Type.String()),
    lng: Nullable(Type.String()),
    lat: Nullable(Type.String()),
  }),
  /** First day on which it would hold, as asked or as usual; null: always. */
  from: Nullable(DayString),
  counts: Type.Object({
    rows: Type.Integer(),
    added: Type.Integer(),
    changed: Type.Integer(),
    same: Type.Integer(),
    refused: Type.Integer(),
  }),
  issues: Type.Array(ImportIssue),
  /** The first rows as they would come in. */
  rows: Type.Array(
    Type.Object({
      row: Type.Integer(),
      name: Type.String(),
      code: Type.String(),
      parentName: Nullable(Type.String()),
      geometry: Nullable(OneOf(['point', 'polygon'] as const)),
      becomes: OneOf(['added', 'changed', 'same', 'refused'] as const),
      lng: Nullable(Longitude),
      lat: Nullable(Latitude),
    }),
  ),
});
export type ImportPreview = Static<typeof ImportPreview>;
export const TerritoryImported = Type.Object({
  added: Type.Integer(),
  changed: Type.Integer(),
  sketched: Type.Integer(),
  /** The change set that was made, for `draft`. */
  changeId: Nullable(Id),
});
export type TerritoryImported = Static<typeof TerritoryImported>;

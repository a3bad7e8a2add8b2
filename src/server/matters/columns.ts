import type { Matter } from '#domain/matters/matter.ts';

/** How each field of a matter is stored: column and SQL type. `at` marks an Instant, sent as ISO text. */
interface Column {
  readonly field: keyof Matter;
  readonly column: string;
  readonly type: string;
  readonly at?: true;
}

const snake = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const typed = (type: string, ...fields: (keyof Matter)[]): Column[] =>
  fields.map((field) => ({ field, column: snake(field), type, ...(type === 'timestamptz' && { at: true }) }));

/** Given once when the matter comes in. `id` and `no` are the register's. */
const fixed: readonly Column[] = [
  ...typed('text', 'kind', 'workflow', 'channel', 'sourceNo'),
  ...typed('integer', 'workflowVersion', 'workflowRevision'),
  ...typed('timestamptz', 'reportedAt'),
];

export const changing: readonly Column[] = [
  ...typed(
    'text',
    'state',
    'title',
    'category',
    'topic',
    'communityId',
    'gridId',
    'placeId',
    'address',
    'unitId',
    'grade',
  ),
  ...typed('text', 'clockName', 'respondedBy', 'publicAnswer', 'verdict', 'lastVerdict'),
  ...typed('double precision', 'lng', 'lat'),
  ...typed(
    'jsonb',
    'plan',
    'clock',
    'answer',
    'attributes',
    'tasks',
    'requests',
    'facts',
    'entries',
    'links',
    'watchers',
    'wallPictures',
  ),
  ...typed('boolean', 'regraded', 'consentWall', 'satisfied', 'answerFlagged', 'wallDown'),
  ...typed('timestamptz', 'dueAt', 'amberAt', 'handleDueAt', 'filedAt', 'dispatchedAt', 'respondedAt', 'checkedAt'),
  ...typed('timestamptz', 'closedAt', 'answeredAt', 'ratedAt'),
  ...typed('integer', 'returns', 'reworks', 'reopens', 'votesUp', 'votesDown'),
  ...typed('uuid', 'duplicateOf', 'partOf'),
];

export const columns: readonly Column[] = [...fixed, ...changing];

/** `name type, …` for jsonb_to_recordset. */
export const recordOf = (list: readonly Column[]): string =>
  list.map(({ column, type }) => `${column} ${type}`).join(', ');

export const iso = (instant: number | null): string | null =>
  instant === null ? null : new Date(instant).toISOString();

/** A matter as the JSON record that the writing statements take. */
export function toRecord(matter: Matter, list: readonly Column[]): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const { field, column, at } of list) record[column] = at ? iso(matter[field] as number | null) : matter[field];
  return record;
}

/** A row of `matter` as the rules know it. */
export function fromRow(row: Record<string, unknown>): Matter {
  const matter: Record<string, unknown> = { id: row['id'], no: row['no'] };
  for (const { field, column } of columns) matter[field] = row[column];
  return matter as unknown as Matter;
}

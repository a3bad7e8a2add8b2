import type { ChangeSummary } from '#contract/territory.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { ChangeState, PlaceEdit } from '#domain/territory/change-set.ts';
import type { Finding } from '#domain/territory/check-change.ts';
import { findingWords } from '#i18n/territory.ts';
import { fill } from '#i18n/translate.ts';
import type { Queries, TenantId } from '../db/database.ts';
import { wireTime, wireTimeOrNull, type Lang } from '../matters/present.ts';

export interface ChangeRow {
  id: string;
  title: string;
  state: ChangeState;
  from_day: string | null;
  edits: PlaceEdit[];
  version: number;
  author: string;
  saved_at: Instant;
  decided_by: string | null;
  decided_at: Instant | null;
}

const COLUMNS = 'id, title, state, from_day, version, author, saved_at, decided_by, decided_at';

export async function findChange(queries: Queries, tenant: TenantId, id: string): Promise<ChangeRow | null> {
  const [row] = await queries.query<ChangeRow>(
    `select ${COLUMNS}, edits from territory_change where tenant_id = $1 and id = $2`,
    [tenant, id],
  );
  return row ?? null;
}

type ListedChange = Omit<ChangeRow, 'edits'> & { count: number };

/** What is open first, then what was decided last; dropped ones are left out. */
export const listChanges = (queries: Queries, tenant: TenantId): Promise<ListedChange[]> =>
  queries.query<ListedChange>(
    `select ${COLUMNS}, jsonb_array_length(edits) as count from territory_change
     where tenant_id = $1 and state <> 'dropped'
     order by array_position(array['draft', 'scheduled', 'inForce'], state), saved_at desc limit 200`,
    [tenant],
  );

export const presentChange = (row: ListedChange): ChangeSummary => ({
  id: row.id,
  title: row.title,
  state: row.state,
  fromDay: row.from_day,
  version: row.version,
  author: row.author,
  savedAt: wireTime(row.saved_at),
  decidedBy: row.decided_by,
  decidedAt: wireTimeOrNull(row.decided_at),
  count: row.count,
});

/** Five digits are a metre: enough to find the spot by. */
const shown = (value: string | number): string | number =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(5)) : value;

export const shownParams = (params: Finding['params']) =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, shown(value)]));

export const presentFinding = (finding: Finding, lang: Lang) => {
  const params = shownParams(finding.params);
  return { ...finding, params, placeIds: [...finding.placeIds], text: fill(findingWords[finding.code][lang], params) };
};

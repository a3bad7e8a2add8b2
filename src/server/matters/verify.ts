import { groupBy } from '#domain/shared/group-by.ts';
import type { Matter } from '#domain/matters/matter.ts';
import { canonical } from '#domain/shared/canonical.ts';
import type { Database } from '../db/database.ts';
import { columns } from './columns.ts';
import { chainHash } from './history.ts';
import { toFound, type HistoryRow } from './reader.ts';

export interface HistoriesVerified {
  readonly matters: number;
  /** Numbers of matters whose history does not hold, or whose row is not what its history says. */
  readonly broken: readonly string[];
}

const PAGE = 500;

/** Readings of the clock under the calendar of today: they move with it (`commands/reproject.ts`), the clock does not. */
const PROJECTED: readonly (keyof Matter)[] = ['dueAt', 'amberAt'];
const recorded = columns.map(({ field }) => field).filter((field) => !PROJECTED.includes(field));

/** The matter as its history tells it: the fold of all patches. */
const rebuild = (history: readonly HistoryRow[]): Matter =>
  // Older matters have none of these in their first line.
  Object.assign(
    {
      tasks: [],
      requests: [],
      links: [],
      watchers: [],
      wallPictures: [],
      wallDown: false,
      answerFlagged: false,
      workflowRevision: 0,
    },
    ...history.map((event) => event.patch),
  ) as Matter;

/** Walks every matter's chain and compares the row with what the history rebuilds; constant memory. */
export async function verifyHistories(
  db: Database,
  tenant: number,
  onProgress: (done: number) => void = () => {},
): Promise<HistoriesVerified> {
  const office = db.office(tenant);
  const broken: string[] = [];
  let matters = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await office.query<Record<string, unknown>>(
      'select * from matter where tenant_id = $1 and id > $2 order by id limit $3',
      [tenant, after, PAGE],
    );
    if (rows.length === 0) return { matters, broken };
    const events = await office.query<HistoryRow & { matterId: string }>(
      `select matter_id as "matterId", seq, action, at, actor_kind as "actorKind", actor_id as "actorId", actor_name as "actorName",
         from_state as "from", to_state as "to", input, patch, told, hash, tx
       from matter_event where tenant_id = $1 and matter_id = any($2) order by matter_id, seq`,
      [tenant, rows.map((row) => row['id'])],
    );
    const byMatter = groupBy(events, (event) => event.matterId);
    for (const row of rows) {
      const { matter, version, headHash } = toFound(row);
      if (!holds(matter, version, headHash, byMatter.get(matter.id) ?? [])) broken.push(matter.no);
    }
    matters += rows.length;
    after = String(rows.at(-1)?.['id']);
    onProgress(matters);
  }
}

function holds(matter: Matter, version: number, headHash: string, history: readonly HistoryRow[]): boolean {
  let previous = '';
  for (const [i, event] of history.entries()) {
    if (event.seq !== i + 1 || chainHash(previous, matter.id, event.seq, event) !== event.hash) return false;
    previous = event.hash;
  }
  const told = rebuild(history);
  return (
    history.length === version &&
    previous === headHash &&
    recorded.every((field) => canonical(told[field] ?? null) === canonical(matter[field] ?? null))
  );
}

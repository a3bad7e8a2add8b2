import type { Audience } from '#domain/notices/notice.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { Queries, TenantId } from '../db/database.ts';
import { iso } from '../matters/columns.ts';
import { NOTICE_COLUMNS, NOTICE_RECORD, type NoticeRecord } from '../matters/notice-rows.ts';
import type { TickRun } from './reader.ts';

/** What a look at one clock found: it holds only for the row as it was read. */
export interface Moved {
  readonly id: string;
  /** Of the matter's row; a task's is told by its own columns. */
  readonly version: number;
  readonly taskId: string | null;
  readonly was: number;
  readonly told: number;
  readonly next: Instant | null;
}

const MOVED = 'id uuid, version integer, task_id text, was integer, told integer, next timestamptz';

const telling = (moved: string) => `
with moved as (
  ${moved}
), n as (
  insert into notice (tenant_id, ${NOTICE_COLUMNS})
  select $1, ${NOTICE_COLUMNS} from jsonb_to_recordset($3::jsonb) as x(${NOTICE_RECORD})
  where exists (select 1 from moved where moved.id = x.matter_id and moved.task_id is not distinct from x.task_id)
  on conflict do nothing
  returning unit_id, permission
)
select unit_id as "unitId", permission, count(*) as told from n group by 1, 2`;

/** Rows that somebody changed meanwhile, or that another process has told of, are left as they are. */
const MATTERS = telling(`
  update matter set tick_at = r.next, told = r.told from jsonb_to_recordset($2::jsonb) as r(${MOVED})
  where matter.tenant_id = $1 and matter.id = r.id and matter.version = r.version and coalesce(matter.told, 0) = r.was
    and (matter.tick_at <= $4 or matter.told is null)
  returning matter.id, null::text as task_id`);

const TASKS = telling(`
  update matter_task t set tick_at = r.next, told = r.told from jsonb_to_recordset($2::jsonb) as r(${MOVED})
  where t.tenant_id = $1 and t.matter_id = r.id and t.task_id = r.task_id and coalesce(t.told, 0) = r.was
    and (t.tick_at <= $4 or t.told is null)
  returning t.matter_id as id, t.task_id`);

export type Told = Audience & { readonly told: number };

/** Clocks moved on and what they tell, in one statement. @returns who was told, and of how much */
export const moveOn = (
  queries: Queries,
  tenant: TenantId,
  kind: 'matters' | 'tasks',
  { moved, notices, now }: { moved: readonly Moved[]; notices: readonly NoticeRecord[]; now: Instant },
): Promise<Told[]> =>
  queries.query<Told>(
    kind === 'matters' ? MATTERS : TASKS,
    [
      tenant,
      JSON.stringify(
        moved.map(({ id, version, taskId, was, told, next }) => ({
          id,
          version,
          task_id: taskId,
          was,
          told,
          next: iso(next),
        })),
      ),
      JSON.stringify(notices),
      new Date(now),
    ],
    `tick-${kind}-moved`,
  );

export const noteRun = (queries: Queries, tenant: TenantId, run: TickRun): Promise<unknown> =>
  queries.query(
    `insert into tick_run (tenant_id, ran_at, seconds, told, stepped, refused, newest_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (tenant_id) do update set ran_at = excluded.ran_at, seconds = excluded.seconds, told = excluded.told,
       stepped = excluded.stepped, refused = excluded.refused, newest_at = excluded.newest_at`,
    [
      tenant,
      new Date(run.ranAt),
      run.seconds,
      run.told,
      run.stepped,
      run.refused,
      run.newestAt === null ? null : new Date(run.newestAt),
    ],
    'tick-run',
  );

import type { Permission } from '#domain/access/permissions.ts';
import { CALLED_MAY, reaches, reachesByCall, type ScopedRow } from '#domain/access/scope.ts';
import type { FactValues } from '#domain/forms/form.ts';
import type { Task } from '#domain/matters/task.ts';
import { lastWords, type Readable } from '#domain/notices/digest.ts';
import { NOTICES_KEPT_DAYS, type NoticeKind } from '#domain/notices/notice.ts';
import type { Instant } from '#domain/shared/result.ts';
import { grantsWith, type Principal } from '../auth/principal.ts';
import type { Queries } from '../db/database.ts';
import { unitsOf } from '../matters/desk.ts';

/** Nobody reads more; older ones come up as these are done or read. */
const MOST = 1000;
const DAY_MS = 86_400_000;

export interface InboxRow extends Readable, Omit<ScopedRow, 'kind'> {
  readonly matterId: string;
  readonly key: string;
  readonly taskId: string | null;
  readonly permission: Permission;
  readonly no: string;
  readonly title: string;
  readonly dueAt: Instant | null;
  readonly matterKind: string;
  readonly facts: FactValues;
  /** Only where it is about a call. */
  readonly tasks: readonly Task[];
}

/** Whether what a notice is about still waits, in SQL over `n`, `m` and the task `t`. */
const SETTLED = `case
    when m.closed_at is not null then true
    when n.kind in ('amber', 'due', 'over') and n.task_id is null
      then m.clock_name is null or m.due_at is distinct from n.due_at
    when n.kind in ('amber', 'due', 'over') then t.clock_name is null or t.due_at is distinct from n.due_at
    when n.kind = 'call' then t.state is distinct from 'called'
    when n.kind = 'approval' then m.requests = '[]'
    when n.kind = 'arbiter' then m.unit_id is not null
    else false end`;

const INBOX = `
select n.matter_id as "matterId", n.key, n.kind, n.step, n.task_id as "taskId", n.permission, n.due_at as "dueAt",
  coalesce(n.held_until, n.at) as at, r.key is not null as read, ${SETTLED} as settled, m.no, m.title,
  m.kind as "matterKind", m.facts, m.unit_id as "unitId", m.community_id as "communityId", m.grid_id as "gridId",
  case when n.task_id is null then '[]' else m.tasks end as tasks
from notice n
join matter m on m.tenant_id = n.tenant_id and m.id = n.matter_id
left join matter_task t on t.tenant_id = n.tenant_id and t.matter_id = n.matter_id and t.task_id = n.task_id
left join notice_read r on r.tenant_id = n.tenant_id and r.matter_id = n.matter_id and r.key = n.key and r.user_id = $2
where n.tenant_id = $1 and n.at >= $3 and n.permission = any($4) and (n.unit_id is null or n.unit_id = any($5))
  and (n.held_until is null or n.held_until <= $6) and n.actor_id is distinct from $2::text and n.kind <> all($7)
order by n.at desc, n.matter_id, n.key limit ${MOST}`;

/** Told to whoever has the permission over the matter, also by a call; rights that were taken take the notice along. */
function reachable(principal: Principal, { matterKind, permission, ...row }: InboxRow): boolean {
  const scoped = { ...row, kind: matterKind };
  return grantsWith(principal, permission).some(
    (grant) => reaches(grant, scoped) || (CALLED_MAY.has(permission) && reachesByCall(grant, scoped)),
  );
}

/** What a person is told now, newest first. @param off kinds that they do not want */
export async function inboxOf(
  queries: Queries,
  principal: Principal,
  { now, off }: { readonly now: Instant; readonly off: readonly NoticeKind[] },
): Promise<{ readonly rows: readonly InboxRow[]; readonly capped: boolean }> {
  const since = new Date(now - NOTICES_KEPT_DAYS * DAY_MS);
  const { tenant, userId, permissions } = principal;
  const rows = await queries.query<InboxRow>(
    INBOX,
    [tenant, userId, since, [...permissions], unitsOf(principal), new Date(now), off],
    'notices-inbox',
  );
  return { rows: lastWords(rows.filter((row) => reachable(principal, row))), capped: rows.length === MOST };
}

const CHOICE = 'notice-kinds';

export async function choiceOf(
  queries: Queries,
  { tenant, userId }: Principal,
): Promise<{ readonly off: readonly NoticeKind[] }> {
  const [found] = await queries.query<{ value: { off: NoticeKind[] } }>(
    'select value from preference where tenant_id = $1 and user_id = $2 and name = $3',
    [tenant, userId, CHOICE],
    'notices-choice',
  );
  return found?.value ?? { off: [] };
}

export const saveChoice = (
  queries: Queries,
  { tenant, userId }: Principal,
  choice: { readonly off: readonly NoticeKind[] },
): Promise<unknown> =>
  queries.query(
    `insert into preference (tenant_id, user_id, name, value) values ($1, $2, $3, $4::jsonb)
     on conflict (tenant_id, user_id, name) do update set value = excluded.value`,
    [tenant, userId, CHOICE, JSON.stringify(choice)],
  );

/** What a person has read is theirs: nobody else is ever told. */
export const markRead = (
  queries: Queries,
  { tenant, userId }: Principal,
  notices: readonly { readonly matterId: string; readonly key: string }[],
): Promise<unknown> =>
  queries.query(
    `insert into notice_read (tenant_id, user_id, matter_id, key)
     select n.tenant_id, $2, n.matter_id, n.key
     from jsonb_to_recordset($3::jsonb) as x("matterId" uuid, key text)
     join notice n on n.tenant_id = $1 and n.matter_id = x."matterId" and n.key = x.key
     on conflict do nothing`,
    [tenant, userId, JSON.stringify(notices.map(({ matterId, key }) => ({ matterId, key })))],
  );

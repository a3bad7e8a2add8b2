import { readFile, statfs } from 'node:fs/promises';
import path from 'node:path';
import type { Health } from '#contract/health.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { Database, TenantId } from '../db/database.ts';
import { QUEUES } from '../jobs/queue.ts';
import { wireTime, wireTimeOrNull } from '../matters/present.ts';

/** Written by whoever backs up, after the copy is complete: a time in ISO 8601 (docs/how-to/back-up-and-restore.md). */
const MARKER = 'last-backup';
const FAILURES = 20;

export async function databaseState(db: Database): Promise<Health['database']> {
  const [row] = await db.system<{ version: string; fsync: string; commit: string; bytes: number }>(
    `select current_setting('server_version') as version, current_setting('fsync') as fsync,
       current_setting('synchronous_commit') as commit, pg_database_size(current_database()) as bytes`,
  );
  // The embedded one runs without fsync of its own: the product syncs its folder after every commit.
  const durable = db.kind === 'embedded' || (row?.fsync === 'on' && row.commit !== 'off');
  return { kind: db.kind, version: row?.version ?? '', durable, bytes: row?.bytes ?? 0 };
}

/** Jobs of one office; the queue belongs to no office, so that each statement names it. */
export async function queueState(db: Database, tenant: TenantId): Promise<Pick<Health, 'queues' | 'failures'>> {
  const rows = await db.system<{
    name: string;
    waiting: number;
    active: number;
    failed: number;
    oldest: Instant | null;
  }>(
    `select name, count(*) filter (where state in ('created', 'retry')) as waiting,
       count(*) filter (where state = 'active') as active, count(*) filter (where state = 'failed') as failed,
       min(created_on) filter (where state in ('created', 'retry')) as oldest
     from pgboss.job where name = any($1) and data->>'tenant' = $2 group by name`,
    [QUEUES, String(tenant)],
  );
  const failures = await db.system<{ id: string; name: string; at: Instant | null; reason: string; tries: number }>(
    `select id, name, completed_on as at, coalesce(output->>'message', '') as reason, retry_count + 1 as tries
     from pgboss.job where name = any($1) and data->>'tenant' = $2 and state = 'failed'
     order by completed_on desc nulls last limit $3`,
    [QUEUES, String(tenant), FAILURES],
  );
  return {
    queues: QUEUES.map((name) => {
      const found = rows.find((row) => row.name === name);
      return {
        name,
        waiting: found?.waiting ?? 0,
        active: found?.active ?? 0,
        failed: found?.failed ?? 0,
        oldest: wireTimeOrNull(found?.oldest ?? null),
      };
    }),
    failures: failures.map(({ id, name, at, reason, tries }) => ({
      id,
      queue: name,
      at: wireTimeOrNull(at),
      reason: reason.slice(0, 500),
      tries,
    })),
  };
}

/** What stands in the office's own tables: its files, where its matters come from, and when its audit chain was checked. */
export async function officeState(db: Database, tenant: TenantId, since: Instant) {
  const office = db.office(tenant);
  const [files] = await office.query<{ count: number; bytes: number }>(
    'select count(*) as count, coalesce(sum(size), 0) as bytes from file where tenant_id = $1',
    [tenant],
  );
  const channels = await office.query<{ channel: string; count: number; last: Instant }>(
    `select channel, count(*) as count, max(reported_at) as last from matter
     where tenant_id = $1 and reported_at >= $2 group by channel`,
    [tenant, new Date(since)],
  );
  const [verified] = await office.query<{ at: Instant; actor: string; detail: string }>(
    `select at, actor, detail from audit_entry where tenant_id = $1 and action = 'audit-verify' order by seq desc limit 1`,
    [tenant],
  );
  const result = verified && (JSON.parse(verified.detail) as { entries: number; brokenAt: number | null });
  return {
    files: { count: files?.count ?? 0, bytes: files?.bytes ?? 0 },
    channels,
    audit: {
      verifiedAt: wireTimeOrNull(verified?.at ?? null),
      by: verified?.actor ?? null,
      entries: result?.entries ?? null,
      brokenAt: result?.brokenAt ?? null,
    },
  };
}

/** The disk that files and, where it is embedded, the database lie on; null where the system does not tell. */
export async function diskState(directory: string): Promise<Health['disk']> {
  try {
    const { bsize, bavail, blocks } = await statfs(directory);
    return { path: directory, free: bsize * bavail, total: bsize * blocks };
  } catch {
    return null;
  }
}

export async function lastBackup(directory: string): Promise<string | null> {
  try {
    const at = Date.parse((await readFile(path.join(directory, MARKER), 'utf8')).trim());
    return Number.isNaN(at) ? null : wireTime(at);
  } catch {
    return null;
  }
}

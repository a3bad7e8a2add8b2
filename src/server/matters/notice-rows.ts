import type { Notice } from '#domain/notices/notice.ts';
import type { Instant } from '#domain/shared/result.ts';
import { iso } from './columns.ts';

/** One thing that is told, as its table holds it. */
const COLUMNS = {
  matter_id: 'uuid',
  key: 'text',
  kind: 'text',
  step: 'integer',
  task_id: 'text',
  unit_id: 'text',
  permission: 'text',
  actor_id: 'text',
  due_at: 'timestamptz',
  at: 'timestamptz',
  held_until: 'timestamptz',
} as const;
export const NOTICE_COLUMNS = Object.keys(COLUMNS).join(', ');
/** `name type, …` for jsonb_to_recordset. */
export const NOTICE_RECORD = Object.entries(COLUMNS)
  .map(([column, type]) => `${column} ${type}`)
  .join(', ');
export type NoticeRecord = Readonly<Record<keyof typeof COLUMNS, string | number | null>>;

export interface Telling {
  readonly matterId: string;
  /** What makes it one thing: told under the same key again, nothing is told. */
  readonly key: string;
  /** Whoever did it need not be told. */
  readonly actorId: string | null;
  /** The deadline that it is about; when that has moved on, the notice is settled. */
  readonly dueAt: Instant | null;
  readonly at: Instant;
  readonly heldUntil: Instant | null;
}

export const noticeRecord = (
  { kind, step, taskId, unitId, permission }: Notice,
  { matterId, key, actorId, dueAt, at, heldUntil }: Telling,
): NoticeRecord => ({
  matter_id: matterId,
  key,
  kind,
  step,
  task_id: taskId,
  unit_id: unitId,
  permission,
  actor_id: actorId,
  due_at: iso(dueAt),
  at: iso(at),
  held_until: iso(heldUntil),
});

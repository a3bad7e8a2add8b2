import { CONFINED_KINDS } from '#domain/access/confined.ts';
import type { Clock } from '#domain/calendar/clock.ts';
import { addDays, dayOf, startOfDay } from '#domain/calendar/calendar.ts';
import type { Channel, Grade } from '#domain/matters/matter.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { Queries, TenantId } from '../db/database.ts';

export interface RecentMatter {
  readonly id: string;
  readonly no: string;
  readonly category: string | null;
  readonly topic: string | null;
  readonly channel: Channel;
  readonly communityId: string | null;
  readonly gridId: string | null;
  readonly grade: Grade | null;
  readonly dispatchedAt: Instant;
  readonly respondedAt: Instant | null;
  readonly text: string;
  /** Of its handling, with pauses and extensions; null where it came from elsewhere without one. */
  readonly clock: Clock | null;
}

export interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

/** More than this would keep a person waiting for what a sample tells as well. */
export const MOST_CHECKED = 5000;
/** Rows that are shown to look at. */
export const SHOWN = 50;

/** The thirty days before today: a whole month of the office's work, whatever the date. */
export const lastMonth = (now: Instant): Period => {
  const today = dayOf(now);
  return { from: startOfDay(addDays(today, -30)), to: startOfDay(today) };
};

/** The matters dispatched in a period but those of confined kinds, newest first, with their masked words. */
export const recentMatters = (queries: Queries, tenant: TenantId, { from, to }: Period): Promise<RecentMatter[]> =>
  queries.query<RecentMatter>(
    `select m.id, m.no, m.category, m.topic, m.channel, m.community_id as "communityId", m.grid_id as "gridId", m.grade,
       m.dispatched_at as "dispatchedAt", m.responded_at as "respondedAt", coalesce(t.body, '') as text,
       (select e.patch->'clock' from matter_event e where e.tenant_id = $1 and e.matter_id = m.id
          and e.patch->'clock'->>'name' = 'handle' order by e.seq desc limit 1) as clock
     from matter m left join matter_text t on t.tenant_id = $1 and t.matter_id = m.id
     where m.tenant_id = $1 and m.dispatched_at >= $2 and m.dispatched_at < $3 and m.kind <> all($5)
     order by m.dispatched_at desc, m.id desc limit $4`,
    [tenant, new Date(from), new Date(to), MOST_CHECKED, [...CONFINED_KINDS]],
  );

import type { Matter, MatterEvent } from '#domain/matters/matter.ts';
import { nextDuty } from '#domain/notices/duty.ts';
import { noticesOf } from '#domain/notices/notice.ts';
import type { Instant } from '#domain/shared/result.ts';
import type { Office } from '../offices/office.ts';
import { noticeRecord } from './notice-rows.ts';
import type { FoundMatter } from './reader.ts';
import { changedTick } from './ticking.ts';
import type { Change } from './writer.ts';

/** What a step changes for those who look after clocks, and whom it concerns; held till the next duty where it can wait. */
export function told(
  office: Office,
  found: FoundMatter,
  after: Matter,
  events: readonly MatterEvent[],
  now: Instant,
): Pick<Change, 'tick' | 'notices'> {
  const definition = office.definitions.of(after);
  const notices = definition ? noticesOf(definition, found.matter, after, events) : [];
  const later = notices.length > 0 ? nextDuty(office.calendar, now) : now;
  return {
    tick: changedTick(office, found.matter, after, { told: found.told, now }),
    notices: notices.map((notice, index) =>
      noticeRecord(notice, {
        matterId: after.id,
        key: `${found.version + 1}.${index + 1}`,
        actorId: events.at(-1)?.actorId ?? null,
        dueAt: null,
        at: now,
        heldUntil: notice.urgent || later === now ? null : later,
      }),
    ),
  };
}

import { ok, refuse, type Result } from '#domain/shared/result.ts';
import { appendAudit } from '../../audit/log.ts';
import { checkWeek, type CalendarRefusal, type Week } from '../../calendar/check.ts';
import { seedCalendar } from '../../calendar/commands/seed.ts';
import type { TenantId } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';

export interface NewOffice {
  readonly id: TenantId;
  /** Named at sign-in where a database serves several offices. */
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** Absent: Monday to Friday, 08:30–12:00 and 13:30–17:30. */
  readonly week?: Week;
}

/**
 * Makes an office with the announced holidays in its calendar, all or nothing.
 * @param actor who does it, for the audit log
 */
export async function createOffice(
  deps: Pick<Deps, 'db' | 'clock'>,
  { id, code, name, nameEn, week }: NewOffice,
  actor = 'system',
): Promise<Result<null, 'taken' | CalendarRefusal>> {
  const checked = week ? checkWeek(week) : ok(null);
  if (!checked.ok) return checked;
  const at = deps.clock();
  return deps.db.transaction(id, async (tx) => {
    const inserted = await tx.query(
      `insert into office (id, code, name, name_en, settings, created_at) values ($1, $2, $3, $4, $5, $6)
       on conflict do nothing returning id`,
      [id, code, name, nameEn, JSON.stringify(week ? { week } : {}), new Date(at)],
    );
    if (inserted.length === 0) return refuse('taken', 'code', { value: code });
    await seedCalendar(tx, id);
    await appendAudit(tx, id, { at, actor, action: 'office-create', subject: code });
    return ok(null);
  });
}

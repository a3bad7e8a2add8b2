import { ok, type Result } from '#domain/shared/result.ts';
import { appendAudit } from '../../audit/log.ts';
import type { TenantId } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { checkDays, type CalendarDay, type CalendarRefusal } from '../check.ts';
import { deleteDays, insertDays, lockWeek, markYears, unmarkYear } from '../writer.ts';
import { reprojectLater } from './reproject-later.ts';

export interface YearEdit {
  readonly days: readonly CalendarDay[];
  /** Whether the holidays of the year are announced and complete. */
  readonly known: boolean;
}

const line = ({ day, kind, name }: CalendarDay) => `${day} ${kind} ${name}`;

/** Replaces the special days of a year. Deadlines read from now on follow the new days, those stored with matters soon after. */
export async function editYear(
  deps: Pick<Deps, 'db' | 'clock' | 'offices' | 'queue'>,
  { tenant, actor }: { readonly tenant: TenantId; readonly actor: string },
  year: number,
  { days, known }: YearEdit,
): Promise<Result<null, CalendarRefusal>> {
  const edited = await deps.db.transaction(tenant, async (tx) => {
    const checked = checkDays(year, days, await lockWeek(tx, tenant));
    if (!checked.ok) return checked;
    const before = (await deleteDays(tx, tenant, year)).map(line);
    const after = days.map(line);
    await insertDays(tx, tenant, days);
    await unmarkYear(tx, tenant, year);
    if (known) await markYears(tx, tenant, [year], 'office');
    const removed = before.filter((one) => !after.includes(one));
    const added = after.filter((one) => !before.includes(one));
    await appendAudit(tx, tenant, {
      at: deps.clock(),
      actor,
      action: 'calendar-year',
      subject: String(year),
      detail: JSON.stringify({
        known,
        removed,
        added,
      }),
    });
    await reprojectLater(deps.queue, tx, tenant);
    return ok(null);
  });
  if (edited.ok) await deps.offices.touch(tenant);
  return edited;
}

import { ok, type Result } from '#domain/shared/result.ts';
import { appendAudit } from '../../audit/log.ts';
import type { TenantId } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { checkWeek, type CalendarRefusal } from '../check.ts';
import { lockWeek, saveWeek } from '../writer.ts';
import { reprojectLater } from './reproject-later.ts';

/** Sets the working intervals of the week: index 0 is Sunday, minutes of the day. */
export async function editWeek(
  deps: Pick<Deps, 'db' | 'clock' | 'offices' | 'queue'>,
  { tenant, actor }: { readonly tenant: TenantId; readonly actor: string },
  week: readonly (readonly (readonly number[])[])[],
): Promise<Result<null, CalendarRefusal>> {
  const checked = checkWeek(week);
  if (!checked.ok) return checked;
  await deps.db.transaction(tenant, async (tx) => {
    const before = await lockWeek(tx, tenant);
    await saveWeek(tx, tenant, checked.value);
    await appendAudit(tx, tenant, {
      at: deps.clock(),
      actor,
      action: 'calendar-week',
      detail: JSON.stringify({
        before,
        after: checked.value,
      }),
    });
    await reprojectLater(deps.queue, tx, tenant);
  });
  await deps.offices.touch(tenant);
  return ok(null);
}

import { holidays, knownHolidayYears } from '#catalog/holidays.ts';
import type { Queries, TenantId } from '../../db/database.ts';
import { insertDays, markYears } from '../writer.ts';

/** Gives an office the announced holidays of the years that the product knows; what it has entered itself stays. */
export async function seedCalendar(queries: Queries, tenant: TenantId): Promise<void> {
  await insertDays(
    queries,
    tenant,
    Object.entries(holidays).map(([day, special]) => ({ day, ...special })),
  );
  await markYears(queries, tenant, knownHolidayYears, 'catalog');
}

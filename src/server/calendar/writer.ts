import { defaultWeek } from '#catalog/holidays.ts';
import type { Queries, TenantId, Transaction } from '../db/database.ts';
import type { CalendarDay, Week } from './check.ts';

/**
 * Locks the office's row: two people who edit the calendar come one after the other, never mixed.
 * @returns the week that holds now
 */
export async function lockWeek(tx: Transaction, tenant: TenantId): Promise<Week> {
  const [row] = await tx.query<{ week: Week | null }>(
    `select settings->'week' as week from office where id = $1 for update`,
    [tenant],
  );
  return row?.week ?? defaultWeek;
}

/** Days that are there already stay as they are. */
export async function insertDays(queries: Queries, tenant: TenantId, days: readonly CalendarDay[]): Promise<void> {
  await queries.query(
    `insert into calendar_day (tenant_id, day, kind, name, name_en)
     select $1, day, kind, name, "nameEn" from jsonb_to_recordset($2::jsonb) as d (day date, kind text, name text, "nameEn" text)
     on conflict do nothing`,
    [tenant, JSON.stringify(days)],
  );
}

/** @returns the days that were there */
export const deleteDays = (tx: Transaction, tenant: TenantId, year: number): Promise<CalendarDay[]> =>
  tx.query<CalendarDay>(
    `delete from calendar_day where tenant_id = $1 and day >= make_date($2, 1, 1) and day < make_date($2 + 1, 1, 1)
     returning day, kind, name`,
    [tenant, year],
  );

/** @param source `catalog` for the announced years that the product ships, `office` for those entered here */
export async function markYears(
  queries: Queries,
  tenant: TenantId,
  years: readonly number[],
  source: 'catalog' | 'office',
): Promise<void> {
  await queries.query(
    `insert into calendar_year (tenant_id, year, source) select $1, year, $3 from unnest($2::integer[]) as y (year)
     on conflict do nothing`,
    [tenant, years, source],
  );
}

export async function unmarkYear(tx: Transaction, tenant: TenantId, year: number): Promise<void> {
  await tx.query('delete from calendar_year where tenant_id = $1 and year = $2', [tenant, year]);
}

export async function saveWeek(tx: Transaction, tenant: TenantId, week: Week): Promise<void> {
  await tx.query(`update office set settings = settings || jsonb_build_object('week', $2::jsonb) where id = $1`, [
    tenant,
    JSON.stringify(week),
  ]);
}

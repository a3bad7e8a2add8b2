import type { Instant } from '#domain/shared/result.ts';

const OFFICE_OFFSET = 8 * 3_600_000;
/** How far back a number is completed that was said without its year or month. */
const MONTHS = 24;
const DIGITS = 4;

const serial = (digits: string): string => digits.replace(/^0+(?=\d)/, '').padStart(DIGITS, '0');

/** `2026-11` and the months before it. */
const monthsBefore = (now: Instant): string[] => {
  const today = new Date(now + OFFICE_OFFSET);
  return Array.from({ length: MONTHS }, (_, back) =>
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 1)).toISOString().slice(0, 7),
  );
};

/**
 * The numbers that may be meant by what somebody read out: whole (`CT-2026-11-0917`), without its kind (`2026-11-0917`),
 * month and serial (`11-0917`) or the tail alone (`917`); of the last two years. Empty for what is no number.
 * @param prefixes of the kinds, e.g. `CT`
 */
export const numbersMeant = (input: string, prefixes: readonly string[], now: Instant): string[] => {
  const text = input.trim().toUpperCase();
  const parts = /^(?:([A-Z]{2})-)?(?:(?:(\d{4})-)?(\d{1,2})-)?(\d{1,7})$/.exec(text);
  if (!parts) return [];
  const [, kind, year, month, digits = ''] = parts;
  if (!kind && !month && digits.length < 3) return [];
  const months = monthsBefore(now).filter((one) => !month || one.endsWith(`-${month.padStart(2, '0')}`));
  const series = year && month ? [`${year}-${month.padStart(2, '0')}`] : months;
  return (kind ? [kind] : prefixes).flatMap((prefix) => series.map((one) => `${prefix}-${one}-${serial(digits)}`));
};

import { ok, refuse, type Instant, type Result } from '#domain/shared/result.ts';

/** Reads a written time; `bad_date` where no format fits, `impossible_date` where one does but no such day exists. */
export type DateReader = (text: string) => Result<Instant, 'bad_date' | 'impossible_date'>;

const PARTS = ['yyyy', 'MM', 'dd', 'HH', 'mm', 'ss'] as const;
const TOKEN = /yyyy|MM?|dd?|HH?|mm?|ss?|SSS/g;

/**
 * @param formats tried in turn, from `yyyy MM dd HH mm ss SSS`; a single letter also takes one digit. What a format leaves
 * out is zero: a day without a time is its midnight
 * @param offset of the zone that the times were written in, e.g. `+08:00`
 */
export function dateReader(formats: readonly string[], offset: string): DateReader {
  const shift = offsetMinutes(offset) * 60_000;
  const compiled = formats.map(compile);
  return (text) => {
    for (const { pattern, order } of compiled) {
      const match = pattern.exec(text);
      if (!match) continue;
      const instant = utcOf(order.map((part, i) => [part, Number(match[i + 1])] as const));
      return instant === null ? refuse('impossible_date') : ok(instant - shift);
    }
    return refuse('bad_date');
  };
}

type Part = (typeof PARTS)[number] | 'SSS';

function compile(format: string): { pattern: RegExp; order: Part[] } {
  const order: Part[] = [];
  const source = format.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(TOKEN, (token) => {
    order.push((token === 'yyyy' || token === 'SSS' ? token : token[0]!.repeat(2)) as Part);
    return token === 'yyyy'
      ? '(\\d{4})'
      : token === 'SSS'
        ? '(\\d{3})'
        : token.length === 1
          ? '(\\d{1,2})'
          : '(\\d{2})';
  });
  return { pattern: new RegExp(`^${source}$`), order };
}

function utcOf(parts: readonly (readonly [Part, number])[]): number | null {
  const given = new Map(parts);
  const [year, month, day, hour, minute, second] = PARTS.map(
    (part) => given.get(part) ?? (part === 'dd' || part === 'MM' ? 1 : 0),
  );
  const time = Date.UTC(year!, month! - 1, day, hour, minute, second, given.get('SSS') ?? 0);
  const date = new Date(time);
  // Date.UTC rolls 31 February over into March instead of refusing it.
  const kept =
    date.getUTCMonth() === month! - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    minute! < 60 &&
    second! < 60;
  return kept && year! >= 1900 ? time : null;
}

function offsetMinutes(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

import { ok, refuse, type Instant, type Result } from '#domain/shared/result.ts';
import { dateReader, type DateReader } from './dates.ts';
import type { IssueCode, RowIssue } from './issues.ts';
import type { Field, Mapping } from './mapping.ts';

/** The fields of one row. */
export interface RowValues {
  readonly issues: RowIssue[];
  /** The text as it stands in the file, hidden parts struck out; '' where there is none. */
  raw(field: string): string;
  /** The text in our words. */
  text(field: string): string | null;
  /** A number, or a time in epoch milliseconds. */
  number(field: string): number | null;
  /** Once a field: the first reason is the one that helps. */
  warn(code: IssueCode, field: string): void;
}

export interface ValueReaders {
  columnOf(heading: string): number;
  /** The heading of a field in this file. */
  headingOf(field: string): string;
  read(cells: readonly string[], line: number): RowValues;
}

interface Bound {
  readonly field: Field;
  readonly indexes: readonly number[];
  readonly hidden: readonly number[];
  readonly pattern: RegExp | null;
  /** Heading for messages. */
  readonly heading: string;
  readonly date: DateReader | null;
}

const HIDDEN = '＊＊';
/** PostgreSQL keeps no NUL in texts. */
export const cleanCell = (cell: string | undefined): string => (cell ?? '').replaceAll('\0', '').trim();

const normal = (heading: string) => heading.normalize('NFKC').trim().toLowerCase();

/** @param latest what is written as later than this has not happened yet */
export function valueReaders(
  mapping: Mapping,
  header: readonly string[],
  latest: Instant,
): Result<ValueReaders, 'missing_columns'> {
  const positions = new Map(header.map((heading, index) => [normal(heading), index]));
  const columnOf = (heading: string) => positions.get(normal(heading)) ?? -1;
  const missing: string[] = [];
  const find = (heading: string): number => {
    const index = columnOf(heading);
    if (index < 0) missing.push(heading);
    return index;
  };
  const bound = new Map<string, Bound>();
  for (const [name, field] of Object.entries(mapping.fields)) {
    const aliases = [field.column ?? []].flat();
    const known = aliases.find((heading) => columnOf(heading) >= 0) ?? aliases[0];
    const headings = known ? [known] : (field.columns ?? []);
    bound.set(name, {
      field,
      indexes: headings.map(find),
      hidden: (field.hide ?? []).map(columnOf).filter((index) => index >= 0),
      pattern: field.hideMatching ? new RegExp(field.hideMatching, 'gu') : null,
      heading: headings.join('+') || name,
      date: field.date ? dateReader(field.date, mapping.offset) : null,
    });
  }
  if (missing.length > 0) return refuse('missing_columns', missing[0], { columns: missing.join(', ') });
  return ok({
    columnOf,
    headingOf: (field) => bound.get(field)?.heading ?? field,
    read: (cells, line) => readValues(bound, cells, line, latest),
  });
}

function readValues(
  bound: ReadonlyMap<string, Bound>,
  cells: readonly string[],
  line: number,
  latest: Instant,
): RowValues {
  const issues: RowIssue[] = [];
  const told = new Set<string>();
  const raws = new Map<string, string>();
  const numbers = new Map<string, number>();
  const texts = new Map<string, string>();
  const tell = (level: RowIssue['level'], code: IssueCode, name: string) => {
    if (told.has(name)) return;
    told.add(name);
    const { heading = name, field } = bound.get(name) ?? {};
    const coded = field?.date ?? field?.number ?? field?.map;
    issues.push({ level, code, line, column: heading, value: coded ? (raws.get(name) ?? '') : '' });
  };

  for (const [name, one] of bound) {
    const { field } = one;
    const raw = rawOf(one, cells);
    raws.set(name, raw);
    const level = field.required ? 'error' : 'warning';
    if (!raw) {
      if (field.required) tell('error', 'missing_value', name);
      const blank = field.map?.[''];
      if (blank) texts.set(name, blank);
    } else if (one.date) {
      const date = one.date(raw);
      if (!date.ok) tell(level, date.refusal.code, name);
      else if (date.value > latest) tell(level, 'future_date', name);
      else numbers.set(name, date.value);
    } else if (field.number) {
      const number = Number(raw.replaceAll(/[,，\s]/g, ''));
      if (Number.isFinite(number)) numbers.set(name, number);
      else tell(level, 'bad_number', name);
    } else if (field.map) {
      // A cell that reads `constructor` is no word of ours.
      const word = Object.hasOwn(field.map, raw) ? field.map[raw] : undefined;
      if (word === undefined) tell(level, 'unknown_value', name);
      else if (word !== null) texts.set(name, word);
    } else {
      texts.set(name, raw);
    }
  }
  return {
    issues,
    raw: (name) => raws.get(name) ?? '',
    text: (name) => texts.get(name) ?? null,
    number: (name) => numbers.get(name) ?? null,
    warn: (code, name) => tell('warning', code, name),
  };
}

function rawOf({ field, indexes, hidden, pattern }: Bound, cells: readonly string[]): string {
  if (field.constant !== undefined) return field.constant;
  const texts = indexes.map((index) => cleanCell(cells[index])).filter((text) => text !== '');
  let text = texts.join(field.join ?? ' ');
  for (const index of hidden) {
    const secret = cleanCell(cells[index]);
    if (secret) text = text.replaceAll(secret, HIDDEN);
  }
  return pattern ? text.replaceAll(pattern, HIDDEN) : text;
}

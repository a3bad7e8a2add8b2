import { ok, refuse, type Day, type Result } from '#domain/shared/result.ts';
import { dayFrom, numberOf, weekdayOf, type DayNumber } from './day.ts';

/** A day that a notice names, with the holiday as the notice writes it (国庆节、中秋节). */
export interface NoticeDay {
  readonly day: Day;
  readonly kind: 'holiday' | 'makeup';
  readonly name: string;
}

export interface Notice {
  readonly year: number;
  /** In order. Some may lie in December of the year before: New Year's notice moves them too. */
  readonly days: readonly NoticeDay[];
}

export type NoticeRefusal =
  | 'notice_empty'
  | 'notice_unread'
  | 'notice_no_such_day'
  | 'notice_weekday'
  | 'notice_range'
  | 'notice_count'
  | 'notice_day_twice';

type Read<T> = Result<T, NoticeRefusal>;

const ITEM = /(?:^|[\n。]|通知)[一二三四五六七八九十]+、([^:。\n]{2,20}):/g;
const DATE = String.raw`(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(\([^)]*\))?(?:[至到~—–-]+(?:(?:(\d{4})年)?(\d{1,2})月)?(\d{1,2})日(\([^)]*\))?)?`;
const TOKEN = new RegExp(`(?<date>${DATE})|(?<verb>放假|补休|上班)|共?(?<count>\\d{1,2})天`, 'g');
/** Advice to employers, no day off: 鼓励各单位结合带薪年休假等制度落实,安排职工在除夕(2月9日)休息。 */
const ADVICE = /^(鼓励|建议|倡导)/;
/** What stands behind the last holiday: duty rosters, then who signed and when. */
const CLOSING = /节假日期间|\n国务院办公厅|\n\d{4}年\d{1,2}月\d{1,2}日(?=\n|$)/;
/** The longest holiday so far had ten days; a much longer one is a slip of the pen. */
const LONGEST = 15;
const WEEKDAYS = '日一二三四五六';

/** The date as it is written; `weekday` is what stands in brackets behind it, as in (农历除夕、周二). */
function readDay(year: number, month: string, day: string, brackets: string | undefined): Read<DayNumber> {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const number = numberOf(written);
  if (!Number.isInteger(number) || dayFrom(number) !== written)
    return refuse('notice_no_such_day', 'text', { day: `${year}年${month}月${day}日` });
  const said = /(?:周|星期)([日天一二三四五六])/.exec(brackets ?? '')?.[1];
  const is = WEEKDAYS[weekdayOf(number)] ?? '';
  return said !== undefined && said.replace('天', '日') !== is
    ? refuse('notice_weekday', 'text', { day: `${year}年${month}月${day}日`, said, is })
    : ok(number);
}

/** Every day of `1月1日` or `2月15日至23日`. */
function readDays(noticeYear: number, groups: readonly (string | undefined)[]): Read<DayNumber[]> {
  const [year, month = '', day = '', brackets, endYear, endMonth, endDay, endBrackets] = groups;
  const firstYear = Number(year ?? noticeYear);
  const first = readDay(firstYear, month, day, brackets);
  if (!first.ok) return first;
  if (endDay === undefined) return ok([first.value]);
  const last = readDay(Number(endYear ?? firstYear), endMonth ?? month, endDay, endBrackets);
  if (!last.ok) return last;
  const length = last.value - first.value + 1;
  return length < 2 || length > LONGEST
    ? refuse('notice_range', 'text')
    : ok(Array.from({ length }, (_, index) => first.value + index));
}

interface Clause {
  readonly kind: NoticeDay['kind'];
  readonly days: readonly DayNumber[];
}

/** `1月1日至3日放假,共3天`: dates up to a verb belong to it, a number of days is held against the dates before it. */
function readSentence(year: number, sentence: string): Read<Clause[]> {
  const clauses: Clause[] = [];
  let waiting: DayNumber[] = [];
  for (const found of sentence.matchAll(TOKEN)) {
    const { date, verb, count } = found.groups ?? {};
    if (date !== undefined) {
      const days = readDays(year, found.slice(2, 10));
      if (!days.ok) return days;
      waiting.push(...days.value);
    } else if (verb !== undefined) {
      if (waiting.length === 0) return refuse('notice_unread', 'text');
      clauses.push({ kind: verb === '上班' ? 'makeup' : 'holiday', days: waiting });
      waiting = [];
    } else {
      const counted = clauses.at(-1)?.days.length;
      if (counted !== Number(count)) return refuse('notice_count', 'text', { said: count ?? '', is: counted ?? 0 });
    }
  }
  // Digits left over are a date or a number written in a way that is not known: nothing may be dropped unread.
  return waiting.length > 0 || /\d/.test(sentence.replace(TOKEN, '')) ? refuse('notice_unread', 'text') : ok(clauses);
}

/** Brackets and figures in one width, no blanks inside a line. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[^\S\n]+/g, '')
    .replaceAll(/\n+/g, '\n');

/**
 * Reads the General Office's yearly notice (国务院办公厅关于…年部分节假日安排的通知) as it is published. Every weekday and every
 * number of days that it names is held against its dates. A refusal carries the sentence that could not be read.
 * @param otherwise the year where the text has no title
 */
export function readNotice(text: string, otherwise: number): Read<Notice> {
  const all = plain(text);
  const year = Number(/(\d{4})年\n?(?:部分)?节假日安排/.exec(all)?.[1] ?? otherwise);
  const items = [...all.matchAll(ITEM)];
  const days = new Map<DayNumber, NoticeDay>();
  for (const [index, { 0: head, 1: name = '', index: at }] of items.entries()) {
    const [body = ''] = all.slice(at + head.length, items[index + 1]?.index).split(CLOSING);
    for (const sentence of body.split(/[。;\n]/).filter((one) => /\d/.test(one) && !ADVICE.test(one))) {
      const stopped = (refusal: { code: NoticeRefusal; params?: Readonly<Record<string, string | number>> }) =>
        refuse(refusal.code, 'text', { ...refusal.params, sentence: `${name}：${sentence}` });
      const clauses = readSentence(year, sentence);
      if (!clauses.ok) return stopped(clauses.refusal);
      for (const { kind, days: numbers } of clauses.value)
        for (const number of numbers) {
          const day = dayFrom(number);
          if (days.has(number)) return stopped({ code: 'notice_day_twice', params: { day } });
          days.set(number, { day, kind, name });
        }
    }
  }
  if (days.size === 0) return refuse('notice_empty', 'text');
  return ok({ year, days: [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1)) });
}

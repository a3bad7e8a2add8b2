import { toHalfWidth } from './characters.ts';
import { findAccounts } from './mask-accounts.ts';
import type { Finding, MaskSpan } from './mask-kinds.ts';
import { findNames } from './mask-names.ts';
import { findNumbers } from './mask-numbers.ts';

export interface Masked {
  readonly text: string;
  readonly spans: readonly MaskSpan[];
}

// GA 36-2018: province, office letter, five places, or six on a new-energy plate (D or F first or last).
const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·. ]?(?:\d{5}[A-HJK]|[A-HJK][A-HJ-NP-Z\d]\d{4}|[A-HJ-NP-Z\d]{4}[A-HJ-NP-Z\d挂学警港澳领试超])(?![A-Za-z\d*-])/gi;
// The part before the @ names the person; the domain is only looked at, so that a number run into it is still found.
const EMAIL = /(?<![\w.%+*-])[\w.%+-]{1,64}@(?=[A-Za-z\d-]{1,63}\.[A-Za-z\d])/g;
// The room tells one household from another; the building before it is the place of the matter and stays.
const HOME =
  /(?<=(?:家住|住在|住址|我住|居住于|家庭地址|户籍地)[^,。;!?\n]{0,40}(?:幢|栋|座|号楼|单元)-?)\d{3,4}(?=室|房|户|号房)/g;

const findPlates = (text: string): Finding[] =>
  [...text.matchAll(PLATE)]
    .filter((match) => (match[0].match(/\d/g) ?? []).length >= 2)
    .map((match) => {
      const end = match.index + match[0].length;
      return { start: match.index, end, kind: 'plate', hideFrom: match.index + 2, hideTo: end - 2 };
    });

const findEmails = (text: string): Finding[] =>
  [...text.matchAll(EMAIL)].map((match) => {
    const end = match.index + match[0].length - 1;
    const shown = end - match.index > 1 ? 1 : 0;
    return { start: match.index, end, kind: 'email', hideFrom: match.index + shown, hideTo: end };
  });

const findHomes = (text: string): Finding[] =>
  [...text.matchAll(HOME)].map((match) => {
    const end = match.index + match[0].length;
    return { start: match.index, end, kind: 'address', hideFrom: match.index, hideTo: end };
  });

/** Findings that overlap become one span, of the kind that begins first. */
const merged = (findings: readonly Finding[]): MaskSpan[] => {
  const spans: MaskSpan[] = [];
  for (const { start, end, kind } of findings) {
    const last = spans.at(-1);
    if (!last || start >= last.end) spans.push({ start, end, kind });
    else if (end > last.end) spans[spans.length - 1] = { ...last, end };
  }
  return spans;
};

/**
 * Covers personal data with `*`, one for one: `138****0000`, `330***********1234`, `沈**`.
 * The length stays, so offsets hold before and after; separators inside a number stay readable. Masking twice changes nothing.
 */
export const mask = (text: string): Masked => {
  const plain = toHalfWidth(text);
  const findings = [
    ...findEmails(plain),
    ...findNumbers(plain),
    ...findPlates(plain),
    ...findNames(plain),
    ...findHomes(plain),
    ...findAccounts(plain),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let masked = '';
  let done = 0;
  // What two findings claim is covered for both: a piece left over from one would be found the next time.
  for (const { kind, hideFrom, hideTo } of findings) {
    const from = Math.max(hideFrom, done);
    if (hideTo <= from) continue;
    masked += text.slice(done, from) + plain.slice(from, hideTo).replace(kind === 'email' ? /./g : /[^ ()-]/g, '*');
    done = hideTo;
  }
  return { text: masked + text.slice(done), spans: merged(findings) };
};

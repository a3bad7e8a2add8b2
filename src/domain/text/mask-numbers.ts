import type { Finding } from './mask-kinds.ts';

// Province codes of GB/T 2260, the first two digits of an identity number.
const PROVINCE = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123])';
const MONTH_DAY = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
// A number begins where no longer number, masked number or decimal is cut in two, and ends likewise.
const BEGIN = '(?<![\\d*.]|\\*[ -])';
const END = '(?![\\d*]|\\.\\d| ?[元万亿])';
const NO_SERIAL = '(?<!(?<!TEL)[A-Z])';

// All repetitions are bounded: the time is linear in the text whatever it holds.
const ID18 = new RegExp(
  `${BEGIN}${PROVINCE}\\d{4} ?(?:18|19|20)\\d{2}${MONTH_DAY} ?\\d{3}[\\dXx](?![\\dA-Za-z*])`,
  'g',
);
const ID15 = new RegExp(`${BEGIN}${PROVINCE}\\d{6}${MONTH_DAY}\\d{3}${END}`, 'g');
const BANK_CARD = new RegExp(
  `${BEGIN}[3-6]\\d{3}(?:\\d{12,15}|([ -])\\d{4}\\1\\d{4}\\1\\d{4}(?:\\1\\d{1,3})?)${END}`,
  'g',
);
const MOBILE = new RegExp(`${BEGIN}${NO_SERIAL}(?:(?:\\+|00)?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}${END}`, 'g');
const AREA = '(?:0(?:10|2\\d|[3-9]\\d{2}))';
const LANDLINE = new RegExp(`${BEGIN}(?:\\(${AREA}\\) ?|${AREA}[ -]?)[2-8]\\d{2,3}[ -]?\\d{4}${END}`, 'g');
const LOCAL_LINE = /(?<=(?:电话|座机|固话)(?:号码)?[:是为]? ?)[2-8]\d{2,3}[ -]?\d{4}(?![\d*]|\.\d| ?[元万亿])/g;

const digitsOf = (value: string): string => value.replace(/[^\dXx]/g, '').toUpperCase();

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643-1999: ISO 7064 MOD 11-2 over the first 17 digits. `digits` has 18 characters, the last `0`–`9` or `X`. */
export const isIdNumber = (digits: string): boolean =>
  '10X98765432'[ID_WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11] === digits[17];

/** ISO/IEC 7812-1 annex B (Luhn). */
export const isLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    sum += at % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
  }
  return sum % 10 === 0;
};

/** Offset of the `count`-th digit (from 0) in the match. */
const digitOffset = (value: string, count: number): number => {
  let seen = -1;
  for (let at = 0; at < value.length; at += 1) {
    if (/[\dXx]/.test(value[at] ?? '')) seen += 1;
    if (seen === count) return at;
  }
  return value.length;
};

const find = (
  text: string,
  pattern: RegExp,
  kind: Finding['kind'],
  keep: (digits: string) => { first: number; last: number } | undefined,
): Finding[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const digits = digitsOf(match[0]);
    const kept = keep(digits);
    if (!kept) return [];
    const end = match.index + match[0].length;
    return [
      {
        start: match.index,
        end,
        kind,
        hideFrom: match.index + digitOffset(match[0], kept.first),
        hideTo: match.index + digitOffset(match[0], digits.length - kept.last),
      },
    ];
  });

const areaLength = (digits: string): number => (/^0(?:10|2\d)/.test(digits) ? 3 : 4);

/** Mobile and landline numbers, identity numbers and bank cards. `text` is half-width. */
export const findNumbers = (text: string): Finding[] => {
  const namedId = (at: number): boolean => /身份证[^\d]{0,6}$/.test(text.slice(Math.max(0, at - 10), at));
  return [
    // A number called an identity number is one even where a typing slip spoils its check digit.
    ...find(text, ID18, 'id', (digits) => (isIdNumber(digits) ? { first: 3, last: 4 } : undefined)),
    ...find(text, ID18, 'id', () => ({ first: 3, last: 4 })).filter((found) => namedId(found.start)),
    ...find(text, ID15, 'id', () => ({ first: 3, last: 4 })),
    ...find(text, BANK_CARD, 'bankCard', (digits) => (isLuhn(digits) ? { first: 4, last: 4 } : undefined)),
    ...find(text, MOBILE, 'phone', (digits) => ({ first: digits.length - 8, last: 4 })),
    ...find(text, LANDLINE, 'landline', (digits) => ({ first: areaLength(digits), last: 4 })),
    ...find(text, LOCAL_LINE, 'landline', () => ({ first: 0, last: 4 })),
  ];
};

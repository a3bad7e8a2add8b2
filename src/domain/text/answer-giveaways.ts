/** What ties a message to its answer without either saying anything: it is taken out before pairs are judged. */
export type Giveaway = 'userNumbers' | 'referenceNumbers' | 'closingDates';

const USER_NUMBER = /(?:UU|A0)\d{4,}/giu;
/** Numbers of six digits and more: records, cards, phones. */
const REFERENCE = /\d{6,}|(?<=编号|单号|文号)[::]?\s*[A-Za-z\d-]{4,}/gu;
const PART = '[\\d一二三四五六七八九十〇零○]{1,3}';
const CLOSING_DATE = new RegExp(
  `(?:[12]\\d{3}|二[〇○零0O]一[一二三四五六七八九〇○零])\\s*[年.\\-/]\\s*${PART}\\s*[月.\\-/]\\s*${PART}\\s*日?\\s*$`,
  'u',
);

/** @param removed called once for each piece that was taken out */
export const withoutGiveaways = (text: string, author: string | null, removed: (what: Giveaway) => void): string => {
  const strike = (what: Giveaway) => (): string => {
    removed(what);
    return ' ';
  };
  const own = author?.trim() ? text.replaceAll(author.trim(), strike('userNumbers')) : text;
  return own
    .replaceAll(USER_NUMBER, strike('userNumbers'))
    .replaceAll(REFERENCE, strike('referenceNumbers'))
    .trim()
    .replace(CLOSING_DATE, strike('closingDates'));
};

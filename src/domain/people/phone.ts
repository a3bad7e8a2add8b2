const MOBILE = /^1[3-9]\d{9}$/;
/** Area code with its 0, then seven or eight digits. */
const LANDLINE = /^0(?:10|2\d|[3-9]\d{2})[2-9]\d{6,7}$/;

/** A Chinese phone number as digits, without country code, blanks and dashes; null for what can't be dialled. */
export function phoneDigits(written: string): string | null {
  const digits = written
    .normalize('NFKC')
    .replaceAll(/[\s\-—–()]/g, '')
    .replace(/^(?:\+|00)?86(?=1\d{10}$)/, '');
  return MOBILE.test(digits) || LANDLINE.test(digits) ? digits : null;
}
